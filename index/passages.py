"""Passages: what can be found and shown, and the keys that lead to each."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any

from index.corpus.cards import LAW, Card, Citation, Section
from index.corpus.corpus import Corpus
from index.corpus.documents import Document
from index.corpus.headings import headed
from index.corpus.statutes import Article, article_label, english_number
from index.language.dialects import as_asked

STATUTE = "statute"  # in the place of a card's folder
_LISTS = ("cites", "more_sources", "aids")


@dataclass(frozen=True)
class Passage:
    """A part of a card, or one article of a statute, with all that a citation of it needs.

    `document` is the card's id or the article's; the passages of one document share it. `english`
    is what it says, for those who ask in English, below its heading; not every section has it.
    `source` is the weightiest, with the `date` and `url` that are its own; `more_sources` are a
    card's others. `law` and `article` name the article that a legal answer stands on
    (`第三十一条`), `cites` all of them by passage id or by name. The first `basis` of them are what
    this very part stands on, the others are merely named in its card. `aids` are the emergencies
    of which it is the first aid at its card's place.
    """

    id: str
    document: str
    folder: str
    title: str
    title_en: str
    heading: str
    text: str
    source: str
    date: str | None = None
    url: str | None = None
    law: str | None = None
    article: str | None = None
    kind: str | None = None
    call: str | None = None
    english: str = ""
    cites: tuple[str, ...] = ()
    more_sources: tuple[str, ...] = ()
    basis: int = 0
    aids: tuple[str, ...] = ()

    @property
    def stands_on(self) -> tuple[str, ...]:
        return self.cites[: self.basis]

    @property
    def name(self) -> str:
        return f"{self.title}：{self.heading}" if self.heading else self.title

    @property
    def sources(self) -> tuple[str, ...]:
        return (self.source, *self.more_sources)

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> "Passage":
        """Read what `to_json` gave. The parts of a card name it in the same strings."""
        texts = {key: sys.intern(text) for key, text in row.items() if isinstance(text, str)}
        lists = {key: tuple(map(sys.intern, row[key])) for key in _LISTS}
        return cls(**{**row, **texts, **lists})

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Entry:
    """A passage with its keys: `asks` are compared as questions, `body` as a text."""

    passage: Passage
    asks: tuple[str, ...]
    body: str


def asked(found: Sequence[Entry], first: int = 0) -> list[tuple[int, str]]:
    """Give each way of asking as it is compared, with its passage's row; rows begin at `first`."""
    return [(row, as_asked(ask)) for row, entry in enumerate(found, first) for ask in entry.asks]


def body_of(passage: Passage) -> str:
    """Give the text that a part of a card is compared by."""
    return f"{passage.title} {passage.heading} {passage.text}"


def terms_of(entry: Entry) -> str:
    """Give what words are looked for in: a lead's English too, for questions in English."""
    english = "" if entry.passage.heading else entry.passage.english
    return f"{' '.join(map(as_asked, entry.asks))} {entry.body} {english}"


def article_id(law: str, number: str) -> str:
    return f"{law}/{number}"


def entries(corpus: Corpus) -> tuple[Entry, ...]:
    """Cut the corpus into passages, cards first, then the articles of the statutes."""
    articles = {Citation(each.law, each.number): each for each in corpus.articles}
    documents = {each.id: each for each in corpus.documents}
    cards = [
        entry
        for card in corpus.cards
        for entry in card_entries(card, articles, documents, corpus.headings)
    ]
    aliases = {statute.short: statute.aliases for statute in corpus.statutes}
    return (*cards, *(_article_entry(each, aliases[each.law]) for each in corpus.articles))


def card_entries(
    card: Card,
    articles: dict[Citation, Article],
    documents: dict[str, Document],
    headings: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Entry]:
    """Cut a card into its parts; `headings` are those of sections in English."""
    source = card.sources[0]
    for section in card.sections:
        cited, basis = _cited(card, section)
        first = articles.get(cited[0]) if cited else None
        legal = first if card.folder == LAW else None
        law, label = _named(cited[0], articles, documents) if cited else (None, None)
        asks = section.asks if section.heading else (card.title, card.title_en, *card.aliases)
        passage = Passage(
            id=f"{card.id}#{section.heading}" if section.heading else card.id,
            document=card.id,
            folder=card.folder,
            title=card.title,
            title_en=card.title_en,
            heading=section.heading,
            text=section.text,
            source=f"{legal.name}{legal.label}" if legal else str(source),
            date=legal.version if legal else source.date,
            url=source.url,
            law=law,
            article=label,
            kind=card.kind,
            call=card.call,
            english=headed(section.heading, section.english, headings)
            if section.heading
            else card.lead_en,
            cites=tuple(_cite(each, articles, documents) for each in cited),
            basis=basis,
            aids=section.aids,
            more_sources=() if legal else tuple(map(str, card.sources[1:])),
        )
        yield Entry(passage, tuple(dict.fromkeys(asks)), body_of(passage))


def _cited(card: Card, section: Section) -> tuple[tuple[Citation, ...], int]:
    """Give what a part cites, and of how many of it, the first ones, it stands on.

    A part of a law card that names none stands on what the card's beginning stands on.
    """
    own = section.cites or (card.sections[0].cites if card.folder == LAW else ())
    cited = tuple(dict.fromkeys((*own, *card.cites)))
    return cited, len(own or (cited if card.folder == LAW else ()))


def _cite(
    citation: Citation, articles: dict[Citation, Article], documents: dict[str, Document]
) -> str:
    if citation in articles:
        return article_id(citation.law, citation.article)
    return f"{documents[citation.law].short} 第{citation.article}条"


def _named(
    citation: Citation, articles: dict[Citation, Article], documents: dict[str, Document]
) -> tuple[str, str]:
    """Name what is cited in full: a statute's article, or that of another document."""
    found = articles.get(citation)
    if found is not None:
        return found.name, found.label
    return documents[citation.law].name, article_label(citation.article)


def _article_entry(article: Article, aliases: tuple[str, ...]) -> Entry:
    name = article_id(article.law, article.number)
    return Entry(
        Passage(
            id=name,
            document=name,
            folder=STATUTE,
            title=f"{article.law}{article.label}",
            title_en=f"{article.english}, article {english_number(article.number)}",
            heading="",
            text=article.text,
            source=article.name,
            date=article.version,
            law=article.name,
            article=article.label,
            cites=(name,),
        ),
        asks=(),
        body=f"{' '.join((article.law, *aliases))} {article.label} {article.text}",
    )
