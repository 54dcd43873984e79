"""The catalogue's sentences about new cards."""

from bot.assistant.texts.cards import card_texts
from bot.telegram.sending.language import Catalogue

words = Catalogue(card_texts)
