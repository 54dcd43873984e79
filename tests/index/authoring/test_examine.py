"""Cards in the making keep the rules that cards keep."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index.authoring.draft import CardDraft
from index.authoring.examine import cited, examine, examine_alone, facts_with
from index.authoring.publish import publish, withdraw
from index.corpus.facts import read_facts
from tests.index.authoring.drafts import DRAFT, SCAM_ANSWER
from tests.index.corpus_factory import HOTLINE, problems

DAY = date(2026, 11, 25)
SCAM = replace(DRAFT, folder="scams", kind="刷单返利", answer=SCAM_ANSWER)


@pytest.mark.parametrize("draft", [DRAFT, SCAM], ids=["measure", "scam"])
def test_a_good_card_breaks_no_rule(draft: CardDraft, root: Path) -> None:
    assert examine(draft, root, DAY).problems == ()
    assert examine_alone(draft, root, DAY).problems == ()


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        (replace(DRAFT, answer="字" * 181), "lead: 181 characters, 180 allowed"),
        (replace(DRAFT, asks=DRAFT.asks[1:]), "at least 6 aliases in Chinese and 2 in English"),
        (replace(DRAFT, answer="把号码发到 12381 就能查。"), "wrong saying T:1"),
        (replace(DRAFT, answer="先返 77 元。"), "the figure '77"),
        (replace(DRAFT, cites=("刑法 999",)), "no such article: 刑法 999"),
        (replace(SCAM, answer="骗人的。"), "the section '怎么骗' is missing"),
        (replace(DRAFT, day="2024-13"), "a source's date is"),
        (replace(DRAFT, day="2099-01-01"), "a source's date is 'verified' (2026-11-25) or earlier"),
        (replace(DRAFT, asks=(*DRAFT.asks, "？？？")), "'aliases' holds no word: '？？？'"),
    ],
)  # fmt: skip
def test_a_card_that_breaks_a_rule_is_told_so(draft: CardDraft, message: str, root: Path) -> None:
    for examined in (examine(draft, root, DAY), examine_alone(draft, root, DAY)):
        assert any(message in each.message for each in examined.problems)


def test_what_was_not_said_yet_is_not_held_against_a_draft(root: Path) -> None:
    for folder in ("", "measures", "scams", "law"):
        kind = "刷单返利" if folder == "scams" else ""
        assert examine_alone(CardDraft(folder=folder, kind=kind), root, DAY).problems == ()


def test_the_whole_corpus_is_looked_at_for_twins(root: Path) -> None:
    taken = replace(DRAFT, asks=(*DRAFT.asks, "96110是什么电话"))
    assert "stands already in" in examine(taken, root, DAY).problems[0].message
    twin = replace(DRAFT, answer=HOTLINE.split("---\n")[2].split("\n")[0])
    assert "nearly the same line" in examine(twin, root, DAY).problems[0].message


def test_other_cards_faults_are_not_this_cards(root: Path) -> None:
    path = root / "measures" / "hotline-96110.md"
    path.write_text(path.read_text(encoding="utf-8").replace("96110 是反诈", "99 是反诈"), "utf-8")
    assert examine(DRAFT, root, DAY).problems == ()


def test_articles_are_read_and_looked_for(root: Path) -> None:
    assert cited("反诈法第三十一条和刑法287条之二", root) == (
        ("反电信网络诈骗法 31", "刑法 287之二"),
        (),
    )
    assert cited("刑法第100条", root) == ((), ("刑法 100",))
    assert cited("某个规定", root) == ((), ())


def test_facts_that_hold_a_figure_are_offered(root: Path) -> None:
    needs = replace(DRAFT, answer="48 小时内短信回复。")
    assert [name for name, _ in facts_with(needs, root)] == ["1.2"]
    assert facts_with(DRAFT, root) == ()
    assert facts_with(replace(needs, facts=("1.2",)), root) == ()
    assert examine(replace(needs, facts=("1.2",)), root, DAY).problems == ()


def test_a_card_may_bring_a_fact_of_its_own(root: Path) -> None:
    needs = replace(DRAFT, answer="先返 77 元。", quote='受害人说："先返 77 元"。')
    examined = examine(needs, root, DAY)
    assert examined.problems == ()
    path = publish(root, "measures", examined.name, examined.text, examined.fact)
    assert problems(root) == []
    facts = read_facts(root / "facts.toml")[0].facts
    fact = facts[f"O:{examined.name}"]
    assert (fact.text, fact.source, fact.grade) == (needs.quote, needs.source, "B")
    assert withdraw(path, examined.text)
    assert problems(root) == []
    assert not list((root / "facts").iterdir())
