"""What is left of a text that tells steps, where some of them were taken."""

from bot.assistant.aid.left import counts, opening, without
from bot.assistant.language.deeds import Deed
from bot.assistant.situations import DESPAIR, FROZEN, MONEY_SENT
from bot.assistant.texts import ZH
from index.script import Script

STEPS = """1. 打 110，说清几点转的。
2. 打银行卡背面的电话；用手机付的，找官方客服。
3. 聊天截图，别删。
谁说能追回，别信。"""
ENGLISH = """Stop, pay nothing more. Call 110 at once, the sooner the better.
1. Call 110: when, how much.
2. Call the number on the back of your bank card; if you paid by phone, ask its support.
3. Keep screenshots."""


def test_steps_that_were_taken_are_left_out_and_the_others_numbered_anew() -> None:
    told = (
        "1. 打银行卡背面的电话；用手机付的，找官方客服。\n2. 聊天截图，别删。\n谁说能追回，别信。"
    )
    assert without(STEPS, frozenset({Deed.POLICE})) == told


def test_of_a_step_stays_the_half_that_was_not_taken() -> None:
    told = without(STEPS, frozenset({Deed.POLICE, Deed.BANK}))
    assert told.startswith("1. 用手机付的，找官方客服。")


def test_in_english_too() -> None:
    told = without(ENGLISH, frozenset({Deed.POLICE, Deed.BANK}))
    assert told.split("\n") == [
        "Stop, pay nothing more.",
        "1. If you paid by phone, ask its support.",
        "2. Keep screenshots.",
    ]


def test_without_a_deed_a_text_stays_as_it_is() -> None:
    assert without(STEPS, frozenset()) == STEPS


def test_what_befell_somebody_is_no_step_of_his() -> None:
    done = frozenset({Deed.POLICE, Deed.BANK})
    assert counts(MONEY_SENT, done) == done
    assert counts(FROZEN, done) == {Deed.POLICE}
    assert counts(DESPAIR, done) == set()


def test_who_made_a_statement_is_not_told_that_he_called_as_well() -> None:
    names = ZH.aid.deeds.names
    told = opening(frozenset({Deed.POLICE, Deed.STATION}), Script.HANS)
    assert names[Deed.STATION] in told
    assert names[Deed.POLICE] not in told
