"""The whole corpus as one value, and the one check that it passes before anything is built."""

from dataclasses import dataclass
from pathlib import Path

from index.card_file import read_cards
from index.cards import Card
from index.decoys import Decoy, read_decoys
from index.documents import Document, read_documents
from index.errors import CorpusError, Problem, StatuteError
from index.facts import Facts, read_facts
from index.messages.table import Message, read_messages
from index.official import problems as official_problems
from index.sentences import Sentence, read_sentences
from index.statutes import Article, Statute, database_path, read_articles, read_statutes
from index.tips import NO_TIPS, Tips, read_tips


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
    tips: Tips = NO_TIPS
    official: str = ""  # the list of official domains and numbers as it stands
    unread: frozenset[str] = frozenset()  # ids of cards whose files are there but are no cards yet


def read_corpus(root: Path) -> tuple[Corpus, tuple[Problem, ...]]:
    """Read cards, facts, documents and statutes below `root`, with what cannot be read."""
    if not (root / "law" / "statutes.toml").is_file():
        raise CorpusError([Problem(root, 0, "no corpus here (law/statutes.toml is missing)")])
    cards, card_problems = read_cards(root)
    facts, fact_problems = read_facts(root / "facts.toml")
    documents, document_problems = read_documents(root / "policy" / "documents.toml")
    statutes, articles, statute_problems = _read_statutes(root / "law" / "statutes.toml")
    decoys, decoy_problems = read_decoys(root / "decoys.tsv")
    sentences, sentence_problems = read_sentences(root / "emergency" / "sentences.tsv")
    messages, message_problems = read_messages(root / "messages")
    tips, tip_problems = read_tips(root / "tips")
    official = root / "official" / "domains.toml"
    unofficial = official_problems(official) if official.is_file() else ()
    corpus = Corpus(
        cards,
        facts,
        documents,
        statutes,
        articles,
        decoys,
        sentences,
        messages,
        tips,
        "" if unofficial or not official.is_file() else official.read_text(encoding="utf-8-sig"),
        frozenset(problem.path.stem for problem in card_problems),
    )
    return corpus, (
        *card_problems,
        *fact_problems,
        *document_problems,
        *statute_problems,
        *decoy_problems,
        *sentence_problems,
        *message_problems,
        *tip_problems,
        *unofficial,
    )


def _read_statutes(
    path: Path,
) -> tuple[tuple[Statute, ...], tuple[Article, ...], tuple[Problem, ...]]:
    statutes: tuple[Statute, ...] = ()
    try:
        statutes = read_statutes(path)
        return statutes, read_articles(statutes, database_path()), ()
    except StatuteError as error:
        return statutes, (), (Problem(path, 0, str(error)),)
