"""A draft makes a card that reads like those that people write by hand."""

from dataclasses import replace
from datetime import date

import pytest

from index.authoring.draft import CardDraft
from index.authoring.examine import read_unfiled
from tests.index.authoring.drafts import ASKS, DRAFT

DAY = date(2026, 11, 25)


def test_a_draft_makes_a_card() -> None:
    name = DRAFT.card_id(())
    card, problems = read_unfiled(name, DRAFT.folder, DRAFT.card_text(name, DAY))
    assert problems == ()
    assert card is not None
    assert (card.title, card.title_en) == (ASKS[0], ASKS[6])
    assert (card.aliases, card.verified, card.kind, card.cites) == (ASKS, DAY, None, ())
    assert str(card.sources[0]) == "公安部《寄递安全提示》 2024-06"
    assert [section.heading for section in card.sections] == ["", "怎么办"]
    assert card.sections[1].text == "1. 不扫码，不加群。\n2. 拿不准，打 96110 问。"


def test_a_card_on_trial_does_not_know_the_trials_questions() -> None:
    text = DRAFT.card_text("a", DAY, without=DRAFT.trials)
    assert DRAFT.trials == ASKS[3:6]
    assert not any(ask in text for ask in DRAFT.trials)
    assert DRAFT.title in text


def test_ids_are_made_of_the_english_title_and_stand_once() -> None:
    name = DRAFT.card_id(())
    assert name == "can-i-scan-a-prize-card-from-a-parcel"
    assert DRAFT.card_id((name,)) == f"{name}-2"
    assert DRAFT.card_id((name, f"{name}-2")) == f"{name}-3"
    assert replace(DRAFT, folder="scams").card_id(()).startswith("scam-can-i")


@pytest.mark.parametrize(
    ("written", "card"),
    [
        ("开头。\n【标题】\n内容", "开头。\n\n## 标题\n内容"),
        ("开头。\n## 标题\n内容", "开头。\n\n## 标题\n内容"),
        ("• 一\n·二\n— 三", "- 一\n- 二\n- 三"),
        ("1、一\n2.二\n3.5万不动", "1. 一\n2. 二\n3.5万不动"),
        ("【公安部提醒】别扫码。", "【公安部提醒】别扫码。"),
    ],
)
def test_lists_and_headings_are_written_as_cards_do(written: str, card: str) -> None:
    assert CardDraft(answer=written).body == card


def test_a_draft_survives_being_stored() -> None:
    assert CardDraft.from_json(DRAFT.to_json()) == DRAFT
    assert CardDraft.from_json(CardDraft().to_json()) == CardDraft()
    for broken in ("", "{}", '{"asks": 1}', "[]"):
        with pytest.raises((ValueError, TypeError, KeyError)):
            CardDraft.from_json(broken)


def test_words_that_mean_something_to_yaml_change_nothing() -> None:
    odd = replace(DRAFT, asks=("# 号: 是什么", "- 横线", *ASKS), publisher="某局: 网安'支队'")
    card, problems = read_unfiled("a", "measures", odd.card_text("a", DAY))
    assert card is not None
    assert not problems
    assert card.aliases[:2] == ("# 号: 是什么", "- 横线")
    assert card.sources[0].publisher == "某局: 网安'支队'"
