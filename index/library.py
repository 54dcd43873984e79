"""The passages of an index folder, readable without the model."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from index.asked_in import script_of
from index.asks import Asks
from index.at_hand import at_hand
from index.classifiers.alarm import Alarm
from index.corpus.tips import Tips
from index.errors import IndexRefused
from index.language.courtesy import to_the_point
from index.language.dialects import as_asked
from index.language.frequencies import FILE as WORDS
from index.language.frequencies import Frequencies, load_trie
from index.language.homophones import Homophones
from index.language.misspelt import Misspelt
from index.language.pinyin import TRIGRAMS, PinyinReader, Spelling
from index.liability import liabilities
from index.passages import STATUTE, Passage
from index.script import HAN, Script, fold, spaced
from index.storage import store
from index.storage.tips import TIPS_FILE, load

PINYIN = "pinyin.json"
TERMS = "terms"
_REMEMBERED = 64  # questions that are on their way at once
_SHORT = 24  # characters of a question that a button holds
_READ = (
    "passages.jsonl", "alarm/", store.OFFICIAL, TIPS_FILE,
    PINYIN, f"{TRIGRAMS}/", f"{TERMS}/{WORDS}",
)  # fmt: skip
_ASKING = re.compile(r"吗|么|怎|多少|谁|哪|几|是不是|能不能|会不会|要不要|[办样用罪]$")
_TOLD = re.compile(r"[，,。！!；;\s]")  # what is told before it is asked; it is another's story


@dataclass(frozen=True)
class Library:
    """All passages in the order of the index, with the ways of asking that lead to each.

    `verified` is the latest day on which a card's facts were checked, `folder` where all this was
    read.
    """

    passages: tuple[Passage, ...]
    asks: Asks
    verified: str
    alarm: Alarm
    tips: Tips
    folder: Path

    @classmethod
    def open(cls, data_dir: Path) -> "Library":
        """Read the current version; raises StoreError with the command that mends it."""
        folder = store.current(store.index_root(data_dir))
        store.verify(folder, None, _READ)
        return cls.read(folder)

    @classmethod
    def read(cls, folder: Path) -> "Library":
        path = folder / "passages.jsonl"
        passages: list[Passage] = []

        def read() -> Iterator[tuple[str, list[str]]]:
            with path.open(encoding="utf-8") as lines:
                for line in lines:
                    row = json.loads(line)
                    asks = row.pop("asks")
                    passages.append(Passage.from_json(row))
                    yield passages[-1].id, asks

        try:
            asks = Asks(read())
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise IndexRefused(
                f"{path} cannot be read; build the index anew: python -m index build"
            ) from error
        verified = store.Manifest.read(folder).verified
        alarm = Alarm.load(folder / "alarm")
        return cls(tuple(passages), asks, verified, alarm, load(folder), folder)

    def match(self, manifest: store.Manifest) -> None:
        """Refuse a manifest that counts other passages or ways of asking than there are here."""
        held = {"passages": len(self.passages), "asks": self.asks.total}
        for name, count in held.items():
            if manifest.counts.get(name) != count:
                raise IndexRefused(
                    f"{self.folder} holds {count} {name}, its manifest says "
                    f"{manifest.counts.get(name)}; build the index anew: python -m index build"
                )

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling.load(self.folder / PINYIN)

    @cached_property
    def _pinyin(self) -> PinyinReader:
        return PinyinReader(self._spelling)

    @cached_property
    def _homophones(self) -> Homophones:
        words = load_trie(self.folder / TERMS / WORDS)
        return Homophones(self._spelling, Frequencies(words).get)

    @cached_property
    def _by_id(self) -> dict[str, Passage]:
        return {each.id: each for each in self.passages}

    @cached_property
    def liabilities(self) -> Mapping[str, tuple[str, ...]]:
        """The articles that punish who breaks an article, by the id of that."""
        return liabilities(self.passages)

    @cached_property
    def _by_document(self) -> dict[str, tuple[Passage, ...]]:
        found: dict[str, list[Passage]] = {}
        for each in self.passages:
            found.setdefault(each.document, []).append(each)
        return {document: tuple(parts) for document, parts in found.items()}

    def normalise(self, question: str) -> str:
        """Give the form in which a question is searched.

        Folded and without courtesies; pinyin read as characters, characters typed by their sound
        and English words that miss a letter put right.
        """
        return self._normalised(question)

    @cached_property
    def _normalised(self) -> Callable[[str], str]:
        """Every question is read two or three times on its way; the last few are at hand."""
        # Not of the library itself: in a cycle with it, an old one would stay for ever.
        read, mend = self._pinyin.read, self._homophones.mend
        spell = Misspelt(self._spelling.english).mend

        @at_hand(_REMEMBERED)
        def normalised(question: str) -> str:
            said = to_the_point(spaced(question))
            asked = as_asked(said)
            if script_of(said) is not Script.LATIN:
                return mend(asked)
            heard = read(asked)
            return heard if HAN.search(heard) else spell(heard)

        return normalised

    def pasted(self, text: str) -> float:
        """Give the probability that this is what somebody else wrote."""
        return self.alarm.pasted(self.normalise(text))

    def spelt(self, text: str) -> str:
        """Give a text in Latin letters folded, with its pinyin read as characters."""
        return self._pinyin.read(as_asked(text))

    def get(self, passage_id: str) -> Passage | None:
        return self._by_id.get(passage_id)

    def document(self, document: str) -> tuple[Passage, ...]:
        """Give a document's passages in the card's order, the lead first."""
        return self._by_document.get(document, ())

    def leads(self, folder: str) -> tuple[Passage, ...]:
        """Give the first passage of every card in a folder."""
        return tuple(
            each for each in self.passages if each.folder == folder and each.id == each.document
        )

    def question(self, passage: Passage) -> str:
        """Give a way of asking for this passage that people would press as a button."""
        return self._question(passage)

    @cached_property
    def _question(self) -> Callable[[Passage], str]:
        """Nobody is shown the slips and dialect words of others, which are ways of asking too."""
        asks, read = self.asks, self._normalised

        @cache
        def question(passage: Passage) -> str:
            if passage.folder == STATUTE:
                return passage.title
            first = ""
            for ask in asks.get(passage.id, ()):
                short = len(ask) <= _SHORT and ask != passage.title and not _TOLD.search(ask)
                if short and HAN.search(ask) and read(ask) == fold(ask):
                    if _ASKING.search(ask):
                        return ask
                    first = first or ask
            return passage.name if len(passage.name) <= _SHORT else first or passage.name

        return question
