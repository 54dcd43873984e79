"""What is left of a text that tells steps, where some of them were taken."""

from bot.assistant.aid.suiting.left import counts, opening, without
from bot.assistant.language.deeds import Deed
from bot.assistant.situations import CASH_HANDED, DESPAIR, FROZEN, MONEY_SENT, ON_THE_LINE
from bot.assistant.texts import ZH
from index.script import Script

STEPS = """停手，别再付。马上打 110，越早越好。还没交过的：别交。
1. 打 110，说清几点转的。
2. 打银行卡背面的电话；用手机付的，在官方 App 里找客服。
3. 聊天截图留好。
有人说能追回，别信。"""
ENGLISH = """Stop, pay nothing more. Call 110 at once. The sooner the better.
1. Call 110: when, how much.
2. Call the number on the back of your bank card; if you paid by phone, ask the app's support.
3. Keep screenshots."""


def test_steps_that_were_taken_are_left_out_and_the_others_numbered_anew() -> None:
    assert without(STEPS, frozenset({Deed.POLICE})).split("\n") == [
        "停手，别再付。还没交过的：别交。",
        "1. 打银行卡背面的电话；用手机付的，在官方 App 里找客服。",
        "2. 聊天截图留好。",
        "有人说能追回，别信。",
    ]


def test_of_a_step_stays_the_half_that_was_not_taken() -> None:
    told = without(STEPS, frozenset({Deed.POLICE, Deed.BANK}))
    assert "1. 用手机付的，在官方 App 里找客服。" in told


def test_what_forbids_always_stays() -> None:
    done = frozenset(Deed)
    assert without("1. 换别的手机打 110。", done) == ""
    assert without("别亮、别拍、别截图给他。", done) == "别亮、别拍、别截图给他。"
    assert without("人已经进屋的：打 110，先到门外去。别开门。", done).endswith("别开门。")


def test_in_english_too() -> None:
    told = without(ENGLISH, frozenset({Deed.POLICE, Deed.BANK}))
    assert told.split("\n") == [
        "Stop, pay nothing more.",
        "1. If you paid by phone, ask the app's support.",
        "2. Keep screenshots.",
    ]


def test_without_a_deed_a_text_stays_as_it_is() -> None:
    assert without(STEPS, frozenset()) == STEPS


def test_steps_count_as_done_only_where_something_is_lost() -> None:
    done = frozenset({Deed.POLICE, Deed.BANK})
    assert counts(MONEY_SENT, done) == done
    for situation in (DESPAIR, FROZEN, ON_THE_LINE, CASH_HANDED):
        assert counts(situation, done) == set()


def test_who_made_a_statement_is_not_told_that_he_called_as_well() -> None:
    names = ZH.aid.deeds.names
    told = opening(frozenset({Deed.POLICE, Deed.STATION}), Script.HANS, "18222")
    assert names[Deed.STATION] in told
    assert names[Deed.POLICE] not in told
    assert "18222" in told
