"""Who says too little is asked what it is about; who says enough is answered."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Do
from bot.assistant.situations import DESPAIR
from bot.assistant.texts import EN, ZH
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import remember
from bot.assistant.vague import (
    asks_if_punished,
    asks_if_trusted,
    asks_whether,
    begins_a_question,
    is_lone_word,
    means_itself,
    names_our_matter,
    only_adds_detail,
    only_asks_for_help,
    only_introduces,
    points_back,
)


@pytest.mark.parametrize(
    "text", ["怎么办", "咋办啊", "我该怎么办呢？", "点算", "help", "What should I do?"]
)
def test_a_bare_cry_asks_what_to_do(text: str) -> None:
    assert only_asks_for_help(text)


@pytest.mark.parametrize("text", ["卡丢了怎么办", "怎么办理一键查卡", "help me book a hotel", ""])
def test_who_names_the_matter_does_not_only_cry(text: str) -> None:
    assert not only_asks_for_help(text)


@pytest.mark.parametrize(
    "text", ["有用吗", "真的有用吗？", "可以吗", "那这样行么", "对吗", "是吗", "好嗎"]
)
def test_whether_it_is_so_asks_of_nothing_that_is_named(text: str) -> None:
    assert asks_whether(text)


@pytest.mark.parametrize(
    "text", ["报警有用吗", "可以报警吗", "好", "行吧", "可以", "你好吗", "这卡可以吗", "有用"]
)
def test_who_names_it_or_agrees_does_not_ask_whether(text: str) -> None:
    assert not asks_whether(text)


@pytest.mark.parametrize(
    "text",
    ["那判几年呢", "能再说详细点吗", "你说的第二点是什么意思", "这个合法吗", "那骗子会怎么判呢"],
)
def test_some_texts_hang_on_what_was_said(text: str) -> None:
    assert points_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "晚上吃什么好呢",
        "明天谁去呢",
        "为什么骗子要骗人",
        "能不能讓機器人小聲一點",
        "为什么96110打给我爸",
    ],
)
def test_a_whole_question_hangs_on_nothing(text: str) -> None:
    assert not points_back(text)


@pytest.mark.parametrize(
    ("text", "itself"),
    [
        ("国务院联席办是干嘛的，银行归它管吗", True),
        ("手机银行刚转出去，客户冲进网点，柜员第一步做什么", True),
        ("柜员第一步做什么", False),
        ("它能信吗，我想知道", False),
        ("我把那个软件装上了，它会不会偷看", False),
        ("刚才讲的三步我都做了，第三步不会弄", False),
        ("装好了，它会偷看吗", False),
    ],
)
def test_what_is_meant_may_stand_in_the_same_text(text: str, itself: bool) -> None:
    assert means_itself(text) is itself


@pytest.mark.parametrize(
    "text",
    [
        "最多能办几张银行卡",
        "為什麼辦張電話卡這麼麻煩",
        "能不能把工资卡给工头",
        "怎么看收款码有没有被换",
        "为什么我的卡不能转账了",
        "能不能借身份證給老鄉",
    ],
)
def test_who_names_a_thing_of_ours_touches_it(text: str) -> None:
    assert names_our_matter(text)


@pytest.mark.parametrize(
    "text", ["那银行卡会不会被冻结呢", "这张身份证能不能用", "有没有好看的谍战片", "多少银行卡", ""]
)
def test_who_names_none_of_ours_or_only_refers_to_it_does_not(text: str) -> None:
    assert not names_our_matter(text)


@pytest.mark.parametrize(
    "text",
    [
        "我是网格员",
        "你好，我是社区民警。",
        "我10岁",
        "我是小學生",
        "我是一名记者",
        "我在银行做柜员",
        "I'm a foreign teacher",
        "I live in China",
    ],
)
def test_who_only_says_who_he_is_is_asked_to_go_on(text: str) -> None:
    assert only_introduces(text)


@pytest.mark.parametrize(
    "text",
    [
        "我是网格员要去讲课",
        "我10岁，什么是诈骗",
        "我是小学生扫了码",
        "我在银行",
        "我是被骗的",
        "I am in trouble now",
        "我遇到假警察",
        "我转给老师",
        "我要找律师",
        "我是被骗的老人",
        "我是卖卡的学生",
        "I work in a scam compound",
        "I am a scammed student",
        "我",
        "",
    ],
)
def test_who_tells_more_is_answered(text: str) -> None:
    assert not only_introduces(text)


@pytest.mark.parametrize(
    "text", ["对公账户", "是信用卡", "微信转的", "刚刚转的", "半小时前", "昨天"]
)
def test_how_and_when_adds_to_a_story(text: str) -> None:
    assert only_adds_detail(text)


@pytest.mark.parametrize(
    "text", ["一键查卡", "96110", "信用卡逾期怎么办", "我卡给人了", "番茄炒蛋"]
)
def test_another_matter_adds_nothing(text: str) -> None:
    assert not only_adds_detail(text)


@pytest.mark.parametrize(("text", "is_bare"), [("我妈", True), ("银行卡", True), ("怎么查", False)])
def test_a_lone_word_asks_nothing(text: str, is_bare: bool) -> None:
    assert is_lone_word(text) is is_bare


@pytest.mark.parametrize(
    "text",
    [
        *("能信吗", "靠谱吗", "安全吗", "安不安全", "可靠吗", "这个能信吗", "是真的吗？"),
        *("真的假的", "係咪真㗎", "信唔信得過", "is it safe", "Can I trust this?"),
    ],
)
def test_whether_to_trust_is_asked_of_nothing(text: str) -> None:
    assert asks_if_trusted(text)
    assert not asks_if_punished(text)


@pytest.mark.parametrize(
    "text",
    [
        *("会坐牢吗", "犯法吗", "这犯法吗", "违法吗", "会判刑吗", "要判几年", "会被拘留吗"),
        *("我是不是要坐牢了", "要被抓了吗"),
        *("要罚款吗", "我会被抓吗", "合法吗", "will they go to jail", "Is it legal?"),
    ],
)
def test_whether_it_is_punished_is_asked_of_nothing(text: str) -> None:
    assert asks_if_punished(text)
    assert not asks_if_trusted(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "诈骗",
            "骗局",
            "安全",
            "会留案底吗",
            "罚款",
            "拘留",
            "骗子会坐牢吗",
            "刷单违法吗",
            "96110是真的吗",
        ),
        *("反诈app安全吗", "是不是骗子", "诈骗吗", "借卡给人会坐牢吗", "骗子会被抓吗"),
        *("微信安全吗", "will the scammer go to jail", "is crypto legal", ""),
    ],
)
def test_who_names_the_matter_asks_of_something(text: str) -> None:
    assert not asks_if_trusted(text)
    assert not asks_if_punished(text)


@pytest.mark.parametrize(
    ("text", "alone"), [("谁赔", True), ("那谁赔", False), ("说详细点", False)]
)
def test_some_hanging_texts_may_be_questions_of_their_own(text: str, alone: bool) -> None:
    assert begins_a_question(text) is alone


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        *("那判几年呢", "那如果是微信呢", "能再说详细点吗", "为什么"),
        *("安全吗", "能信吗", "会坐牢吗", "会被拘留吗"),
    ],
)
def test_who_refers_to_nothing_is_asked_what_it_is_about(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.UNKNOWN
    assert reply.text.startswith(ZH.which)
    assert len(reply.buttons) == 3


@pytest.mark.model
def test_who_names_a_thing_of_ours_is_offered_the_nearest(assistant: Assistant) -> None:
    reply = assistant.reply("最多能办几张银行卡")
    assert reply.intent is Intent.ANSWER or reply.asks_back


@pytest.mark.model
@pytest.mark.parametrize("text", ["怎么查名下有几张银行卡", "能不能借身份证给老乡"])
def test_a_question_that_names_a_thing_of_ours_needs_nothing_before_it(
    assistant: Assistant, text: str
) -> None:
    assert assistant.reply(text).intent is Intent.ANSWER


@pytest.mark.model
@pytest.mark.parametrize("text", ["怎么查工资卡余额", "多久能补办身份证"])
def test_what_only_names_a_thing_of_ours_is_not_answered(assistant: Assistant, text: str) -> None:
    assert assistant.reply(text).intent is Intent.UNKNOWN


@pytest.mark.model
def test_a_way_of_asking_that_somebody_wrote_needs_nothing_before_it(assistant: Assistant) -> None:
    assert points_back("多久能破案")
    assert assistant.reply("多久能破案").intent is Intent.ANSWER


@pytest.mark.model
@pytest.mark.parametrize(("text", "ours"), [("社保", True), ("天气", False), ("香菜", False)])
def test_a_lone_word_of_our_field_is_asked_back(
    assistant: Assistant, text: str, ours: bool
) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.UNKNOWN
    assert reply.asks_back is ours


@pytest.mark.model
def test_the_same_words_go_on_with_an_answer(assistant: Assistant) -> None:
    first = assistant.reply("帮信罪是什么")
    reply = assistant.reply("那判几年呢", remember("帮信罪是什么", first, None, 0.0))
    assert reply.intent is Intent.ANSWER
    assert "3 年以下" in reply.text


@pytest.mark.model
def test_a_cry_is_shown_the_emergencies(assistant: Assistant) -> None:
    reply = assistant.reply("怎么办啊")
    assert reply.text.startswith(ZH.choose_emergency)
    assert all(row[0].value.startswith("emergency-") for row in reply.buttons[:-1])
    assert reply.buttons[0][0].do is Do.ASK


@pytest.mark.model
@pytest.mark.parametrize("text", ["钓鱼链接", "远程控制软件", "境外盗刷"])
def test_a_word_that_names_one_matter_is_answered(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.ANSWER
    assert any(each.do is Do.ASK for row in reply.buttons for each in row)


@pytest.mark.model
@pytest.mark.parametrize("text", ["银行卡", "转账"])
def test_a_lone_word_is_asked_back(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert reply.asks_back
    assert reply.buttons


@pytest.mark.model
@pytest.mark.parametrize("text", ["一键查卡", "96110", "洗钱"])
def test_a_lone_word_that_says_enough_is_answered(assistant: Assistant, text: str) -> None:
    assert assistant.reply(text).intent is Intent.ANSWER


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "says"), [("我奶奶昨天去世了，心里难受", ZH.sorry), ("my cat died today", EN.sorry)]
)
def test_grief_is_answered_kindly(assistant: Assistant, text: str, says: str) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.UNKNOWN
    assert reply.text.startswith(says)
    assert "12356" in reply.text


@pytest.mark.model
def test_what_is_said_to_the_bot_is_judged_as_no_message(assistant: Assistant) -> None:
    for text in ("你们别一看见投资就说骗子，我投了四个月每个月都到账，有什么问题",):
        assert assistant.reply(text).verdict is None


@pytest.mark.model
def test_who_thanks_and_is_with_the_police_needs_no_answer(assistant: Assistant) -> None:
    told = "有人录了我视频，要三千，我才十六"
    shown = remember(told, assistant.reply(told), None, 0.0)
    reply = assistant.reply("我跟表姐说了，她陪我去派出所了，警察让我别理那人。谢谢", shown)
    assert reply.intent is Intent.SMALLTALK
    assert ZH.closing in reply.text


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["成副身家冇晒，唔想再醒返，多謝你聽我講咁多", "謝謝你陪我傾，我覺得夠喇，唔想醒返"]
)
def test_who_thanks_and_does_not_want_to_wake_up_is_not_dismissed(
    assistant: Assistant, text: str
) -> None:
    assert assistant.reply(text).situation == DESPAIR
