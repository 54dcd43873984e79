"""The catalogue's sentences about verdicts, in their reader's script."""

from bot.assistant.check.button_texts import button_texts
from bot.assistant.check.report_texts import report_texts
from bot.telegram.subscriptions.describe import in_script
from index.script import Script


def words(script: Script, name: str, **values: object) -> str:
    """Give one sentence about mistaken verdicts, by the name of its field."""
    return in_script(script, str(getattr(report_texts(script), name)).format(**values))


def about(script: Script, name: str) -> str:
    """Give one sentence about the buttons under a verdict, by the name of its field."""
    return in_script(script, str(getattr(button_texts(script), name)))
