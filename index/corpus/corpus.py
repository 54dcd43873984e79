"""The whole corpus as one value, and the one check that it passes before anything is built."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from index.corpus.card_file import read_cards
from index.corpus.cards import Card
from index.corpus.decoys import Decoy, read_decoys
from index.corpus.documents import Document, read_documents
from index.corpus.facts import Facts, read_facts
from index.corpus.headings import read_headings
from index.corpus.messages import Message, read_messages
from index.corpus.news import Brought, read_news
from index.corpus.official import problems as official_problems
from index.corpus.sentences import Sentence, read_sentences
from index.corpus.statutes import Article, Statute, database_path, read_articles, read_statutes
from index.corpus.tips import NO_TIPS, Tips, read_tips
from index.errors import CorpusError, Problem, StatuteError

T = TypeVar("T")


@dataclass(frozen=True)
class Corpus:
    cards: tuple[Card, ...]
    facts: Facts
    documents: tuple[Document, ...]
    statutes: tuple[Statute, ...]
    articles: tuple[Article, ...]
    decoys: tuple[Decoy, ...]
    sentences: tuple[Sentence, ...]
    messages: tuple[Message, ...] = ()
    news: tuple[Brought, ...] = ()
    tips: Tips = NO_TIPS
    official: str = ""  # the list of official domains and numbers as it stands
    headings: Mapping[str, str] = field(default_factory=dict)  # of sections, in English
    unread: frozenset[str] = frozenset()  # ids of cards whose files are there but are no cards yet


def read_corpus(root: Path) -> tuple[Corpus, tuple[Problem, ...]]:
    """Read cards, facts, documents and statutes below `root`, with what cannot be read."""
    if not (root / "law" / "statutes.toml").is_file():
        raise CorpusError([Problem(root, 0, "no corpus here (law/statutes.toml is missing)")])
    problems: list[Problem] = []

    def good(read: tuple[T, tuple[Problem, ...]]) -> T:
        """Note what cannot be read, and give the rest."""
        problems.extend(read[1])
        return read[0]

    cards = good(read_cards(root))
    unread = frozenset(problem.path.stem for problem in problems)
    statutes, articles = good(_read_statutes(root / "law" / "statutes.toml"))
    corpus = Corpus(
        cards,
        good(read_facts(root / "facts.toml")),
        good(read_documents(root / "policy" / "documents.toml")),
        statutes,
        articles,
        good(read_decoys(root / "decoys.tsv")),
        good(read_sentences(root / "emergency" / "sentences.tsv")),
        good(read_messages(root / "messages")),
        good(read_news(root / "emergency" / "news.tsv")),
        good(read_tips(root / "tips")),
        good(_read_official(root / "official" / "domains.toml")),
        good(read_headings(root / "headings.tsv")),
        unread,
    )
    return corpus, tuple(problems)


def _read_statutes(
    path: Path,
) -> tuple[tuple[tuple[Statute, ...], tuple[Article, ...]], tuple[Problem, ...]]:
    statutes: tuple[Statute, ...] = ()
    try:
        statutes = read_statutes(path)
        return (statutes, read_articles(statutes, database_path())), ()
    except StatuteError as error:
        return (statutes, ()), (Problem(path, 0, str(error)),)


def _read_official(path: Path) -> tuple[str, tuple[Problem, ...]]:
    if not path.is_file():
        return "", ()
    wrong = official_problems(path)
    return "" if wrong else path.read_text(encoding="utf-8-sig"), wrong
