"""The rules that a corpus keeps. Each rule is a function from the corpus to problems."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from pathlib import Path

from index.breaches import Breach
from index.corpus.cards import EMERGENCY, KINDS, REPORT, SAID, SCAMS, Card
from index.corpus.claims import Sources, citable, wrong_sayings
from index.corpus.corpus import Corpus, read_corpus
from index.corpus.days import source_days, verified_by
from index.corpus.figures import HOTLINES, figures
from index.corpus.sentences import NONE
from index.corpus.statutes import article_label
from index.corpus.tip_rules import TIP_RULES
from index.errors import CorpusError, Problem
from index.language.numerals import chinese_value
from index.script import HAN, fold

LEAD_LENGTH = 180
SECTION_LENGTH = 450
ENGLISH_LENGTH = 480
TITLE_LENGTH = 30
TITLE_EN_LENGTH = 80
ALIASES = 6
ALIASES_ENGLISH = 2
SWINDLER_LINES = 8
STEPS = 7
WEAK_NOTE = "以官方最新公布为准"
NEAR = 0.75  # Jaccard over character pairs, from which two lines count as the same

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SECTIONS = {
    SCAMS: ("怎么骗", SAID, "危险信号", "怎么办"),
    EMERGENCY: ("马上做",),
}
_MARKUP = re.compile(r"\*\*|__|\]\(|<[a-z/]|^\|", re.MULTILINE)
_ITEM = re.compile(r"(?m)^(?:- |\d+\. )(.+)$")
_STEP = re.compile(r" (?=\d\. )")  # before a step that is told in the same line
_NUMERALS = re.compile("[零〇一二两三四五六七八九十百千万亿]+")  # 第三十一条, 四人一组, too
_NUMBER = re.compile(r"\+?\d+(?:-\d+)*")  # of a telephone
_CALLED = frozenset(map(str, HOTLINES))
_LATIN = re.compile("[A-Za-z]")
_INVENTED = {SAID}  # words in a swindler's mouth hold no facts


def check(corpus: Corpus, today: date | None = None) -> tuple[Problem, ...]:
    """Apply every rule to the whole corpus, so that one run lists all there is to mend."""
    found = {problem for rule in RULES for problem in rule(corpus)}
    return tuple(sorted({*found, *verified_by(corpus, today or date.today())}))


def load_corpus(root: Path) -> Corpus:
    """Read the corpus below `root`; raise CorpusError with all its problems where it has any."""
    corpus, unreadable = read_corpus(root)
    problems = {*unreadable, *check(corpus)}
    if problems:
        raise CorpusError(sorted(problems))
    return corpus


def shape(corpus: Corpus) -> Iterator[Problem]:
    """Lengths, counts and sections that docs/corpus.md asks of a card by itself."""
    for card in corpus.cards:
        yield from _names(card)
        for section in card.sections:
            limit = SECTION_LENGTH if section.heading else LEAD_LENGTH
            if len(section.text) > limit:
                rule = Breach.SECTION_LONG if section.heading else Breach.LEAD_LONG
                yield card.problem(
                    f"## {section.heading}" if section.heading else section.text,
                    rule.by(heading=section.heading, length=len(section.text), limit=limit),
                )
            if len(section.english) > ENGLISH_LENGTH:
                long = Breach.ENGLISH_LONG.by(
                    heading=section.heading, length=len(section.english), limit=ENGLISH_LENGTH
                )
                yield card.problem(section.english, long, section)
            match = _MARKUP.search(section.text) or _MARKUP.search(section.english)
            if match:
                yield card.problem(match[0], Breach.MARKUP.by(what=match[0]), section)
        for heading in _SECTIONS.get(card.folder, ()):
            if card.section(heading) is None:
                yield card.problem("id:", Breach.SECTION_MISSING.by(heading=heading))
        if card.folder == REPORT and len(card.sections) > 1:
            yield card.problem("## ", "a report card holds one fact and no sections")


def _names(card: Card) -> Iterator[Problem]:
    if card.id != card.path.stem or not _ID.fullmatch(card.id):
        yield card.problem("id:", "the id is the file's name: a-z, 0-9 and hyphens")
    if len(card.title) > TITLE_LENGTH:
        yield card.problem("title:", Breach.TITLE_LONG.by(limit=TITLE_LENGTH))
    if len(card.title_en) > TITLE_EN_LENGTH:
        yield card.problem("title_en:", Breach.TITLE_EN_LONG.by(limit=TITLE_EN_LENGTH))
    english = sum(not HAN.search(alias) for alias in card.aliases)
    if len(card.aliases) - english < ALIASES or english < ALIASES_ENGLISH:
        yield card.problem("aliases:", Breach.FEW_ASKS.by(chinese=ALIASES, english=ALIASES_ENGLISH))
    if card.kind is not None and card.kind not in KINDS:
        yield card.problem("kind:", f"kind is one of {', '.join(KINDS)}")


def steps(corpus: Corpus) -> Iterator[Problem]:
    """Enough of a swindler's lines, and no more steps than a frightened reader follows."""
    for card in corpus.cards:
        said = card.section(SAID)
        if said and card.folder == SCAMS and len(_ITEM.findall(said.text)) < SWINDLER_LINES:
            yield card.problem(f"## {SAID}", Breach.FEW_LINES.by(lines=SWINDLER_LINES))
        now = card.section("马上做")
        if now and card.folder == EMERGENCY and not 2 <= len(_ITEM.findall(now.text)) <= STEPS:
            yield card.problem("## 马上做", f"two to {STEPS} numbered steps")


