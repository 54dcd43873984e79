"""What a later turn may lean on is remembered."""

from dataclasses import replace

import pytest

from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.language.deeds import Deed
from bot.assistant.reply import Cited, Paragraph, Reply
from bot.assistant.situations import SAFE
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import WINDOW, Shown, is_reported, join, opened, remember
from bot.assistant.turns.told_so_far import Piece
from index import Passage

CARD = Passage("law-a#x", "law-a", "law", "题", "title", "x", "文", "源")
ANSWER = Reply(Intent.ANSWER, (Paragraph("文"),), passages=(Cited(CARD, 0.9),))
NOTHING = Reply(Intent.UNKNOWN, (Paragraph("没有"),))
BEFORE = Shown("帮信罪是什么", "law-b", at=100.0)
OTHER = replace(CARD, id="law-a#y", heading="y")
MORE = Reply(Intent.ANSWER, (Paragraph("文"),), passages=(Cited(OTHER, more=(CARD,)),))
ARTICLE = Reply(
    Intent.ANSWER,
    (Paragraph("文"),),
    passages=(Cited(replace(CARD, id="甲法/1", document="甲法/1", folder="statute")),),
)


@pytest.mark.parametrize(("after", "fresh"), [(0.0, True), (WINDOW, True), (WINDOW + 0.1, False)])
def test_what_was_shown_is_fresh_for_a_while(after: float, fresh: bool) -> None:
    assert BEFORE.fresh(BEFORE.at + after) is fresh


def test_an_answer_is_remembered_with_its_question_and_its_parts() -> None:
    seen = (CARD.id,)
    for before, now in ((None, 7.0), (BEFORE, 101.0)):
        said = (Piece("刷单是什么", now),)
        found = remember("刷单是什么", ANSWER, before, now)
        assert found == Shown("刷单是什么", "law-a", now, seen, said=said)


def test_what_a_turn_was_taken_to_ask_is_kept() -> None:
    asked = join(BEFORE, "那要关几年")
    kept = remember("那要关几年", replace(ANSWER, asked=asked), BEFORE, 101.0)
    said = (Piece("那要关几年", 101.0),)
    assert kept == Shown("帮信罪是什么，那要关几年", "law-a", 101.0, (CARD.id,), said=said)
    assert join(kept, "那要关几年") == asked


def test_parts_that_were_read_are_gathered() -> None:
    before = Shown("甲", "law-a", 100.0, ("law-a", CARD.id))
    for found in (remember("乙", MORE, before, 101.0), opened("乙", MORE, before, 101.0)):
        assert found is not None
        assert found.passages == ("law-a", CARD.id, OTHER.id)
    late = remember("乙", MORE, before, before.at + WINDOW + 1)
    assert late is not None
    assert late.passages == (OTHER.id, CARD.id)
    elsewhere = replace(BEFORE, passages=("law-b", CARD.id))
    assert opened("乙", MORE, elsewhere, 101.0).passages == ("law-b", CARD.id, OTHER.id)


def test_what_only_goes_on_adds_nothing_to_the_question() -> None:
    before = Shown("甲", "law-a", 100.0, (CARD.id,))
    found = remember("继续", replace(MORE, asked=before.question), before, 101.0)
    said = (Piece("继续", 101.0),)
    assert found == Shown("甲", "law-a", 101.0, (CARD.id, OTHER.id), said=said)


def test_articles_are_shown_beside_their_card() -> None:
    said = (Piece("依据是哪条", 101.0),)
    assert remember("依据是哪条", ARTICLE, BEFORE, 101.0) == replace(BEFORE, at=101.0, said=said)
    alone = remember("依据是哪条", ARTICLE, None, 101.0)
    assert alone is not None
    assert alone.document == "甲法/1"


def test_a_follow_up_that_comes_too_late_stands_alone() -> None:
    late = remember("那要关几年", ANSWER, BEFORE, BEFORE.at + WINDOW + 1)
    assert late is not None
    assert late.question == "那要关几年"


def test_a_reply_that_shows_nothing_changes_nothing() -> None:
    assert remember("红烧肉怎么做", NOTHING, BEFORE, 101.0) == BEFORE


def test_a_first_question_is_kept_though_nothing_answers_it() -> None:
    told = (Piece("有人叫我填表领补助", 7.0),)
    found = remember("有人叫我填表领补助", NOTHING, None, 7.0)
    assert found == Shown("有人叫我填表领补助", "", 7.0, tale=told, said=told)
    hello = replace(NOTHING, intent=Intent.SMALLTALK)
    assert remember("你好", hello, None, 7.0) is None


