"""Every sentence that users read, by language. Traditional Chinese is made from the Chinese one.

Cards bring the knowledge; these are the words around it. What is said in every matter is in one
catalogue (catalogue.py, zh.py, en.py), the rest in a file for each matter.
"""

from bot.assistant.texts.catalogue import Texts
from bot.assistant.texts.en import EN
from bot.assistant.texts.zh import ZH
from index.script import Script

__all__ = ["EN", "ZH", "Texts", "texts_for"]


def texts_for(script: Script) -> Texts:
    """Give the sentences for a reader; Traditional readers get ZH, converted with the reply."""
    return EN if script is Script.LATIN else ZH
