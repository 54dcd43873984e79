"""Buttons side by side."""

from bot.telegram.sending.rows import in_rows, marked


def test_all_buttons_stand_in_rows_and_the_last_row_may_be_shorter() -> None:
    assert in_rows("abcde", 2) == ["ab", "cd", "e"]
    assert in_rows("", 2) == []


def test_only_what_is_chosen_is_marked() -> None:
    assert [marked("a", chosen=each) for each in (True, False)] == ["✓ a", "a"]