def unique(corpus: Corpus) -> Iterator[Problem]:
    """Each id and each way of asking leads to one card."""
    ids: dict[str, Card] = {}
    keys: dict[str, Card] = {}
    for card in corpus.cards:
        if card.id in ids:
            yield card.problem("id:", f"the id stands already in {ids[card.id].path}")
        ids.setdefault(card.id, card)
        asks = [(ask, section) for section in card.sections for ask in section.asks]
        named = [(name, None) for name in (card.title, card.title_en, *card.aliases)]
        for alias, section in (*named, *asks):
            other = keys.setdefault(re.sub(r"\W", "", fold(alias)), card)
            if other is not card:
                taken = Breach.ASK_TAKEN.by(alias=alias, path=other.path)
                yield card.problem(alias, taken, section)


def near_duplicates(corpus: Corpus) -> Iterator[Problem]:
    """No two cards hold nearly the same lead or nearly the same line of a swindler."""
    lines: list[tuple[Card, str, frozenset[str]]] = []
    for card in corpus.cards:
        said = card.section(SAID)
        for line in (card.lead, *(_ITEM.findall(said.text) if said else ())):
            bare = re.sub(r"\W", "", line)
            if len(bare) >= 8:
                lines.append((card, line, frozenset(a + b for a, b in pairwise(bare))))
    for (one, line, pairs), (other, _, others) in combinations(lines, 2):
        short, long = sorted((len(pairs), len(others)))
        if one is other or short < NEAR * long:  # too unlike in length to share as much
            continue
        shared = len(pairs & others)
        if shared >= NEAR * (len(pairs) + len(others) - shared):
            shown = line.split("\n")[0][:30]
            yield one.problem(line, Breach.NEAR.by(path=other.path, line=shown))


def citations(corpus: Corpus) -> Iterator[Problem]:
    """Every article that is cited or named exists, and its text was read."""
    known = citable(corpus)
    names = {name: statute.short for statute in corpus.statutes
             for name in (statute.short, statute.name, *statute.aliases)}  # fmt: skip
    labels = {(citation.law, article_label(citation.article)) for citation in known}
    pattern = re.compile(
        "(" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")"
        r"》?(?:（[^）]*）)?(第[零一二三四五六七八九十百]+条(?:之[一二三四五六七八九十])?)"
    )
    document_ids = {document.id for document in corpus.documents}
    for card in corpus.cards:
        for citation in card.cites:
            if citation not in known:
                yield card.problem(str(citation), Breach.CITED_UNKNOWN.by(article=citation))
        for section in card.sections:
            for citation in set(section.cites).difference(card.cites):
                message = f"依据 names {citation}, which is not among the card's cites"
                yield card.problem(str(citation), message, section)
        if card.document is not None and card.document not in document_ids:
            yield card.problem("document:", f"not in policy/documents.toml: {card.document}")
        for section in card.sections:
            for name, label in pattern.findall(section.text) if names else ():
                if (names[name], label) not in labels:
                    unknown = Breach.NAMED_UNKNOWN.by(law=name, article=label)
                    yield card.problem(label, unknown, section)


def sourced_figures(corpus: Corpus) -> Iterator[Problem]:
    """Every figure of a card stands in the facts, articles or documents that the card names.

    Where a listed article could not be read, that is the problem, not the figures out of it.
    """
    known = Sources(corpus)
    for card in corpus.cards:
        for fact in card.facts:
            if fact not in known.facts:
                yield card.problem("facts:", f"not in facts.toml: {fact}")
        allowed = known.figures_of(card)
        if allowed is None:
            continue
        for section in card.sections:
            if section.heading in _INVENTED:
                continue
            for value, words in figures(section.text).items():
                if value not in allowed:
                    yield card.problem(words, Breach.FIGURE.by(figure=words), section)
        for value, words in figures(card.lead_en).items():
            if value not in allowed:
                yield card.problem("lead_en:", Breach.FIGURE.by(figure=words))


