"""What was made of a text is at hand until all texts are forgotten."""

import gc
import weakref

from index.at_hand import at_hand, forget_texts


def test_what_was_made_of_a_text_is_made_anew_once_texts_are_forgotten() -> None:
    read: list[str] = []

    @at_hand(2)
    def length(text: str) -> int:
        read.append(text)
        return len(text)

    assert [length("我的卡"), length("我的卡")] == [3, 3]
    assert read == ["我的卡"]
    forget_texts()
    assert length("我的卡") == 3
    assert read == ["我的卡", "我的卡"]


def test_more_texts_than_asked_for_are_not_kept() -> None:
    made = at_hand(1)(_Made)
    first, second = weakref.ref(made("一")), weakref.ref(made("二"))
    gc.collect()
    assert first() is None
    assert second() is not None
    forget_texts()
    gc.collect()
    assert second() is None


def test_the_memory_of_what_is_gone_goes_with_it() -> None:
    made = _Made("一")
    gone = weakref.ref(made)
    remembered = at_hand(1)(made.beside)
    assert remembered("二") == "一二"
    del made, remembered
    gc.collect()
    assert gone() is None
    forget_texts()


class _Made:
    def __init__(self, text: str) -> None:
        self._text = text

    def beside(self, text: str) -> str:
        return self._text + text
