"""English words that miss a letter are put right; words of other matters stay."""

import gc
import weakref

import pytest

from index.language.misspelt import Misspelt

USES = {
    "transfer": 400, "transferred": 90, "police": 900, "scammer": 500, "scammed": 300,
    "scamed": 2, "bank": 900, "from": 900, "form": 40, "account": 800, "accountt": 1, "cook": 1,
    "lawsuit": 30, "argued": 1, "argue": 15,
}  # fmt: skip
MEND = Misspelt(USES).mend


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("i trasnfer money", "i transfer money"),
        ("the polcie came", "the police came"),
        ("i was scamed by a scamer", "i was scammed by a scammer"),  # slips stand in texts too
        ("accountt", "account"),
        ("transfered by mistake, trnasfered", "transferred by mistake, transferred"),
    ],
)
def test_a_word_that_misses_a_letter_is_put_right(text: str, mended: str) -> None:
    assert MEND(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "from the bank form",  # short words are too near to one another
        "bnak",
        "weather in shanghai",
        "argued",  # the other is hardly used more often
        "how to cook rice",
        "12381, 96110?",
        "",
    ],
)
def test_what_is_no_slip_stays(text: str) -> None:
    assert MEND(text) == text


def test_without_texts_nothing_is_mended() -> None:
    assert Misspelt({}).mend("trasnfer") == "trasnfer"


def test_an_old_one_is_gone_without_a_garbage_collection() -> None:
    """What is opened is kept from Python's collector: in a cycle it would stay for ever."""
    gc.disable()
    try:
        new = Misspelt(USES)
        new.mend("the polcie came")
        old = weakref.ref(new)
        del new
        assert old() is None
    finally:
        gc.enable()
