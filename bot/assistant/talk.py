"""Talk: what the assistant lends to those that answer with its help."""

from typing import Protocol

from bot.assistant.aid.aiding import Aid
from bot.assistant.aid.going_on import GoingOn
from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.reply import Reply
from bot.assistant.triage import Triage
from index import Index, Library
from index.script import Script


class Talk(Protocol):
    """What knows the cards, sorts, searches, answers, judges messages and gives first aid.

    It takes each text for one that stands by itself.
    """

    @property
    def library(self) -> Library: ...
    @property
    def aid(self) -> Aid: ...
    @property
    def going_on(self) -> GoingOn: ...

    def search(self) -> Index: ...
    def sort(self, text: str) -> Triage: ...
    def reply(self, text: str) -> Reply: ...
    def check(self, text: str, script: Script | None = None) -> Reply: ...
    def verdict(self, *parts: str) -> Verdict: ...
    def passage(self, passage_id: str, script: Script) -> Reply | None: ...
