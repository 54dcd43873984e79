"""Several messages in a row, with the real model and corpus: each goes on from the last."""

from dataclasses import replace
from itertools import cycle

import pytest

from bot.assistant import menu
from bot.assistant.aid.suiting.left import opening
from bot.assistant.assistant import Assistant
from bot.assistant.language.deeds import Deed
from bot.assistant.reply import Button, Do, Reply, Style
from bot.assistant.situations import MONEY_SENT
from bot.assistant.texts import EN, ZH
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import Shown, remember
from bot.console.conversation import replies
from index import Index
from index.evaluate.questions import TUNE, read_questions
from index.parts import LENGTH
from index.script import Script
from tests.conftest import CORPUS

pytestmark = pytest.mark.model

SENT = "刚给客服转了两万"
COMMANDED = "骗子正在视频里指挥我转账"
CONTROLLED = "手机屏幕自己在动"


def talk(assistant: Assistant, *texts: str) -> list[Reply]:
    return list(replies(assistant, texts))


def parts(reply: Reply) -> list[str]:
    """The ids of what is shown of the first document."""
    return [each.id for each in (reply.passages[0].passage, *reply.passages[0].more)]


def buttons(reply: Reply) -> list[Button]:
    return [button for row in reply.buttons for button in row]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("一键查卡是什么", "那有哪些查不到", "过期"),
        ("紧急止付是什么", "那要报什么给民警", "户名"),
        ("被骗后证据怎么留", "那能把他拉黑吗", "别拉黑"),
    ],
)
def test_a_follow_up_on_the_card_is_answered_by_one_part_of_it(
    assistant: Assistant, first: str, second: str, said: str
) -> None:
    card, part = talk(assistant, first, second)
    (shown,) = parts(part)
    assert part.passages[0].passage.document == card.passages[0].passage.document
    assert said in part.passages[0].text
    assert part.paragraphs[0].text == part.passages[0].passage.name
    assert part.paragraphs[-1].style is Style.SOURCE
    others = {each.value for each in buttons(part) if each.do is Do.SECTION}
    name = part.passages[0].passage.document
    whole = {each.id for each in assistant.library.document(name)}
    listed = menu.parts(assistant.library, name, Script.HANS)
    assert listed is not None
    led_to = [each.value for each in buttons(part) if each.do is Do.PARTS]
    all_parts = {each.value for each in buttons(listed)} | {name}
    assert others | (all_parts if led_to else set()) >= whole - {shown}
    assert not others & {shown}
    assert part.suggestions


def test_a_part_that_was_shown_stays_behind_one_about_as_near(assistant: Assistant) -> None:
    card, question = "yijian-chaka", "那有哪些查不到"
    shown = Shown("一键查卡是什么", card, 0.0, (card,))
    nearest = assistant.reply(question, shown).passages[0].passage
    assert (nearest.document, nearest.heading) == (card, "查不到什么")
    every = tuple(each.id for each in assistant.library.document(card))
    again = assistant.reply(question, replace(shown, passages=every))
    assert parts(again) == [nearest.id]


def test_an_article_stands_under_the_part_that_it_is_of(assistant: Assistant) -> None:
    card = "law-lend-bank-card"
    shown = Shown("把银行卡租给别人算犯法吗", card, 0.0, (card,))
    part = assistant.reply("那要关几年", shown)
    passage = part.passages[0].passage
    article = assistant.library.get(passage.cites[0])
    assert article is not None
    quotes = [each.text for each in part.paragraphs if each.style is Style.QUOTE]
    assert [each.startswith(article.title) for each in quotes] == [True]


def test_who_asks_the_same_again_gets_the_same(assistant: Assistant) -> None:
    first, again = talk(assistant, "一键查卡是什么", "一键查卡是什么")
    assert first == again


def test_more_of_a_card_is_shown_until_there_is_none(assistant: Assistant) -> None:
    asked = ("一键查卡是什么", "还有别的办法吗", "还有呢", "继续", "说详细点", "然后呢", "继续")
    card, *further = talk(assistant, *asked)
    told = [reply for reply in further if reply.passages]
    seen = parts(card)
    for reply in told:
        assert not set(parts(reply)) & set(seen)
        assert len(reply.passages[0].text) <= LENGTH + 40
        assert reply.suggestions
        seen += parts(reply)
    assert set(seen) == {each.id for each in assistant.library.document("yijian-chaka")}
    last = further[-1]
    assert (last.text, last.intent) == (ZH.nothing_more, Intent.ANSWER)
    assert [each.do for each in buttons(last)] == [Do.ASK] * len(last.suggestions)
    assert last.suggestions
    assert "yijian-chaka" not in {each.value for each in buttons(last)}


