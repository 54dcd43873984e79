"""The trick that is told of, below first aid."""

from dataclasses import replace

import pytest

from bot.assistant.aid.first_aid import first_aid
from bot.assistant.aid.suiting.beside_aid import (
    ABOUT,
    ABOUT_IT,
    ABOVE,
    ANSWERS,
    DOUBTFUL,
    KNOWN,
    MEANT,
    SURELY,
    Beside,
    is_known,
    knows_better,
    may_come_first,
    persuades,
)
from bot.assistant.assistant import Assistant
from bot.assistant.reply import Do, Reply, Style
from bot.assistant.situations import DESPAIR, FROZEN, MONEY_SENT, ON_THE_LINE, STEPS, WONT_LISTEN
from bot.assistant.texts import EN, ZH
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.turn import Turn
from index import Hit, Passage
from index.hits import Result
from index.script import Script

pytestmark = pytest.mark.model
CARD_LENT = "emergency-card-lent"
TOLD = "我妈下午给一个“百万保障客服”转了三万，人刚把电话撂下"


def with_matter(
    beside: Beside, aid: Reply, told: Result, *, sure: bool, asks: bool = False
) -> Reply:
    return beside.with_matter(aid, told, sure=sure, asks=asks, below=False, fresh=True)


def test_the_trick_is_told_below_the_steps_with_its_source(assistant: Assistant) -> None:
    reply = assistant.reply(TOLD)
    card = assistant.library.get("scam-baiwan-baozhang")
    assert card is not None
    assert reply.intent is Intent.EMERGENCY
    line, source = reply.paragraphs[-2:]
    assert line.text.startswith(ZH.sounds_like.partition("{")[0])
    assert "关闭百万保障" in line.text
    assert source.style is Style.SOURCE
    assert card.source in source.text
    assert [(each.do, each.value) for each in reply.buttons[-1]] == [(Do.ASK, card.id)]
    assert reply.passages[-1].passage == card
    assert reply.passages[0].passage.document == reply.situation


def test_what_is_surely_known_stands_above_the_steps_of_what_is_some_time_ago(
    assistant: Assistant,
) -> None:
    reply = assistant.reply("俺爹叫人哄着买了八千多的床垫 说治腰 现在联系不上那人了咋弄")
    assert (reply.intent, reply.situation) == (Intent.EMERGENCY, MONEY_SENT)
    said = [each.text for each in reply.paragraphs]
    known = next(at for at, each in enumerate(said) if "12345" in each)
    steps = next(at for at, each in enumerate(said) if each.startswith(STEPS))
    assert 0 < known < steps
    assert "110" in "".join(said[:known])


def test_in_english_it_is_told_in_english(assistant: Assistant) -> None:
    text = "someone from Douyin support is on my phone right now, it says 屏幕共享中 on top"
    reply = assistant.reply(text)
    assert reply.intent is Intent.EMERGENCY
    told = [each.text for each in reply.paragraphs]
    openings = [each.partition("{")[0] for each in (EN.sounds_like, EN.see_also)]
    assert [each for each in told if each.startswith(tuple(openings))]


def test_what_is_not_likely_is_not_told(assistant: Assistant) -> None:
    aid = first_aid(assistant.library, "emergency-money-sent", Script.HANS)
    assert aid is not None
    beside = Beside(assistant.library, Script.HANS)
    found = assistant.search().search(TOLD)
    first = found.hits[0]
    less = replace(found, hits=(replace(first, topic=ABOUT - 0.01), *found.hits[1:]))
    law = replace(first, passage=replace(first.passage, folder="law"))
    for result in (less, replace(found, hits=(law,)), replace(found, hits=())):
        assert with_matter(beside, aid, result, sure=False) == aid


def test_what_is_asked_is_answered_below_the_steps_by_the_law_too(assistant: Assistant) -> None:
    aid = first_aid(assistant.library, "emergency-card-lent", Script.HANS)
    assert aid is not None
    beside = Beside(assistant.library, Script.HANS)
    found = assistant.search().search("把帳戶借人了，會有事嗎")
    law = next(hit for hit in found.hits if hit.passage.folder == "law")
    result = replace(found, hits=(law,), confidence=ANSWERS)
    told = with_matter(beside, aid, result, sure=True, asks=True)
    assert told.passages[-1].passage == law.passage
    assert told.paragraphs[: len(aid.paragraphs)] == aid.paragraphs
    less = replace(result, confidence=ANSWERS - 0.01)
    assert with_matter(beside, aid, less, sure=True, asks=True) == aid
    assert with_matter(beside, aid, result, sure=True) == aid