def test_what_is_remembered_does_not_grow_and_ends_with_the_last() -> None:
    shown = BEFORE
    for turn in range(60):
        now = BEFORE.at + turn
        text = f"那第{turn}次呢"
        reply = replace(ANSWER, asked=join(shown, text))
        found = remember(text, reply, replace(shown, at=now), now)
        assert found is not None
        shown = found
        parts = tuple(replace(CARD, id=f"law-a#{turn}.{part}") for part in range(9))
        shown = opened(
            shown.question, replace(MORE, passages=(Cited(CARD, more=parts),)), shown, now
        )
    assert len(shown.question) <= 120
    assert len(shown.passages) == 24
    assert shown.question.endswith("那第59次呢")


def test_a_message_that_was_checked_is_kept_for_what_is_asked_of_it() -> None:
    verdict = Verdict("【菜鸟驿站】您有包裹到站，请凭取件码领取", Risk.LOW)
    reply = Reply(Intent.CHECK, (Paragraph("没有发现"),), verdict=verdict)
    shown = remember("我妈收到的：" + verdict.text, reply, BEFORE, 101.0)
    assert shown is not None
    assert (shown.document, shown.message) == ("", verdict.text)
    said = (Piece("换个问题", 102.0),)
    found = remember("换个问题", ANSWER, shown, 102.0)
    assert found == Shown("换个问题", "law-a", 102.0, (CARD.id,), said=said)


def test_it_is_remembered_that_the_police_know_and_that_somebody_was_harmed() -> None:
    aid = replace(ANSWER, intent=Intent.EMERGENCY)
    harmed = remember("钱转了", aid, None, 7.0)
    assert harmed is not None
    assert (harmed.harmed, harmed.reported) == (True, False)
    told = remember("我已经报警了", ANSWER, harmed, 8.0)
    assert told is not None
    assert (told.harmed, told.reported) == (True, True)
    assert is_reported("那要多久", told)
    safe = replace(CARD, id=SAFE, document=SAFE)
    relieved = remember("虚惊一场", replace(ANSWER, passages=(Cited(safe),)), told, 9.0)
    assert relieved is not None
    assert (relieved.harmed, relieved.reported) == (False, True)


AID = replace(ANSWER, intent=Intent.EMERGENCY)


def test_a_few_words_that_first_aid_was_given_for_belong_to_the_case_before() -> None:
    before = Shown("网上认识的人叫我投资黄金", "scam-a", 100.0)
    found = remember("我已经转了5万", AID, before, 101.0)
    assert found is not None
    assert found.question == "网上认识的人叫我投资黄金，我已经转了5万"
    assert found.since == "我已经转了5万"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("我已经转了5万", None),
        ("我已经转了5万", Shown("", "", 100.0)),
        ("我妈刚才接了个电话说医保卡有问题，然后就把五万块钱转走了", BEFORE),
    ],
)
def test_a_case_that_is_told_whole_stands_by_itself(text: str, before: Shown | None) -> None:
    found = remember(text, AID, before, 101.0)
    assert found is not None
    assert (found.question, found.since) == (text, "")


def test_what_told_of_an_emergency_is_known_as_long_as_its_steps_are_talked_about() -> None:
    steps = replace(CARD, folder="emergency")
    part = replace(ANSWER, passages=(Cited(steps),), asked="甲，转了，钱还在")
    aid = Shown("甲，转了", steps.document, 100.0, aid=steps.document, since="转了")
    kept, gone = remember("钱还在", part, aid, 101.0), remember("乙", ANSWER, aid, 101.0)
    assert kept is not None
    assert gone is not None
    assert (kept.since, gone.since) == ("转了", "")


def test_which_steps_were_taken_is_kept_until_one_is_taken_back() -> None:
    told = remember("110打了，卡也挂失了", ANSWER, None, 0.0)
    assert told is not None
    assert told.done == {Deed.POLICE, Deed.BANK}
    later = remember("密码也改了", ANSWER, told, 1.0)
    assert later is not None
    assert later.done == {Deed.POLICE, Deed.BANK, Deed.PASSWORD}
    undone = remember("其实110没打通", ANSWER, later, 2.0)
    assert undone is not None
    assert undone.done == set()
    assert not undone.reported
