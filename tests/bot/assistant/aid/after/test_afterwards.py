"""What comes after first steps: the table, on the real cards."""

import pytest

from bot.assistant.aid.after.afterwards import Afterwards, afterwards, table
from bot.assistant.assistant import Assistant
from bot.assistant.situations import NEVER
from index.corpus.corpus import Corpus
from tests.bot.assistant.talking import talk


def test_every_emergency_has_one_entry(corpus: Corpus) -> None:
    assert set(table()) == {card.id for card in corpus.cards if card.folder == "emergency"}
    assert afterwards("gone") == Afterwards()


def test_what_comes_after_is_in_the_corpus(corpus: Corpus) -> None:
    held = {card.id for card in corpus.cards}
    held |= {f"{card.id}#{each.heading}" for card in corpus.cards for each in card.sections}
    for situation, after in table().items():
        assert {*after.then, *filter(None, [after.now, after.shut])} <= held, situation
        assert after.then


@pytest.mark.model
def test_parts_for_other_cases_are_not_told(assistant: Assistant) -> None:
    """A card has dozens of parts, each for one case; only that of this case is told."""
    then = talk(assistant, "借了三张卡给同学走流水，他说给我五百一张", "我已经去派出所了 然后呢")
    assert NEVER in then.text
    assert "贷款" not in then.text
    assert "电话卡卖了" not in then.text
    then = talk(assistant, "网恋三个月他让我一起投资，投了12万", "我已经报警了 然后呢")
    assert NEVER in then.text
    assert "学费" not in then.text
    assert len(then.text) < 1_000  # all parts have 3,500 characters and more
