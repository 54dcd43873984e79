"""The shape of what is asked beside a notice."""

import pytest

from bot.assistant.check.senders import Sender
from bot.assistant.check.showing.beside_calm_texts import beside_texts
from bot.assistant.check.wondering import Wondering, wondering
from index.script import Script


@pytest.mark.parametrize(
    ("asked", "shape"),
    [
        ("这个要收手续费吗", Wondering.FEE),
        ("真的免费吗", Wondering.FEE),
        ("打印要钱吗", Wondering.FEE),
        ("Do I need to pay?", Wondering.FEE),
        ("要回吗", Wondering.REPLY),
        ("這條要不要點", Wondering.REPLY),
        ("要不要接电话", Wondering.PICK_UP),
        ("要不要接", Wondering.PICK_UP),
        ("需要带什么", Wondering.OTHER),
        ("必须交吗", Wondering.MUST),
        ("可以不去吗", Wondering.MUST),
        ("这个时间能改吗？", Wondering.CHANGE),
        ("多久到账", Wondering.WHEN),
        ("没缴会怎么样", Wondering.IF_NOT),
        ("真的要弄吗", Wondering.DO),
        ("这样正常吗", Wondering.NORMAL),
        ("这是真的吗，怎么查", Wondering.GENUINE),
        ("is this real?", Wondering.GENUINE),
        ("转账24小时能撤回吗", Wondering.OTHER),
        ("刷单判几年", Wondering.OTHER),
        ("去哪里办", Wondering.WHERE),
        ("我该点哪里交", Wondering.WHERE),
        ("在哪儿缴", Wondering.WHERE),
        ("是哪家银行", Wondering.OTHER),
        ("能回他电话让放门口吗", Wondering.MAY),
        ("我最近没买东西 要去拿吗", Wondering.MAY),
        ("能取钱吗", Wondering.OTHER),
        ("能拿到钱吗", Wondering.OTHER),
        ("从哪里知道我号码的", Wondering.OTHER),
        ("到哪天截止", Wondering.WHEN),
        ("可以取消吗", Wondering.CHANGE),
        ("这种要不要信", Wondering.GENUINE),
        ("这个要防骗吗", Wondering.GENUINE),
        ("我没点外卖啊", Wondering.NOT_ME),
        ("我今天没打车啊", Wondering.NOT_ME),
        ("要我操作什么吗", Wondering.ANYTHING),
        ("需要我们做些什么吗", Wondering.ANYTHING),
        ("回R会扣钱吗", Wondering.FEE),
        ("这个可以信吗", Wondering.GENUINE),
        ("不是我登的 咋回事", Wondering.NOT_ME),
        ("我没办过这个啊，谁给我开的", Wondering.NOT_ME),
        ("我没消费啊", Wondering.NOT_ME),
        ("It wasn't me", Wondering.NOT_ME),
        ("可我没收到货啊", Wondering.STATES),
        ("我好像是忘了付", Wondering.STATES),
        ("是不是我要去取", Wondering.DO),
        ("短信提醒要收两块钱一个月怎么关掉", Wondering.OTHER),
    ],
)
def test_a_question_has_a_shape(asked: str, shape: Wondering) -> None:
    assert wondering(asked) is shape


@pytest.mark.parametrize("script", [Script.HANS, Script.LATIN])
def test_each_shape_and_each_sender_has_its_sentence(script: Script) -> None:
    texts = beside_texts(script)
    assert set(texts.answers) == set(Wondering)
    assert set(texts.ask) == set(Sender)
