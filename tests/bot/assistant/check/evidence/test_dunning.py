"""Threats for a debt, in the words of who wants the money."""

import pytest

from bot.assistant.check.evidence.dunning import duns


@pytest.mark.parametrize(
    "text",
    [
        "你是王刚的紧急联系人吗，他借钱不还，再不还我们就打你单位",
        "他欠我们三万，你要是不替他还，到时候别怪我们做得难看",
        "欠的钱今天不还，你通讯录里的人都会知道",
    ],
)
def test_who_threatens_for_a_debt_is_heard(text: str) -> None:
    assert duns(text)


@pytest.mark.parametrize(
    "text",
    [
        "他们说我不还钱就打我单位，你说我怎么办",
        "欠了一屁股债，催收天天上门，我不想活了",
        "你上次借的书该还了",
        "我弟欠网贷，催收上门，你们帮帮我",
        "欠债太多活不下去了，你单位还招人吗",
        "你家快递上门取件",
    ],
)
def test_who_tells_of_threats_or_owes_is_not_taken_for_one(text: str) -> None:
    assert not duns(text)
