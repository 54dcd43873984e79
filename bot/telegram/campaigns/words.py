"""The catalogue's sentences for operators, and labels of buttons, in their script."""

from telegram import InlineKeyboardButton

from bot.assistant.campaign_texts import campaign_texts
from bot.telegram.campaigns.steps import Step, encode
from bot.telegram.subscriptions.describe import in_script
from index.script import Script


def words(script: Script, name: str, **values: object) -> str:
    """Give one sentence for operators, by the name of its field."""
    return in_script(script, str(getattr(campaign_texts(script), name)).format(**values))


def button(label: str, step: Step) -> InlineKeyboardButton:
    return InlineKeyboardButton(in_script(step.script, label), callback_data=encode(step))
