"""Every rule that a card of the form can break is said in the operator's words."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.assistant.texts.cards import EN, ZH, CardTexts
from bot.telegram.cards.complaints import complaints
from bot.telegram.cards.steps import Action, CardStep, Field, decode, encode
from index import Problem
from index.authoring.draft import CardDraft
from index.authoring.examine import examine
from index.script import Script
from tests.index.authoring.drafts import ASKS, DRAFT, SCAM_ANSWER
from tests.index.corpus_factory import HOTLINE

DAY = date(2026, 11, 25)
SCAM = replace(DRAFT, folder="scams", kind="刷单返利", answer=SCAM_ANSWER)
LEAD = HOTLINE.split("---\n")[2].split("\n")[0]


@pytest.mark.parametrize(
    ("draft", "field", "name"),
    [
        (replace(DRAFT, answer="字" * 181), Field.ANSWER, "lead_long"),
        (replace(DRAFT, answer=f"好。\n【办】\n{'字' * 451}"), Field.ANSWER, "section_long"),
        (
            replace(DRAFT, answer=f"好。\n【办】\n英文：{'a' * 481}\n行"),
            Field.ANSWER,
            "english_long",
        ),
        (replace(DRAFT, answer="**好**。"), Field.ANSWER, "markup"),
        (replace(SCAM, answer="骗人的。"), Field.ANSWER, "section_missing"),
        (replace(DRAFT, answer="好。\n【办】\n【办二】\n行"), Field.ANSWER, "section_empty"),
        (replace(DRAFT, answer="好。\n【办】\n行\n【办】\n行"), Field.ANSWER, "section_twice"),
        (replace(DRAFT, answer="【办】\n行"), Field.ANSWER, "no_lead"),
        (replace(DRAFT, asks=("长" * 31, *ASKS)), Field.ASKS, "title_long"),
        (replace(DRAFT, asks=("long " * 20, *ASKS)), Field.ASKS, "title_en_long"),
        (replace(DRAFT, asks=ASKS[1:]), Field.ASKS, "too_few"),
        (replace(DRAFT, asks=ASKS[:6]), Field.ASKS, "too_few"),
        (replace(DRAFT, asks=()), Field.ASKS, "too_few"),
        (replace(SCAM, answer=SCAM_ANSWER.replace("- 恭喜", "恭喜")), Field.ANSWER, "few_lines"),
        (replace(DRAFT, asks=(*ASKS, "96110是什么电话")), Field.ASKS, "alias_taken"),
        (replace(DRAFT, answer=LEAD), Field.ANSWER, "near"),
        (replace(DRAFT, cites=("刑法 999",)), Field.CITES, "no_article"),
        (replace(DRAFT, answer="刑法第九百条说不行。"), Field.ANSWER, "no_article"),
        (replace(DRAFT, answer="先返 77 元。"), Field.FACTS, "figure"),
        (replace(DRAFT, answer="把号码发到 12381 就能查。"), Field.ANSWER, "wrong_saying"),
        (replace(DRAFT, answer="解冻要 30 天。", facts=("1.3",)), Field.ANSWER, "weak"),
        (replace(DRAFT, day="2024-13"), Field.SOURCE, "bad_date"),
        (replace(DRAFT, day="2099-01-01"), Field.SOURCE, "date_ahead"),
        (replace(DRAFT, asks=(*ASKS, "？？？")), Field.ASKS, "ask_wordless"),
        (replace(DRAFT, answer="好。\n【办】\n行\n问：怎么办"), Field.ANSWER, "mark_misplaced"),
        (replace(DRAFT, publisher=""), Field.SOURCE, "source_short"),
        (replace(DRAFT, folder="law"), Field.CITES, "cites_needed"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_broken_rule_is_said_in_the_operators_words(
    draft: CardDraft, field: Field, name: str, root: Path
) -> None:
    examined = examine(draft, root, DAY)
    for script, texts in ((Script.HANS, ZH), (Script.LATIN, EN)):
        said = complaints(examined.problems, examined.name, script)
        begins = texts.complaints[name].partition("{")[0]
        assert any(each.field is field and each.text.startswith(begins) for each in said)
        other = texts.complaints["other"].partition("{")[0]
        assert not any(each.text.startswith(other) for each in said)


def test_a_clash_names_the_other_card_whichever_is_blamed(root: Path) -> None:
    for draft in (replace(DRAFT, asks=(*ASKS, "96110是什么电话")), replace(DRAFT, answer=LEAD)):
        examined = examine(draft, root, DAY)
        (said,) = {
            each.text
            for each in complaints(examined.problems, examined.name, Script.HANS)
            if each.field is not Field.FACTS
        }
        assert "hotline-96110" in said


def test_a_rule_that_is_not_worded_anew_is_shown_as_it_is() -> None:
    problem = Problem(Path("a.md"), 1, "a new rule")
    (said,) = complaints([problem, problem], "a", Script.HANS)
    assert "a new rule" in said.text


@pytest.mark.parametrize("texts", [ZH, EN], ids=["zh", "en"])
def test_the_catalogue_has_a_question_for_each_field(texts: CardTexts) -> None:
    assert set(texts.asked) == set(Field) - {Field.FOLDER}
    assert set(texts.fields) == set(Field) - {Field.FACTS}
    assert set(texts.complaints) == set(ZH.complaints)
    first = [text.partition("\n")[0] for text in texts.asked.values()]
    assert len(set(first)) == len(first)
    assert all("{" not in line for line in first)


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("script", Script)
def test_buttons_round_trip(action: Action, script: Script) -> None:
    step = CardStep(script, action, "9007199254740991 2147483647.1f0a9b2c")
    assert len(encode(step).encode()) <= 64
    assert decode(encode(step)) == step


@pytest.mark.parametrize("data", ["", "N", "Nsz:1", "Nqp:1", "Nsp:字", "Bsp:1", f"Nsp:{'1' * 51}"])
def test_forged_buttons_are_none(data: str) -> None:
    assert decode(data) is None