def test_articles_are_shown_beside_the_card(assistant: Assistant) -> None:
    card, law, more = talk(assistant, "把银行卡租给别人算犯法吗", "依据是哪条", "还有呢")
    assert law.passages[0].passage.folder == "statute"
    assert more.passages[0].passage.document == card.passages[0].passage.document


def test_more_of_nothing_is_as_before(assistant: Assistant) -> None:
    gone = Shown("一键查卡是什么", "no-such-card", 0.0)
    assert assistant.reply("还有呢", gone).text != ZH.nothing_more
    assert assistant.reply("继续").intent is Intent.UNKNOWN


@pytest.mark.parametrize(
    "text",
    ["已经打了，然后呢", "然后呢"],
)
def test_after_first_aid_comes_what_is_next(assistant: Assistant, text: str) -> None:
    first, then, last = talk(assistant, SENT, text, "然后呢")
    assert then.intent is Intent.ANSWER
    assert then.text.startswith(ZH.aid.afterwards)
    assert "千万别做" in then.text
    assert "回执" in then.text
    assert first.paragraphs[1].text not in then.text  # the lead
    assert "马上做" not in then.text
    assert then.paragraphs[-1].text.startswith("来源：")
    for reply in (then, last):
        leads = [each for each in buttons(reply) if each.do is Do.ASK]
        assert {each.value for each in leads} >= {"liuzheng-qingdan", "lian-qixian"}
        assert [each.label for each in leads] == list(reply.suggestions)
    assert last.text == ZH.aid.aid_done


@pytest.mark.parametrize(
    ("text", "done", "not_told"),
    [
        ("打完110了", {Deed.POLICE}, "1. 打 110"),
        ("打咗110喇，跟住呢", {Deed.POLICE}, "1. 打 110"),
        ("银行也打了，还要做什么", {Deed.BANK}, "卡背面"),
        ("警报了，卡也挂失了", {Deed.POLICE, Deed.BANK}, "卡背面"),
    ],
)
def test_after_some_steps_come_those_that_are_left(
    assistant: Assistant, text: str, done: set[Deed], not_told: str
) -> None:
    _, then, last = talk(assistant, SENT, text, "然后呢")
    assert then.intent is Intent.ANSWER
    assert then.paragraphs[0].text == opening(frozenset(done), Script.HANS)
    assert "马上做" in then.text
    assert "回执" in then.text
    assert not_told not in then.text
    assert ("立没立案" in last.text) is (Deed.POLICE in done)  # what remains after that
    assert last.text != ZH.aid.aid_done


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("报警了，我割腕了", "emergency-despair"),
        ("报警了，吃了一瓶药", "emergency-despair"),
        ("报警了，我站在楼顶", "emergency-despair"),
        ("报警了，屏幕自己动", "emergency-remote-control"),
        ("卡停了，验证码报了", "emergency-code-given"),
    ],
)
def test_what_cannot_wait_is_heard_beside_a_step_that_was_taken(
    assistant: Assistant, text: str, situation: str
) -> None:
    assert talk(assistant, "被骗三万怎么办", text)[1].situation == situation


def test_a_step_that_failed_after_all_is_taken_back(assistant: Assistant) -> None:
    told = talk(assistant, SENT, "报警了，卡也挂失了", "其实没打通，没报成", "还要做什么")
    assert told[-1].text != ZH.aid.aid_done


def test_who_made_a_statement_is_told_what_victims_do_then(assistant: Assistant) -> None:
    said = "打了110，银行卡也挂失了，派出所做了笔录，证据也截图了"
    assert "案件编号" in talk(assistant, SENT, said)[1].text


def test_who_took_steps_before_he_told_of_it_reads_so_above_first_aid(
    assistant: Assistant,
) -> None:
    reply = assistant.reply("刚被骗转了三万，110已经打了，银行卡也挂失了，还要做什么")
    assert reply.intent is Intent.EMERGENCY
    assert reply.paragraphs[0].text == opening(frozenset({Deed.POLICE, Deed.BANK}), Script.HANS)
    assert "1. 打 110" in reply.text  # whole: who was misheard loses nothing


@pytest.mark.parametrize(
    ("text", "done"),
    [("共享关了", Deed.PHONE), ("银行卡挂失了", Deed.BANK)],
)
def test_a_step_of_the_card_is_no_new_emergency(
    assistant: Assistant, text: str, done: Deed
) -> None:
    told = talk(assistant, CONTROLLED, text)[1].paragraphs[0].text
    assert told == opening(frozenset({done}), Script.HANS)


