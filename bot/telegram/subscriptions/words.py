"""The catalogue's sentences about the settings, and about what is kept."""

from bot.assistant.texts.subscriptions import subscription_texts
from bot.telegram.sending.language import Catalogue

words = Catalogue(subscription_texts)
