"""An operator's answer into the draft, or what is wrong with it. Reads the corpus's tables only."""

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.telegram.cards.complaints import Complaint, complaints
from bot.telegram.cards.steps import Field
from bot.telegram.sending.catalogues import card_words
from index.authoring.draft import CardDraft
from index.authoring.examine import cited, examine_alone
from index.corpus.cards import LAW, SCAMS
from index.corpus.check import ALIASES, ALIASES_ENGLISH
from index.corpus.facts import read_facts
from index.script import Script, to_simplified

ASKS = 40  # lines at most
ASK_LENGTH = 120
_LEADING = re.compile(r"^(?:[-–•·●*]\s*|\d{1,2}[.、．)]\s*)")
_URL = re.compile(r"https?://\S+")
_DATE = re.compile(r"(\d{4})(?:\s*[-/.年]\s*(\d{1,2}))?(?:\s*[-/.月]\s*(\d{1,2}))?\s*[年月日]?")
_QUOTE = 8  # characters from which an answer is a sentence and no list of facts
_NONE = {"无", "没有", "不涉及", "none", "no", "-", "/"}
_ANSWER = {"改答案", "answer"}


@dataclass(frozen=True)
class Taken:
    """The draft with the answer in it; with `complaints` the draft as it was.

    `again` is the field to ask for, where it is not simply the next one.
    """

    draft: CardDraft
    complaints: tuple[str, ...] = ()
    again: Field | None = None


@dataclass(frozen=True)
class Author:
    """What an answer is judged by: the corpus, today, and the operator's script."""

    root: Path
    day: date
    script: Script

    def take(self, field: Field, text: str, draft: CardDraft) -> Taken:
        """Take an answer to one of the form's questions."""
        text = to_simplified(text.strip())
        if field is Field.FACTS and text.lower() in _ANSWER:
            return Taken(draft, again=Field.ANSWER)
        changed, wrong = self._changed(field, text, draft)
        if not wrong:
            wrong = tuple(each.text for each in self._judged(changed) if each.field is field)
        return Taken(draft, wrong, field) if wrong else Taken(changed)

    def _changed(
        self, field: Field, text: str, draft: CardDraft
    ) -> tuple[CardDraft, tuple[str, ...]]:
        if field is Field.ASKS:
            return self._asks(text, draft)
        if field is Field.ANSWER:
            return replace(draft, answer=text, facts=(), quote=""), ()
        if field is Field.SOURCE:
            return self._source(text, draft)
        if field is Field.CITES:
            return self._cites(text, draft)
        return self._facts(text, draft)

    def _judged(self, draft: CardDraft) -> tuple[Complaint, ...]:
        examined = examine_alone(draft, self.root, self.day)
        return complaints(examined.problems, examined.name, self.script)

    def _asks(self, text: str, draft: CardDraft) -> tuple[CardDraft, tuple[str, ...]]:
        lines = (" ".join(_LEADING.sub("", line.strip()).split()) for line in text.splitlines())
        asks = tuple(dict.fromkeys(filter(None, lines)))
        if len(asks) > ASKS:
            return draft, (self._say("ask_many", limit=ASKS),)
        if any(len(ask) > ASK_LENGTH for ask in asks):
            return draft, (self._say("ask_long", limit=ASK_LENGTH),)
        changed = replace(draft, asks=asks)
        if not (changed.title and changed.title_en):
            return draft, (self._say("too_few", chinese=ALIASES, english=ALIASES_ENGLISH),)
        return changed, ()

    def _source(self, text: str, draft: CardDraft) -> tuple[CardDraft, tuple[str, ...]]:
        url, day, names = "", "", list[str]()
        for line in filter(None, (" ".join(each.split()) for each in text.splitlines())):
            found = _DATE.fullmatch(line)
            if _URL.fullmatch(line) and not url:
                url = line
            elif found is not None and not day:
                day = "-".join(part.zfill(2) for part in found.groups() if part)
            else:
                names.append(line)
        if not (names and day):
            return draft, (self._say("source_short"),)
        document = " ".join(names[1:]).strip("《》")
        return replace(draft, publisher=names[0], document=document, day=day, url=url), ()

    def _cites(self, text: str, draft: CardDraft) -> tuple[CardDraft, tuple[str, ...]]:
        if text.lower().rstrip("。.") in _NONE:
            needed = (self._say("cites_needed"),) if draft.folder == LAW else ()
            return replace(draft, cites=()), needed
        there, missing = cited(text, self.root)
        if missing:
            return draft, tuple(self._say("no_article", article=each) for each in missing)
        if not there:
            return draft, (self._say("cites_unread"),)
        return replace(draft, cites=there), ()

    def _facts(self, text: str, draft: CardDraft) -> tuple[CardDraft, tuple[str, ...]]:
        """Cite facts of the table, or else take the source's own words as a fact of this card."""
        known = read_facts(self.root / "facts.toml")[0].facts
        chosen = tuple(filter(None, re.split(r"[\s,，、;；]+", text)))
        if all(fact in known for fact in chosen):
            return replace(draft, facts=tuple(dict.fromkeys((*draft.facts, *chosen)))), ()
        if len(text) < _QUOTE:
            unknown = (fact for fact in chosen if fact not in known)
            return draft, tuple(self._say("fact_unknown", fact=each) for each in unknown)
        return replace(draft, quote=" ".join(text.split())), ()

    def _say(self, name: str, **values: object) -> str:
        return card_words.entry(self.script, "complaints", name, **values)


def wanted(draft: CardDraft) -> Field | None:
    """What is to be asked next; None when all was."""
    if not draft.folder or (draft.folder == SCAMS and not draft.kind):
        return Field.FOLDER
    given = {Field.ASKS: draft.asks, Field.ANSWER: draft.answer, Field.SOURCE: draft.publisher}
    return next((field for field, value in given.items() if not value),
                Field.CITES if draft.cites is None else None)  # fmt: skip


def said(field: Field, draft: CardDraft) -> str:
    """What the draft says there, as it was written."""
    lines = {
        Field.ASKS: draft.asks,
        Field.ANSWER: (draft.answer,),
        Field.SOURCE: (draft.publisher, draft.day, draft.document, draft.url),
        Field.CITES: draft.cites or (),
    }
    return "\n".join(filter(None, lines.get(field, ())))
