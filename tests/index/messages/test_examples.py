"""What the models of messages learn from."""

from pathlib import Path

from index.corpus.check import load_corpus
from index.messages.examples import examples
from index.passages import entries


def test_cards_give_lines_of_swindlers_warnings_and_questions(root: Path) -> None:
    corpus = load_corpus(root)
    found = examples(corpus, entries(corpus))
    said = [each for each in found if each.fraud]
    assert {each.card for each in said} == {card.id for card in corpus.cards if card.kind}
    assert not any(each.text.startswith("- ") for each in said)
    assert {each.kind for each in found if not each.fraud} == {"warning", "question"}


def test_messages_count_more_than_lines_and_lines_more_than_texts(root: Path) -> None:
    (root / "messages").mkdir()
    table = "id\tkind\tvoice\ttext\nm-f-1\t其他\tsms\t把卡寄给我\n"
    (root / "messages" / "fraud.tsv").write_text(table, "utf-8")
    corpus = load_corpus(root)
    worth = {each.message or each.fraud: each.worth for each in examples(corpus, entries(corpus))}
    whole = next(each for each in examples(corpus, entries(corpus)) if each.message)
    line = next(
        each for each in examples(corpus, entries(corpus)) if each.fraud and not each.message
    )
    assert whole.worth > line.worth > worth[False]


def test_a_text_that_stands_twice_counts_once(root: Path) -> None:
    (root / "messages").mkdir()
    table = "id\tkind\tvoice\ttext\nm-f-1\t其他\tsms\t把卡寄给我\nm-f-2\t其他\tsms\t把 卡寄给我\n"
    (root / "messages" / "fraud.tsv").write_text(table, "utf-8")
    corpus = load_corpus(root)
    assert len([each for each in examples(corpus, entries(corpus)) if each.message]) == 1