def test_where_no_money_is_leaving_who_asks_is_answered_first_and_whole(
    assistant: Assistant,
) -> None:
    aid = first_aid(assistant.library, CARD_LENT, Script.HANS)
    section = assistant.library.get("law-surrender#怎么去")
    assert aid is not None
    assert section is not None
    told = Beside(assistant.library, Script.HANS).after_answer(
        aid, Hit(section, 4.0, 0.9, 0.9, 20.0)
    )
    assert told.situation == aid.situation
    assert told.paragraphs[-len(aid.paragraphs) :] == aid.paragraphs
    assert section.text in told.text[: told.text.index(aid.text)]
    assert not [each for each in told.paragraphs if each.style is Style.QUOTE]


def test_before_the_steps_a_section_may_stand_and_for_staff_a_card(assistant: Assistant) -> None:
    section = assistant.library.get("law-surrender#怎么去")
    assert section is not None
    lead = assistant.library.get(section.document)
    aid = assistant.library.get(f"{CARD_LENT}#{STEPS}")
    assert lead is not None
    assert aid is not None

    found = assistant.search().search("卡借出去了，怎么去自首")

    def may(passage: Passage, situation: str, *, staff: bool = False, sure: float = ABOVE) -> bool:
        hits = (replace(found.hits[0], passage=passage),)
        return may_come_first(replace(found, hits=hits, confidence=sure), situation, staff=staff)

    assert may(section, CARD_LENT)
    assert not may(section, CARD_LENT, sure=ABOVE - 0.01)
    assert not may(lead, CARD_LENT)
    assert not may(aid, CARD_LENT)
    assert not may(section, MONEY_SENT)
    assert may(lead, MONEY_SENT, staff=True)


def test_a_likely_trick_comes_before_steps_that_are_not_sure(assistant: Assistant) -> None:
    aid = first_aid(assistant.library, "emergency-money-sent", Script.HANS)
    assert aid is not None
    beside = Beside(assistant.library, Script.HANS)
    found = assistant.search().search(TOLD)
    assert found.hits[0].topic >= MEANT
    before, below = (
        with_matter(beside, aid, found, sure=sure).paragraphs for sure in (False, True)
    )
    assert before[2:] == below[:-2] == aid.paragraphs
    assert before[:2] == below[-2:]
    less = replace(found.hits[0], topic=MEANT - 0.01)
    doubted = replace(found, hits=(less,))
    assert with_matter(beside, aid, doubted, sure=False).paragraphs == below


def test_who_is_in_despair_reads_nothing_else(assistant: Assistant) -> None:
    reply = assistant.reply("网上炒股骗了我二十万，我不想活了")
    assert reply.situation == DESPAIR
    assert {each.passage.document for each in reply.passages} == {DESPAIR}


def test_nobody_waits_for_it(assistant: Assistant) -> None:
    closed = replace(assistant, is_open=lambda: False)
    assert ZH.sounds_like.partition("{")[0] not in closed.reply(TOLD).text


def test_nothing_comes_before_the_steps_of_who_is_on_the_line(assistant: Assistant) -> None:
    aid = first_aid(assistant.library, ON_THE_LINE, Script.HANS)
    assert aid is not None
    beside = Beside(assistant.library, Script.HANS)
    told = with_matter(beside, aid, assistant.search().search(TOLD), sure=False)
    assert told.paragraphs[: len(aid.paragraphs)] == aid.paragraphs


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("刷单群说垫付500返800", "scam-shuadan"),
        ("我舅说国家有民族资产解冻，交38块将来发50万", "scam-minzu-zichan"),
    ],
)
def test_what_is_surely_known_stands_above_first_aid_in_short_where_nothing_was_done(
    assistant: Assistant, text: str, card: str
) -> None:
    lost = Triage(Intent.EMERGENCY, MONEY_SENT)
    search = assistant.search()
    turn = Turn(text, Script.HANS, None, lambda: search.search(text), lambda: True)
    reply = assistant.aid.given(turn, lost)
    trick = assistant.library.get(card)
    assert trick is not None
    assert reply is not None
    said = [each.text for each in reply.paragraphs]
    assert said[:2] == [trick.name, trick.text]
    assert said.index(ZH.aid.if_done) < said.index(ZH.aid.call.start.format(number="110"))
    assert len(reply.text) < len(trick.text) + 300
    # Where it sounds asked for, the trick is all that is told, with a button to the steps.
    asked = assistant.reply(text, found=lost)
    assert (asked.intent, asked.passages[0].passage.document) == (Intent.ANSWER, card)
    assert (Do.EMERGENCY, MONEY_SENT) in {
        (each.do, each.value) for row in asked.buttons for each in row
    }


def test_a_doctor_comes_before_what_is_known(assistant: Assistant) -> None:
    reply = assistant.reply("家长群里班主任收资料费198，头像名字都对，我妈看了晕倒了")
    assert reply.paragraphs[0].text == ZH.aid.collapsed
    assert "scam-laoshi-shoufei" in {each.passage.document for each in reply.passages}


