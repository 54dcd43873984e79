"""The catalogue's sentences for operators, and labels of buttons, in their script."""

from telegram import InlineKeyboardButton

from bot.assistant.texts.campaigns import campaign_texts
from bot.telegram.campaigns.steps import CampaignStep, encode
from bot.telegram.sending.language import Catalogue
from index.script import in_script

words = Catalogue(campaign_texts)


def button(label: str, step: CampaignStep) -> InlineKeyboardButton:
    return InlineKeyboardButton(in_script(step.script, label), callback_data=encode(step))
