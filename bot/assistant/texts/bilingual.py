"""Sentences in both languages, asked for by the script that somebody reads."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from index.script import Script

Sentences = TypeVar("Sentences")


@dataclass(frozen=True)
class Bilingual(Generic[Sentences]):
    """The sentences of one matter. Traditional readers get `zh`, which the caller converts."""

    zh: Sentences
    en: Sentences

    def __call__(self, script: Script) -> Sentences:
        return self.en if script is Script.LATIN else self.zh
