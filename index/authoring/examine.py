"""The corpus's own rules, applied to a card that is not in it yet."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from index.authoring.draft import GRADE, CardDraft, fact_id
from index.corpus.card_file import read_card
from index.corpus.cards import LAW, MEASURES, SAID, SCAMS, Card, Citation
from index.corpus.check import RULES, Rule, citations, shape, situations, steps, traps, weak_facts
from index.corpus.check import sourced_figures as figures_rule
from index.corpus.claims import Sources, citable
from index.corpus.corpus import Corpus, read_corpus
from index.corpus.days import source_days
from index.corpus.documents import Document, read_documents
from index.corpus.facts import Fact, Facts, read_facts
from index.corpus.figures import figures
from index.corpus.statutes import Statute, database_path, read_articles, read_statutes
from index.errors import Problem, StatuteError
from index.references import References

# Rules about a card by itself; the others compare it with all cards, which takes seconds.
OWN_RULES: tuple[Rule, ...] = (
    shape, steps, citations, figures_rule, traps, weak_facts, source_days,
)  # fmt: skip
_NOTHING = Corpus((), Facts({}, ()), (), (), (), (), ())


@dataclass(frozen=True)
class Examined:
    """A card as it would stand in the corpus, and what is wrong with it.

    `card` is None where it cannot even be read; `text` is its file, `fact` that of the fact which
    it brings, empty where it brings none; `documents` are those that cards may cite.
    """

    name: str
    text: str
    fact: str
    card: Card | None
    problems: tuple[Problem, ...]
    documents: tuple[Document, ...] = ()


def examine(draft: CardDraft, root: Path, day: date) -> Examined:
    """Apply every rule to the corpus below `root` with the card in it; `day` is its check day.

    Raises CorpusError where there is no corpus.
    """
    corpus, _ = read_corpus(root)
    return _examined(draft, corpus, root, day, tuple(rule for rule in RULES if rule != situations))


def examine_alone(draft: CardDraft, root: Path, day: date) -> Examined:
    """Apply the rules that need no other card; what was not said yet is filled in."""
    return _examined(_filled(draft), _tables(root), root, day, OWN_RULES)


def taken(root: Path) -> frozenset[str]:
    """The ids of all cards below a corpus's folder."""
    return frozenset(path.stem for path in root.glob("*/*.md"))


def cited(text: str, root: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read the articles that a text names: those that the corpus lists, and those it does not."""
    statutes = _statutes(root)
    documents, _ = read_documents(root / "policy" / "documents.toml")
    known = citable(replace(_NOTHING, statutes=statutes, documents=documents))
    names = {each.short: (each.name, *each.aliases) for each in statutes}
    names |= {each.id: (each.short, each.name) for each in documents}
    found = [Citation(*each.split("/", 1)) for each in References(names).find(text)]
    there = tuple(str(each) for each in found if each in known)
    return there, tuple(str(each) for each in found if each not in known)


def facts_with(draft: CardDraft, root: Path) -> tuple[tuple[str, str], ...]:
    """The facts of the table that hold a figure of the answer which nothing else vouches for.

    Each is its id and its text.
    """
    corpus = _tables(root)
    examined = _examined(_filled(draft), corpus, root, date.today(), (figures_rule,))
    allowed = None if examined.card is None else Sources(corpus).figures_of(examined.card)
    if allowed is None:
        return ()
    missing = set(figures(draft.body)) - allowed - set(figures(draft.quote))
    facts = corpus.facts.facts.values()
    return tuple((each.id, each.text) for each in facts
                 if missing.intersection(figures(f"{each.text} {each.source}")))  # fmt: skip


def _examined(
    draft: CardDraft, corpus: Corpus, root: Path, day: date, rules: Collection[Rule]
) -> Examined:
    name = draft.card_id(taken(root))
    text, fact = draft.card_text(name, day), draft.fact_text(name, day)
    card, problems = read_unfiled(name, draft.folder, text)
    if card is None:
        return Examined(name, text, fact, None, tuple(problems))
    facts = _with_own(corpus.facts, draft, name, day)
    whole = replace(corpus, cards=(*corpus.cards, card), facts=facts)
    found = {problem for rule in rules for problem in rule(whole)}
    ours = {each for each in found
            if each.path == card.path or str(card.path) in each.message}  # fmt: skip
    wrong = tuple(sorted({*problems, *ours}))
    return Examined(name, text, fact, card, wrong, corpus.documents)


def _with_own(facts: Facts, draft: CardDraft, name: str, day: date) -> Facts:
    if not draft.quote:
        return facts
    own = Fact(fact_id(name), draft.quote, draft.source, GRADE, day.isoformat())
    return replace(facts, facts=facts.facts | {own.id: own})


def read_unfiled(name: str, folder: str, text: str) -> tuple[Card | None, tuple[Problem, ...]]:
    """Read a card that is no file yet, as files are read."""
    with TemporaryDirectory() as place:
        path = Path(place) / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        return read_card(path, folder)


def _filled(draft: CardDraft) -> CardDraft:
    """Put something harmless where nothing was said, so that the rest can be judged."""
    asks = (*(f"问法{each}" for each in "甲乙丙丁戊己"), "one way", "another way")
    scam = f"\n## 怎么骗\n占位\n## {SAID}\n" + "- 占位\n" * 8 + "## 危险信号\n占位\n## 怎么办\n占位"
    return replace(
        draft,
        folder=draft.folder or MEASURES,
        asks=draft.asks or asks,
        answer=draft.answer or f"占位{scam if draft.folder == SCAMS else ''}",
        publisher=draft.publisher or "占位",
        day=draft.day or "2024",
        cites=draft.cites or (("刑法 266",) if draft.folder == LAW else ()),
    )


def _tables(root: Path) -> Corpus:
    """The corpus without its cards, which are most of the work of reading it."""
    statutes = _statutes(root)
    try:
        articles = read_articles(statutes, database_path())
    except StatuteError:
        articles = ()  # a machine that only serves has no statute package
    return replace(
        _NOTHING,
        facts=read_facts(root / "facts.toml")[0],
        documents=read_documents(root / "policy" / "documents.toml")[0],
        statutes=statutes,
        articles=articles,
    )


def _statutes(root: Path) -> tuple[Statute, ...]:
    try:
        return read_statutes(root / "law" / "statutes.toml")
    except StatuteError:
        return ()
