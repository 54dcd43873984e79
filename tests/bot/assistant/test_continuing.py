"""Later turns that sound like an emergency."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.continuing import LONGEST, reconsidered
from bot.assistant.first_aid import DESPAIR, MONEY_SENT
from bot.assistant.followup import Shown
from bot.assistant.triage import Intent, Triage

pytestmark = pytest.mark.model
ASKED = Shown("听力残疾人被骗怎么报警", "baoan", 0.0)
STRANGE = Shown(
    "收到一笔陌生转账，打电话说转错了让我转到另一个卡", "", 0.0, (), "emergency-strange-money"
)


def judged(assistant: Assistant, text: str, shown: Shown) -> Triage:
    return reconsidered(
        assistant.library, text, shown, assistant.sort(text), assistant.search().hear
    )


def test_what_only_sounds_like_an_emergency_is_searched_for(assistant: Assistant) -> None:
    text = "他哭着说救命钱"
    alone = assistant.sort(text)
    assert alone.intent is Intent.EMERGENCY
    assert judged(assistant, text, STRANGE) == Triage(Intent.ANSWER, hint=alone.situation)


def test_what_the_police_asked_is_no_emergency(assistant: Assistant) -> None:
    """Whether it sounds like one by itself or not, which differs from build to build."""
    text = "接了问我是不是在跟境外通话"
    shown = Shown("96110打过来的电话能接吗", "hotline-96110", 0.0)
    alone = assistant.sort(text)
    assert judged(assistant, text, shown) == Triage(Intent.ANSWER, hint=alone.situation)


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("我刚把钱转过去了", MONEY_SENT),
        ("钱全没了我不想活了", DESPAIR),
        ("我已经把短信验证码告诉他了", "emergency-code-given"),
    ],
)
def test_what_has_happened_meanwhile_is_an_emergency(
    assistant: Assistant, text: str, situation: str
) -> None:
    for shown in (ASKED, STRANGE):
        found = judged(assistant, text, shown)
        assert (found.intent, found.situation) == (Intent.EMERGENCY, situation)


def test_what_is_told_at_length_stands_by_itself(assistant: Assistant) -> None:
    text = "我妈刚才接了个电话，对方说是公安局的，她现在已经去银行汇钱了，我拦不住"
    assert len(text) > LONGEST
    assert judged(assistant, text, STRANGE) == assistant.sort(text)


def test_an_amount_is_none(assistant: Assistant) -> None:
    assert judged(assistant, "五万呢", ASKED) == Triage(Intent.ANSWER)


def test_while_meaning_cannot_be_heard_words_decide(assistant: Assistant) -> None:
    text = "我刚把钱转过去了"
    found = assistant.sort(text)
    assert reconsidered(assistant.library, text, ASKED, found, lambda _: None) == found
