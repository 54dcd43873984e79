"""Replies as values: the text and the buttons. Another layer draws them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.triage import Intent
from index import Passage
from index.script import Script, to_traditional

SUGGESTIONS = 3  # questions to go on with that a reply offers at most
LIMIT = 3 * SUGGESTIONS  # documents that are searched for


class Style(StrEnum):
    PLAIN = "plain"
    TITLE = "title"
    QUOTE = "quote"
    FOLDED = "folded"  # a quotation that shows only its beginning until a reader opens it
    SOURCE = "source"


class Do(StrEnum):
    """What a button does; the button's value says with which passage, folder or verdict."""

    ASK = "ask"  # answer from this passage, as if its question had been asked
    ORIGINAL = "original"  # show this article or document verbatim
    SECTION = "section"  # show another section of the same card
    PARTS = "parts"  # list all sections of this card
    USEFUL = "useful"
    USELESS = "useless"
    EMERGENCY = "emergency"  # show this emergency card
    MENU = "menu"  # list a folder's cards, one page of them
    WHY = "why"  # tell how this verdict came about
    SHARE = "share"  # make of this verdict a warning to pass on
    WRONG = "wrong"  # this verdict is mistaken


@dataclass(frozen=True)
class Paragraph:
    """`kept` are quotations in the text, in order, that stay as they were written."""

    text: str
    style: Style = Style.PLAIN
    kept: tuple[str, ...] = ()

    def mapped(self, change: Callable[[str], str]) -> "Paragraph":
        """Give the paragraph with its text changed, except the quotations in it."""
        done, rest = "", self.text
        for quote in self.kept:
            before, quote_there, after = rest.partition(quote)
            if quote_there:
                done, rest = done + change(before) + quote, after
        return replace(self, text=done + change(rest))


@dataclass(frozen=True)
class Button:
    label: str
    do: Do
    value: str
    page: int = 1


Rows: TypeAlias = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Cited:
    """A passage that the reply stands on, with its score in the search (0 without a search).

    `more` are passages of the same document that are shown with it.
    """

    passage: Passage
    score: float = 0.0
    more: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """The passage and the parts that are shown with it, each of these under its heading."""
        return "\n\n".join((self.passage.text, *map(under_heading, self.more)))


def under_heading(passage: Passage) -> str:
    return f"{passage.heading}：\n{passage.text}" if passage.heading else passage.text


@dataclass(frozen=True)
class Reply:
    """One answer. `buttons` are rows; `suggestions` are the questions that some of them ask.

    `told` is how many of the `passages`, from the first, the text tells: more than one where
    another card may be meant as well, or answers another part of the question. `nearest` is the
    card nearest to a declined question. `verdict` is the verdict on a checked message; it holds
    that message. `asks_back` says that one of the questions may be what was meant, `listens` that
    the writer is asked to go on telling. `asked` is the question that a later turn was read as,
    joined with the one before; empty where the turn stands by itself. `settled` says that what was
    talked about was nothing after all: no later turn leans on it.
    """

    intent: Intent
    paragraphs: tuple[Paragraph, ...]
    buttons: Rows = ()
    confidence: float = 1.0
    situation: str | None = None
    suggestions: tuple[str, ...] = ()
    passages: tuple[Cited, ...] = ()
    verdict: Verdict | None = None
    told: int = 1
    nearest: str | None = None
    asks_back: bool = False
    listens: bool = False
    asked: str = ""
    settled: bool = False

    @property
    def text(self) -> str:
        """What a user reads, without markup."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)

    def in_script(self, script: Script) -> "Reply":
        """Give the same reply in the asker's script. What is cited stays as it is."""
        return self._mapped(to_traditional) if script is Script.HANT else self

    def _mapped(self, change: Callable[[str], str]) -> "Reply":
        return replace(
            self,
            paragraphs=tuple(each.mapped(change) for each in self.paragraphs),
            buttons=tuple(
                tuple(replace(button, label=change(button.label)) for button in row)
                for row in self.buttons
            ),
            suggestions=tuple(change(each) for each in self.suggestions),
        )
