"""Few words, which may be said in any case, are answered by the case that was told."""

import pytest

from bot.assistant.aid.suiting.left import opening
from bot.assistant.answering.answer import told_before
from bot.assistant.assistant import Assistant
from bot.assistant.language.deeds import Deed
from bot.assistant.reply import Style
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.assistant.turns import few
from bot.assistant.turns.referring import ANSWERED, AT_HOME, _stance
from index.gate import Stance
from index.script import Script
from tests.bot.assistant.talking import talk

PAID = "我妈在抖音上被人拉进群买原始股，已经投了六万"
IN_ENGLISH = "I was told by Amazon that my order has a problem and I paid 500 dollars in gift cards"


@pytest.mark.parametrize(
    "text",
    [
        "那要多久",
        "大概要等多久？",
        "要几耐",
        "还能要回来吗",
        "能还给我全部吗",
        "可以退回來嗎",
        "那我现在还要做什么",
        "那怎么办",
        "How long does it take?",
        "ok, can I get it back?",
        "what should I do now",
    ],
)
def test_what_may_be_asked_of_any_case_names_none(text: str) -> None:
    assert few.stands(text)


@pytest.mark.parametrize(
    "text",
    ["要冻多久", "他会坐牢吗", "那我妈怎么办", "多少", "怎么报案", "how long can they detain me"],
)
def test_what_names_something_is_a_question_of_its_own(text: str) -> None:
    assert not few.stands(text)


@pytest.mark.model
@pytest.mark.parametrize(
    ("turns", "passage"),
    [
        ((PAID, "钱还能要回来吗"), "law-money-back"),
        ((PAID, "钱还能要回来吗", "那要多久"), "zijin-fanhuan#什么时候能退"),
        ((IN_ENGLISH, "Can I get it back?"), "law-money-back"),
        (
            (IN_ENGLISH, "Can I get it back?", "How long does it take?"),
            "zijin-fanhuan#什么时候能退",
        ),
    ],
)
def test_a_turn_that_names_nothing_is_answered_by_what_is_talked_about(
    assistant: Assistant, turns: tuple[str, ...], passage: str
) -> None:
    assert talk(assistant, *turns).passages[0].passage.id == passage


@pytest.mark.model
def test_a_card_that_asks_the_same_answers_before_a_general_one(assistant: Assistant) -> None:
    reply = talk(assistant, "孩子偷偷给主播打赏了两万", "能退回来吗")
    assert reply.passages[0].passage.document == "law-child-transfer"


@pytest.mark.model
def test_who_was_harmed_is_not_told_what_holds_where_nothing_was_lost(
    assistant: Assistant,
) -> None:
    reply = talk(assistant, "有人加我视频裸聊录了视频威胁我要钱", "手机要不要换")
    assert "meibeipian-baojing" not in {each.passage.document for each in reply.passages}


@pytest.mark.model
def test_what_has_just_been_read_is_pointed_to_and_not_told_again(assistant: Assistant) -> None:
    texts, told = texts_for(Script.HANS), assistant.reply("借银行卡给别人犯法吗，判几年")
    read = {part.id for cited in told.passages for part in (cited.passage, *cited.more)}
    again = told_before(assistant.library, told, read, Script.HANS)
    assert again.passages[0].passage == told.passages[0].passage
    assert again.text.startswith(texts.told_before.partition("“")[0])
    assert again.paragraphs[-1].text == texts.told_enough
    assert len(again.text) < len(told.text)
    assert again.buttons == told.buttons
    assert told_before(assistant.library, told, (), Script.HANS) == told


@pytest.mark.model
def test_who_adds_a_detail_is_told_that_it_was_read_so(assistant: Assistant) -> None:
    texts, told = texts_for(Script.HANS), assistant.reply("一键查卡是什么")
    read = {part.id for cited in told.passages for part in (cited.passage, *cited.more)}
    again = told_before(assistant.library, told, read, Script.HANS, adds=True)
    assert again.text.startswith(texts.told_added.partition("“")[0])


@pytest.mark.model
def test_what_else_is_near_is_told_instead_of_what_was_read(assistant: Assistant) -> None:
    texts, told = texts_for(Script.HANS), assistant.reply("一键查卡是什么")
    read = {part.id for cited in told.passages for part in (cited.passage, *cited.more)}
    part = assistant.library.document("yijian-chaka")[-1]
    again = told_before(assistant.library, told, read, Script.HANS, beside=lambda _: part)
    assert part.heading in again.paragraphs[0].text
    assert part.text in again.text
    assert again.paragraphs[-1].text == texts.still_holds.format(title="云闪付‘一键查卡’")
    assert again.passages[0].more == (part,)
    assert told_before(assistant.library, told, (), Script.HANS, beside=lambda _: part) == told


