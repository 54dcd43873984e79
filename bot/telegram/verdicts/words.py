"""The catalogues' sentences about mistaken verdicts, and about the buttons under a verdict."""

from bot.assistant.check.showing.button_texts import button_texts
from bot.assistant.check.showing.report_texts import report_texts
from bot.telegram.sending.language import Catalogue

words = Catalogue(report_texts)
about = Catalogue(button_texts)
