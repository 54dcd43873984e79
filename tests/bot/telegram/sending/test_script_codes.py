"""Letters for scripts: every script has one of its own, which buttons that were sent hold."""

from bot.telegram.sending.script_codes import CODE, SCRIPT
from index.script import Script


def test_every_script_has_its_letter_and_is_read_back() -> None:
    assert {script: SCRIPT[CODE[script]] for script in Script} == {each: each for each in Script}


def test_the_letters_of_sent_buttons_stay() -> None:
    assert CODE == {Script.HANS: "s", Script.HANT: "t", Script.LATIN: "e"}