@pytest.mark.model
def test_of_another_card_only_its_beginning_is_told(assistant: Assistant) -> None:
    texts, told = texts_for(Script.HANS), assistant.reply("一键查卡是什么")
    read = {part.id for cited in told.passages for part in (cited.passage, *cited.more)}
    other = assistant.library.document("dianhuaka-yizhengtongcha")[0]
    again = told_before(assistant.library, told, read, Script.HANS, beside=lambda _: other)
    assert again.paragraphs[0].text == texts.still_holds.format(title="云闪付‘一键查卡’")
    assert again.paragraphs[1].text.startswith(texts.see_also.partition("{")[0])


@pytest.mark.model
def test_a_part_that_was_read_among_others_is_pointed_to(assistant: Assistant) -> None:
    reply = talk(assistant, "我赌博输的钱能不能报警要回来", "那警察会不会抓我")
    part = reply.passages[0].passage
    assert part.id == "law-gambling-player#报警会不会抓我"
    said, source, _ = reply.paragraphs
    assert said.text.startswith(texts_for(Script.HANS).told_before.partition("{")[0] + part.name)
    assert part.text[:40] in said.text
    assert source.style is Style.SOURCE


@pytest.mark.model
def test_who_asks_the_same_again_is_told_the_same(assistant: Assistant) -> None:
    question = "一键查卡是什么"
    assert talk(assistant, question, question).text == talk(assistant, question).text


@pytest.mark.model
def test_who_has_told_the_police_is_not_sent_there_again(assistant: Assistant) -> None:
    texts = texts_for(Script.HANS).aid
    reported = talk(assistant, PAID, "我已经报警了", "钱还能要回来吗")
    assert reported.paragraphs[0].text == texts.reported
    assert talk(assistant, PAID, "钱还能要回来吗").paragraphs[0].text != texts.reported


@pytest.mark.model
def test_who_only_says_so_later_is_told_what_is_left(assistant: Assistant) -> None:
    turns = (IN_ENGLISH, "Can I get it back?", "I already reported to the police")
    told = talk(assistant, *turns).text
    assert told.startswith(opening(frozenset({Deed.POLICE}), Script.LATIN))
    assert "screenshots" in told


@pytest.mark.model
def test_who_goes_on_about_the_card_that_was_shown_is_answered(assistant: Assistant) -> None:
    reply = talk(assistant, "微粒贷借的钱被骗走了能不还吗", "利息一直滚")
    assert reply.intent is Intent.ANSWER
    assert reply.passages[0].passage.document == "law-loan-repay"


@pytest.mark.model
def test_few_words_go_on_about_the_card_that_was_shown(assistant: Assistant) -> None:
    reply = talk(assistant, "取保候审怎么办", "能上班不")
    assert reply.intent is Intent.ANSWER
    assert reply.passages[0].passage.document == "law-bail"


def test_less_is_enough_to_go_on_about_the_card_that_was_shown() -> None:
    assert AT_HOME < ANSWERED
    assert _stance(AT_HOME, AT_HOME) is Stance.ANSWER
    assert _stance(AT_HOME, ANSWERED) is not Stance.ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "怎么办",
        "怎么搞",
        "那我现在怎么办",
        "咁我點算",
        "我該做什麼",
        "what should I do now",
        "ok, what can we do?",
    ],
)
def test_who_asks_only_what_to_do_is_heard(text: str) -> None:
    assert few.asks_what_to_do(text)


@pytest.mark.parametrize(
    "text",
    [
        "那要多久",
        "还能要回来吗",
        "怎么办理挂失",
        "can I get it back",
        "how long does it take",
        "他又来了怎么办",
    ],
)
def test_who_asks_more_is_not(text: str) -> None:
    assert not few.asks_what_to_do(text)


def test_who_has_not_paid_is_told_of_his_own_case(assistant: Assistant) -> None:
    asked = "客服说我快递丢了赔我三倍，加了微信"
    reply = talk(assistant, asked, "还没给他钱")
    assert reply.passages[0].passage.id == "scam-kuaidi-lipei#怎么办"


def test_who_asks_what_to_do_is_told_the_steps(assistant: Assistant) -> None:
    reply = talk(assistant, "骗子说我涉嫌洗钱", "怎么办")
    assert reply.passages[0].passage.id == "scam-gongjianfa#怎么办"
    reply = talk(assistant, "我被骗转了3万", "那我现在怎么办")
    # He did not say that he took a step: the first one stands above what comes next.
    assert reply.paragraphs[0].text == texts_for(Script.HANS).aid.call.start.format(number="110")
    assert texts_for(Script.HANS).aid.afterwards in reply.text