def english_figures(corpus: Corpus) -> Iterator[Problem]:
    """What a section says in English has no figure that its Chinese does not have."""
    for card in corpus.cards:
        for section in card.sections:
            chinese = f"{section.heading}\n{section.text}"
            counts = (Decimal(chinese_value(each)) for each in _NUMERALS.findall(chinese))
            said = {*figures(chinese), *counts}
            for value, words in figures(_STEP.sub("\n", section.english)).items():
                if value not in said:
                    yield card.problem(words, f"the figure {words!r} is not in Chinese", section)


def traps(corpus: Corpus) -> Iterator[Problem]:
    """Wrong sayings that are common on the web are nowhere said, unless to be denied."""
    for card in corpus.cards:
        for section in card.sections:
            if section.heading in _INVENTED:
                continue
            for sentence, trap in wrong_sayings(section.text, corpus.facts.traps):
                repeated = Breach.WRONG_SAYING.by(trap=trap.id, right=trap.right)
                yield card.problem(sentence[:20], repeated, section)


def weak_facts(corpus: Corpus) -> Iterator[Problem]:
    """A card that rests on a fact from a weak source says that the official word decides.

    Emergency cards are reviewed line by line and must stay short.
    """
    weak = {fact.id for fact in corpus.facts.facts.values() if fact.grade == "C"}
    for card in corpus.cards:
        named = weak.intersection(card.facts)
        if named and card.folder != EMERGENCY and WEAK_NOTE not in card.raw:
            weakly = Breach.WEAK_SOURCE.by(facts=", ".join(sorted(named)), note=WEAK_NOTE)
            yield card.problem("facts:", weakly)


def calls(corpus: Corpus) -> Iterator[Problem]:
    """A number to dial first is a hotline or stands in a fact; other words say in Chinese whom."""
    facts = corpus.facts.facts
    for card in corpus.cards:
        if card.call is None:
            continue
        named = " ".join(facts[fact].text for fact in card.facts if fact in facts)
        numbers = _NUMBER.findall(card.call)
        for number in sorted({*numbers} - {*_CALLED, *_NUMBER.findall(named)}):
            message = f"call: {number} is neither 110 nor 96110, nor in a fact that the card names"
            yield card.problem("call:", message)
        if _LATIN.search(card.call) or not (numbers or HAN.search(card.call)):
            yield card.problem("call:", "call: a number, or in Chinese whom to call")


def _emergencies(corpus: Corpus) -> dict[str, Card]:
    return {card.id: card for card in corpus.cards if card.folder == EMERGENCY}


def situations(corpus: Corpus) -> Iterator[Problem]:
    """Every sentence of an emergency belongs to a card, and every card has some."""
    cards = _emergencies(corpus)
    told = {sentence.situation for sentence in corpus.sentences}
    if not cards:
        return
    path = next(iter(cards.values())).path.with_name("sentences.tsv")
    known = {*cards, *corpus.unread, NONE}
    for each in corpus.sentences:
        if each.situation not in known:
            yield Problem(path, each.line, f"no emergency card has the id {each.situation}")
    for missing in sorted(set(cards) - told):
        yield cards[missing].problem("id:", "no sentence in sentences.tsv tells of this situation")


def aids(corpus: Corpus) -> Iterator[Problem]:
    """First aid at a place names an emergency's card, once in a place's card, and is in English."""
    known = {*_emergencies(corpus), *corpus.unread}
    for card in corpus.cards:
        named = set[str]()
        for section in card.sections:
            for aid in section.aids:
                if aid not in known:
                    yield card.problem(aid, f"no emergency card has the id {aid}", section)
                elif aid in named:
                    yield card.problem(aid, f"急救 names {aid} twice in one card", section)
                named.add(aid)
            if section.aids and not section.english:
                yield card.problem("急救", "first aid at a place is told in English too", section)


Rule = Callable[[Corpus], Iterator[Problem]]
RULES: tuple[Rule, ...] = (
    shape,
    steps,
    unique,
    near_duplicates,
    citations,
    sourced_figures,
    english_figures,
    traps,
    weak_facts,
    source_days,
    calls,
    situations,
    aids,
    *TIP_RULES,
)
