"""Every sentence that users read, by language. Traditional Chinese is made from the Chinese one.

Cards bring the knowledge; these are the words around it. What is said in every matter is in one
catalogue, the rest in a file for each matter.

bilingual.py       gives the sentences of a matter in the language that somebody reads

The catalogue:
catalogue.py       the names of its sentences, and what each is for
zh.py              the catalogue in Simplified Chinese
en.py              the catalogue in English
aid.py             the sentences around first aid, in both languages; they are part of the catalogue
whether.py         the verdict above the card for who asks whether to do it, or if it was fraud
undone.py          the first line for somebody who was only asked for something: nothing to stop yet

A file for each matter:
subscriptions.py   tips by schedule, settings, and what is kept about a chat
campaigns.py       what operators read while they send something to all
cards.py           what operators read while they add a card
complaints.py      what operators read where a card breaks a rule of the corpus
knowledge.py       what operators read of reloads, rollbacks and reviews
"""

from bot.assistant.texts.bilingual import Bilingual
from bot.assistant.texts.catalogue import Texts
from bot.assistant.texts.en import EN
from bot.assistant.texts.zh import ZH

__all__ = ["EN", "ZH", "Texts", "texts_for"]

texts_for = Bilingual(ZH, EN)
