"""Callback data: printed, parsed back, and short enough for every card that there is."""

from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.menu import MENU_FOLDERS
from bot.assistant.reply import Button, Do
from bot.telegram.sending.callbacks import LIMIT, Press, abbreviated, decode, encode
from index.corpus.corpus import Corpus
from index.passages import entries
from index.script import Script

values = st.text(min_size=1, max_size=60).filter(lambda text: len(text.encode()) <= 55)


@given(st.sampled_from(Do), st.sampled_from(Script), values, st.integers(0, 9_999))
def test_what_is_printed_is_parsed_back(do: Do, script: Script, value: str, page: int) -> None:
    data = encode(Button("", do, value, page), script)
    assert len(data.encode()) <= LIMIT
    assert decode(data) == Press(Button("", do, value, page), script)


@given(st.text())
def test_nothing_that_anyone_sends_is_more_than_refused(data: str) -> None:
    pressed = decode(data)
    assert pressed is None or encode(pressed.button, pressed.script) in {data, _short(data)}


def _short(data: str) -> str:
    """Without what `decode` takes and `encode` does not print: zeros before a page, and page 1."""
    head, _, value = data.partition(":")
    page = int(head[2:] or 1)
    return f"{head[:2]}{'' if page == 1 else page}:{value}"


def test_every_button_of_the_real_corpus_is_understood(corpus: Corpus) -> None:
    ids = {entry.passage.id for entry in entries(corpus)}
    long = abbreviated(ids)
    assert ids
    for do in Do:
        for script in Script:
            for each in ids:
                data = encode(Button("", do, each), script)
                pressed = decode(data)
                assert len(data.encode()) <= LIMIT
                assert pressed is not None
                assert (pressed.button.do, pressed.script) == (do, script)
                assert long.get(pressed.button.value, pressed.button.value) == each


def test_the_last_page_of_every_menu_fits() -> None:
    for folder in MENU_FOLDERS:
        assert encode(Button("", Do.MENU, folder, 9_999), Script.HANT)


@given(st.sets(st.text("字词x", min_size=60, max_size=80), max_size=5), st.integers(0, 9_999))
def test_a_value_that_does_not_fit_is_abbreviated(names: set[str], page: int) -> None:
    names |= {"short"}
    for name in names:
        data = encode(Button("", Do.ASK, name, page), Script.HANS)
        pressed = decode(data)
        assert len(data.encode()) <= LIMIT
        assert pressed is not None
        assert abbreviated(names).get(pressed.button.value, pressed.button.value) == name


def test_no_two_things_share_a_code() -> None:
    heads = {encode(Button("", do, "x"), script)[:2] for do in Do for script in Script}
    assert len(heads) == len(Do) * len(Script)
