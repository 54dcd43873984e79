"""What comes after first steps: the table, on the real cards."""

from bot.assistant.aid.afterwards import Afterwards, afterwards, table
from index.corpus.corpus import Corpus


def test_every_emergency_has_one_entry(corpus: Corpus) -> None:
    assert set(table()) == {card.id for card in corpus.cards if card.folder == "emergency"}
    assert afterwards("gone") == Afterwards()


def test_what_comes_after_is_in_the_corpus(corpus: Corpus) -> None:
    held = {card.id for card in corpus.cards}
    held |= {f"{card.id}#{each.heading}" for card in corpus.cards for each in card.sections}
    for situation, after in table().items():
        assert {*after.then, *filter(None, [after.now, after.shut])} <= held, situation
        assert after.then
