"""Greetings, thanks and asides say nothing of what is asked, and are left out of a search."""

import time

import pytest

from index.courtesy import to_the_point
from index.script import spaced


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("您好，请问一下，诈骗判几年", "诈骗判几年"),
        ("你好请问诈骗判几年", "诈骗判几年"),
        ("老師您好，我想諮詢一下，詐騙判幾年", "诈骗判几年"),
        ("喂我问你呢，花五千找人解冻靠谱不", "花五千找人解冻靠谱不"),
        ("行 谢谢。借卡要坐牢吗", "借卡要坐牢吗"),
        ("我有个问题想请教一下，刚转了两万", "刚转了两万"),
        ("我没文化，别笑话我，啥是断卡", "啥是断卡"),
        ("是反诈中心吗 卡没了", "卡没了"),
        ("请帮我解答一个问题：电诈判几年", "电诈判几年"),
        ("什么是断卡，你能告诉我吗", "什么是断卡"),
        ("断卡是啥，谢谢您！在线等，挺急的", "断卡是啥"),
        ("你好，裸聊", "裸聊"),
        ("这话问出来可能有点傻，啥是断卡", "啥是断卡"),
        ("啥是断卡，你要是懂就吱一声🙏", "啥是断卡"),
        ("帮我看看，【顺丰】您的包裹到了", "【顺丰】您的包裹到了"),
        ("Hello! What is 96110? Thanks!", "what is 96110"),
    ],
)
def test_a_question_is_left_without_its_courtesies(text: str, point: str) -> None:
    assert to_the_point(spaced(text)) == point


@pytest.mark.parametrize(
    "text",
    [
        *(
            "你好",
            "谢谢",
            "请问",
            "你好，在吗",
            "好的，谢谢",
            "你是真人吗",
            "说详细点",
            "你好，谢谢",
        ),
        *("那要关几年", "行不行", "好用吗", "急用钱", "等回复的人", "老师让我买书", "这样做犯法吗"),
        *(
            "验证码，我说了",
            "借卡要坐牢吗，几年",
            "免费领，真的吗",
            "借卡给朋友，可以吗",
            "三万块，没了",
        ),
        *("他不回我了，钱转了", "别告诉我爸妈，我转了", "我的密码 有人知道了", "付了钱 没人理我"),
        *("警察叫我把钱取出来，谁也别告诉", "要我保密，谁都别说"),
        *("谢谢卡", "知道卡号能转钱吗", "好人卡是什么", "朋友借钱", "有人说能追回", "嗯", ""),
    ],
)
def test_what_is_nothing_else_or_no_courtesy_stays(text: str) -> None:
    assert to_the_point(text) == text


@pytest.mark.parametrize("word", ["嗯", "那个", "您好", "，急", "请", "你能告诉我吗", "hi "])
def test_courtesies_without_end_take_no_time(word: str) -> None:
    began = time.monotonic()
    to_the_point(word * 1000 + "x")
    assert time.monotonic() - began < 0.2