def test_all_is_done_without_a_word_of_what(assistant: Assistant) -> None:
    told = talk(assistant, CONTROLLED, "都弄好了，然后呢")[1]
    assert told.text.startswith(ZH.aid.afterwards)


@pytest.mark.parametrize(
    ("first", "second", "situation"),
    [
        (SENT, "我又把验证码告诉他了", "emergency-code-given"),
        (SENT, "我妈也被骗了五万", MONEY_SENT),
        (SENT, "银行卡被警察冻结了", "emergency-account-frozen"),
        (SENT, "打完110了，可我又转了两万给他", MONEY_SENT),
        (SENT, "钱全没了我不想活了", "emergency-despair"),
        (COMMANDED, "我刚把钱转过去了", MONEY_SENT),
        (CONTROLLED, "卡里的钱被转走了", "emergency-card-drained"),
    ],
)
def test_a_new_cry_for_help_gets_its_own_card(
    assistant: Assistant, first: str, second: str, situation: str
) -> None:
    reply = talk(assistant, first, second)[1]
    assert (reply.intent, reply.situation) == (Intent.EMERGENCY, situation)


def test_a_step_that_sounds_like_another_situation_goes_on(assistant: Assistant) -> None:
    text = "卡冻结了"
    assert assistant.sort(text).situation == "emergency-account-frozen"
    assert talk(assistant, SENT, text)[1].text.startswith(ZH.aid.afterwards)


def test_where_the_money_may_be_meant_a_button_leads_to_its_steps(assistant: Assistant) -> None:
    bare, named, sent = (
        [each.value for each in buttons(talk(assistant, *texts)[1]) if each.do is Do.EMERGENCY]
        for texts in ((COMMANDED, "已经打了"), (COMMANDED, "打完110了"), (SENT, "已经打了"))
    )
    assert (bare, named, sent) == ([MONEY_SENT], [], [])


@pytest.mark.parametrize(
    ("told", "for_relatives"), [("他这两天不吃不喝，说不想活了", True), ("我不想活了", False)]
)
def test_whose_despair_a_turn_tells_of_is_known_from_before(
    assistant: Assistant, told: str, *, for_relatives: bool
) -> None:
    *_, aid = talk(assistant, "我爸被骗了四十万养老钱", told)
    assert aid.situation == "emergency-despair"
    assert aid.paragraphs[1].text.startswith("是您身边的人") is for_relatives


def test_who_is_in_despair_is_held_on_to(assistant: Assistant) -> None:
    first, *further = talk(assistant, "钱全没了我不想活了", "然后呢", "还有呢", "打了")
    assert first.situation == "emergency-despair"
    for reply in further:
        assert reply.text.startswith("您先别走")
        assert "110" in reply.paragraphs[0].text
        assert "天亮再说" in reply.text
        assert [each.value for each in buttons(reply)] == ["hotline-12356"]


@pytest.mark.parametrize("text", ["周末银行开门不", "孩子是回去上学还是留在家里", "下雪天路好走吗"])
def test_a_question_after_first_aid_is_reminded_of_it_and_not_told_it_again(
    assistant: Assistant, text: str
) -> None:
    first, further = talk(assistant, SENT, text)
    assert further.intent is Intent.UNKNOWN
    assert further.paragraphs[-1].text == ZH.aid.call.still.format(number="110")
    assert first.paragraphs[1].text not in further.text


def test_a_detail_after_first_aid_is_noted_and_the_talk_stays_with_it(assistant: Assistant) -> None:
    first, told, again = talk(assistant, SENT, "我妈六十二了 一个人在家", "打完110了")
    assert told.text == ZH.aid.call.noted.format(number="110")
    assert [each.value for each in buttons(told)] == [each.value for each in buttons(again)]
    assert again.paragraphs[0].text == opening(frozenset({Deed.POLICE}), Script.HANS)
    assert first.situation == MONEY_SENT


def test_what_comes_before_the_call_comes_first_in_a_reminder_too(assistant: Assistant) -> None:
    noted = talk(assistant, CONTROLLED, "我在学校 我妈在上班")[1]
    reminded = talk(assistant, CONTROLLED, "周末银行开门不")[1]
    assert noted.text == ZH.aid.call_then.noted.format(number="110")
    assert reminded.paragraphs[-1].text == ZH.aid.call_then.still.format(number="110")