def test_who_has_paid_reads_the_steps_first(assistant: Assistant) -> None:
    reply = assistant.reply("班级群里的班主任收资料费，我扫码付了580，真老师说没收过")
    assert (reply.intent, reply.situation) == (Intent.EMERGENCY, MONEY_SENT)
    assert "110" in reply.paragraphs[0].text
    assert ZH.aid.if_done not in reply.text


def test_what_is_known_may_wait_for_no_life(assistant: Assistant) -> None:
    result = assistant.search().search("民族资产解冻是真的吗")
    first = result.hits[0]
    sure = replace(result, confidence=KNOWN, hits=(replace(first, topic=ABOUT_IT),))
    assert is_known(sure, MONEY_SENT)
    assert not is_known(sure, DESPAIR)
    assert not is_known(sure, ON_THE_LINE)
    assert not is_known(replace(sure, confidence=KNOWN - 0.01), MONEY_SENT)
    less = replace(sure, hits=(replace(first, topic=ABOUT_IT - 0.01),))
    assert not is_known(less, MONEY_SENT)
    aid = replace(first, topic=1.0, passage=replace(first.passage, folder="emergency"))
    assert not is_known(replace(sure, hits=(aid,)), MONEY_SENT)


def test_who_does_not_listen_is_persuaded_first_where_no_money_is_leaving(
    assistant: Assistant,
) -> None:
    result = assistant.search().search("爸妈天天去听课买保健品，怎么劝")
    sure = replace(result, confidence=SURELY)
    assert persuades(sure, WONT_LISTEN, "爷爷天天去听课领鸡蛋，说啥都不听")
    assert not persuades(sure, MONEY_SENT, "爷爷天天去听课领鸡蛋，说啥都不听")
    assert not persuades(sure, WONT_LISTEN, "爷爷要去银行取钱，说啥都不听")
    assert not persuades(sure, WONT_LISTEN, "grandpa is at the bank and will not listen")
    assert not persuades(replace(sure, hits=()), WONT_LISTEN, "说啥都不听")
    less = replace(sure, confidence=SURELY - 0.01)
    assert not persuades(less, WONT_LISTEN, "说啥都不听")


def test_of_the_law_a_part_that_surely_is_on_it_is_told_below_the_steps(
    assistant: Assistant,
) -> None:
    aid = first_aid(assistant.library, MONEY_SENT, Script.HANS)
    assert aid is not None
    result = assistant.search().search("办卡的店收了钱关门，算合同诈骗吗")
    first = result.hits[0]
    assert (first.passage.folder, bool(first.passage.heading)) == ("law", True)
    beside = Beside(assistant.library, Script.HANS)
    sure = replace(result, confidence=KNOWN, hits=(replace(first, topic=ABOUT),))
    told = with_matter(beside, aid, sure, sure=True)
    assert told.paragraphs[: len(aid.paragraphs)] == aid.paragraphs
    assert first.passage.id in {each.passage.id for each in told.passages}
    less = replace(sure, confidence=KNOWN - 0.01)
    assert with_matter(beside, aid, less, sure=True) == aid


def test_what_is_surely_known_is_read_before_steps_that_are_hardly_heard(
    assistant: Assistant,
) -> None:
    result = assistant.search().search("民族资产解冻是真的吗")
    first = result.hits[0]
    sure = replace(result, confidence=SURELY, hits=(replace(first, topic=MEANT),))
    assert knows_better(sure, MONEY_SENT, DOUBTFUL - 0.01)
    assert not knows_better(sure, MONEY_SENT, DOUBTFUL)
    assert not knows_better(sure, ON_THE_LINE, DOUBTFUL - 0.01)
    assert not knows_better(sure, DESPAIR, DOUBTFUL - 0.01)
    assert not knows_better(replace(sure, hits=()), MONEY_SENT, DOUBTFUL - 0.01)
    less = replace(sure, confidence=SURELY - 0.01)
    assert not knows_better(less, MONEY_SENT, DOUBTFUL - 0.01)
    less = replace(sure, hits=(replace(first, topic=MEANT - 0.01),))
    assert not knows_better(less, MONEY_SENT, DOUBTFUL - 0.01)


def test_what_first_aid_says_itself_is_not_said_twice(assistant: Assistant) -> None:
    for text in ("我的银行卡被冻结了", "银行卡被冻了怎么办", "卡被公安冻结了"):
        reply = assistant.reply(text)
        assert reply.situation == FROZEN
        assert "冻到什么时候。是公安冻的" not in reply.text
        assert any(each.text.startswith(STEPS) for each in reply.paragraphs)


def test_first_aid_in_short_ends_with_a_sentence(assistant: Assistant) -> None:
    reply = assistant.reply("我是老师,有家长群里有人冒充我收书本费,已经有三个家长交了")
    assert reply.paragraphs[0].text.endswith("我是真老师：有人顶我的头像在群里收钱")
    assert ZH.aid.if_done in reply.text
    assert "……" not in reply.text
