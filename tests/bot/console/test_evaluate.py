"""Whole replies and alarms, counted on known outcomes; the alarm of the real corpus."""

import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest

from bot.assistant.assistant import Assistant
from bot.console.evaluate import (
    Alarm,
    Talk,
    alarms,
    render_alarms,
    render_talks,
    replies,
    talks,
)
from index.evaluate.questions import TUNE, Question, read_questions
from index.progress import bar
from tests.conftest import CORPUS

SENT, CODE = "emergency-money-sent", "emergency-code-given"
FOUND = (
    Alarm("tune", "一", SENT, SENT),
    Alarm("tune", "二", SENT, CODE),
    Alarm("tune", "三", CODE, None),
    Alarm("tune", "四", None, SENT),
    Alarm("tune", "五", None, None),
    Alarm("held", "六", SENT, None),
    Alarm("held", "七", None, None),
)
FRESH = [
    "我妈刚才把三万定期全取出来汇给那个警官了",
    "链接点开填了卡号密码，现在余额变成零了",
    "老公不听我的，正在银行排队给骗子打钱",
    "刚才屏幕共享的时候他们把我网银里的钱划走了",
    "我把收到的六位验证码报给自称客服的人了",
    "对方录了我的裸聊，不打钱就群发给同事",
    "半小时前扫码付了五千，卖家立马拉黑我",
    "爷爷把社保卡的密码说给陌生人听了",
    "被骗光了积蓄，我真的不想活下去了",
    "刷单垫进去四万八，提不出来，人也联系不上了",
]
ORDINARY = [
    "断卡行动从哪一年开始",
    "怎么给父母手机装反诈软件",
    "社区想办一场防骗讲座，有什么内容可以讲",
    "帮信罪一般判多久",
    "网号和网证有什么不同",
    "银行柜员为什么要问取钱做什么",
    "2023年全国查处了多少电诈案件",
    "刷单为什么都是骗人的",
    "周末天气怎么样",
    "为什么验证码不能告诉别人",
]


def ask(text: str, card: str, *articles: tuple[str, str]) -> Question:
    cards = (card,) if card else ()
    folder = "law" if card else "far"
    return Question(text, TUNE, "plain", folder, text, cards, articles, re.compile(""))


def test_alarms_are_counted_by_part() -> None:
    assert render_alarms(FOUND).splitlines() == [
        "emergencies, held: 1, missed 1, right situation 0; ordinary: 1, taken for emergencies 0",
        "emergencies, tune: 3, missed 1, right situation 1; ordinary: 2, taken for emergencies 1",
    ]


def test_no_alarms_make_no_lines() -> None:
    assert render_alarms(()) == ""


def test_conversations_are_counted_by_part() -> None:
    found = (Talk("tune", True, True), Talk("tune", False, True), Talk("held", False, False))
    assert render_talks(found).splitlines() == [
        "follow-ups, held: 1, answered by the last reply 0, by any 0",
        "follow-ups, tune: 2, answered by the last reply 1, by any 2",
    ]
    assert render_talks(()) == ""


def test_ids_are_unique_over_all_tables() -> None:
    tables = ("answer.tsv", "blind-60.tsv", "out-of-scope.tsv")
    ids = [each.id for each in read_questions(CORPUS / "questions", *tables)]
    assert len(set(ids)) == len(ids) > 1000


def test_every_topic_stands_in_one_part_only() -> None:
    parts = defaultdict(set)
    with (CORPUS / "questions" / "answer.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            parts[row["topic"]].add(row["part"])
    assert len(parts) > 50
    assert [topic for topic, found in parts.items() if len(found) > 1] == []


@pytest.mark.model
def test_the_tables_go_through_the_triage(assistant: Assistant, tmp_path: Path) -> None:
    (tmp_path / "emergency.tsv").write_text(
        f"voice\ttext\tsituation\tpart\nplain\t刚给骗子转了两万\t{SENT}\ttune\n"
        f"plain\t一键查卡是什么\t{CODE}\theld\n",
        encoding="utf-8",
    )
    (tmp_path / "not-emergency.tsv").write_text(
        'voice\ttext\tintent\tpart\nplain\t"一证通查"是什么\tanswer\ttune\n', encoding="utf-8"
    )
    assert alarms(assistant, tmp_path) == (
        Alarm("tune", "刚给骗子转了两万", SENT, SENT),
        Alarm("held", "一键查卡是什么", CODE, None),
        Alarm("tune", '"一证通查"是什么', None, None),
    )


@pytest.mark.model
def test_a_conversation_counts_by_its_last_reply_and_by_any(
    assistant: Assistant, tmp_path: Path
) -> None:
    rows = (
        ("tune", '["一键查卡是什么", "还有呢"]', "信得过"),
        ("tune", '["一键查卡是什么", "多久出结果", "红烧肉怎么做"]', "24"),
        ("held", '["96110是什么", "然后呢"]', "没有这句话"),
    )
    table = ["part\tturns\tmust", *("\t".join(row) for row in rows)]
    (tmp_path / "followup.tsv").write_text("\n".join(table) + "\n", encoding="utf-8")
    assert talks(assistant, tmp_path) == (
        Talk("tune", True, True),
        Talk("tune", False, True),
        Talk("held", False, False),
    )
    assert talks(assistant, tmp_path, "held") == (Talk("held", False, False),)


@pytest.mark.model
def test_the_tuned_conversations_go_on(assistant: Assistant) -> None:
    found = talks(assistant, CORPUS / "questions", TUNE)
    assert {each.part for each in found} == {TUNE}
    assert len(found) >= 80
    assert sum(each.last for each in found) >= 0.85 * len(found)


@pytest.mark.model
def test_a_reply_counts_by_its_first_passages(assistant: Assistant) -> None:
    article = ("中华人民共和国反电信网络诈骗法", "第四十四条")
    asked = (
        ask("我把银行卡借给朋友会坐牢吗", "law-lend-bank-card", article),
        ask("一键查卡是什么", "no-such-card"),
        ask("红烧肉怎么做", "", article),
        ask("你好", "yijian-chaka"),
    )
    right, wrong, declined, small = replies(assistant, asked, bar)
    assert (right.rank, right.cited, right.declined) == (1, True, False)
    assert right.first.startswith("law-lend-bank-card")
    assert (wrong.rank, wrong.cited, wrong.declined) == (0, None, False)
    assert (declined.rank, declined.cited, declined.declined) == (0, False, True)
    assert (small.rank, small.declined, small.first) == (0, True, "")


@pytest.mark.model
@pytest.mark.parametrize("text", FRESH)
def test_a_fresh_emergency_is_likely(assistant: Assistant, text: str) -> None:
    assert assistant.library.alarm.judge(text)[0] > 0.5


@pytest.mark.model
@pytest.mark.parametrize("text", ORDINARY)
def test_a_fresh_ordinary_question_is_unlikely(assistant: Assistant, text: str) -> None:
    assert assistant.library.alarm.judge(text)[0] < 0.5