def test_first_aid_goes_on_without_a_search(assistant: Assistant) -> None:
    def never() -> Index:
        raise AssertionError("searched")

    idle = Assistant(assistant.library, never, is_open=lambda: False)
    shown = remember(SENT, idle.reply(SENT), None, 0.0)
    assert idle.reply("都打完了", shown).text.startswith(ZH.aid.afterwards)
    told = idle.reply("打完110了", shown).paragraphs[0].text
    assert told == opening(frozenset({Deed.POLICE}), Script.HANS)


def test_who_reads_english_goes_on_in_english(assistant: Assistant) -> None:
    _, then, last = talk(
        assistant, "I just sent money to a scammer", "I called 110, what next?", "then what"
    )
    assert then.paragraphs[0].text == opening(frozenset({Deed.POLICE}), Script.LATIN)
    assert last.text.startswith(EN.aid.afterwards)
    assert not [each for each in then.suggestions if not each.isascii()]


def test_who_writes_traditional_goes_on_in_it(assistant: Assistant) -> None:
    then = talk(assistant, SENT, "然後呢")[1]
    assert "千萬別做" in then.text


def test_what_is_none_of_ours_is_seldom_answered_after_an_answer(assistant: Assistant) -> None:
    first = ("一键查卡是什么", "把银行卡租给别人算犯法吗", "帮信罪是什么", "96110是什么")
    shown = [remember(each, assistant.reply(each), None, 0.0) for each in first]
    asked = read_questions(CORPUS / "questions", "out-of-scope.tsv")
    texts = [each.text for each in asked if each.part == TUNE and each.folder == "far"]
    assert len(texts) > 100
    replies = list(map(assistant.reply, texts, cycle(shown)))
    assert sum(each.intent is Intent.ANSWER for each in replies) <= 0.05 * len(texts)
    for reply in replies:
        if reply.intent is Intent.UNKNOWN:
            assert not reply.passages


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("紧急止付是什么", "能按住多久"),
        ("一键查卡是什么", "多少天出结果"),
        ("联合惩戒是什么", "窗口能取现不"),
        ("报警不立案怎么办", "材料不够咋补"),
    ],
)
def test_a_declined_question_about_what_was_shown_is_answered(
    assistant: Assistant, first: str, second: str
) -> None:
    assert assistant.reply(second).intent is Intent.UNKNOWN
    card, part = talk(assistant, first, second)
    assert part.passages[0].passage.document == card.passages[0].passage.document


@pytest.mark.parametrize(
    ("first", "second", "document"),
    [
        ("止付和冻结有什么区别", "最长多久", "zhifu-yu-dongjie"),
        ("一键查卡是什么", "在哪里点进去", "yijian-chaka"),
    ],
)
def test_a_question_without_its_matter_is_about_what_was_shown(
    assistant: Assistant, first: str, second: str, document: str
) -> None:
    assert talk(assistant, first, second)[1].passages[0].passage.document == document


def test_a_place_alone_turns_to_the_same_matter_there(assistant: Assistant) -> None:
    reply = talk(assistant, "香港防骗热线是几号", "澳门呢")[1]
    assert "8800 7777" in reply.text


def test_is_it_a_fraud_is_asked_of_what_was_told(assistant: Assistant) -> None:
    *_, last = talk(assistant, "刷单先垫钱后返利的兼职", "是骗子吗")
    assert last.intent is Intent.ANSWER
    assert "诈骗" in last.text


def test_an_amount_after_a_penalty_is_no_emergency(assistant: Assistant) -> None:
    *_, last = talk(assistant, "诈骗罪怎么判", "五万呢")
    assert last.intent is Intent.ANSWER
    assert "3 年以上 10 年以下" in last.text


def test_a_turn_goes_to_the_card_that_it_names(assistant: Assistant) -> None:
    bank, operator, platform = talk(assistant, "反诈法对银行有什么要求", "运营商呢", "平台呢")
    documents = [each.passages[0].passage.document for each in (bank, operator, platform)]
    assert documents == ["law-bank-duties", "law-operator-duties", "law-platform-duties"]


def test_how_it_was_paid_goes_on_with_first_aid(assistant: Assistant) -> None:
    first, then, called = talk(assistant, SENT, "微信转的", "打过110了也打过银行了")
    assert first.situation
    assert (then.intent, then.situation) == (Intent.EMERGENCY, first.situation)
    assert called.intent is Intent.ANSWER
    assert called.passages or called.text.startswith(ZH.aid.aid_done)
