"""The served tokenizer gives the ids of the rebuilt original one."""

from pathlib import Path

import pytest
from tokenizers import Tokenizer

from index.corpus.corpus import Corpus
from index.model.pieces import PieceTokenizer
from index.model.prepare import model_folder
from index.model.tokenizer import build_tokenizer
from index.model.weights import MAX_TOKENS, open_weights
from tests.index.test_encoder import TEXTS

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def original() -> Tokenizer:
    tokenizer = build_tokenizer(open_weights().vocabulary, MAX_TOKENS)
    tokenizer.no_padding()
    return tokenizer


@pytest.fixture(scope="module")
def pieces(data_dir: Path) -> PieceTokenizer:
    return PieceTokenizer(model_folder(data_dir))


@pytest.mark.parametrize("text", [*TEXTS, "", " ", "～", "～～a～", "\x00", "很长的一段话，" * 400])
def test_ids_are_those_of_the_original(
    text: str, original: Tokenizer, pieces: PieceTokenizer
) -> None:
    assert pieces.ids(f"query: {text}") == original.encode(f"query: {text}").ids


def test_ids_of_all_ways_of_asking_are_those_of_the_original(
    corpus: Corpus, original: Tokenizer, pieces: PieceTokenizer
) -> None:
    texts = [f"query: {alias}" for card in corpus.cards for alias in card.aliases][::2]
    assert len(texts) > 1000
    assert [text for text in texts if pieces.ids(text) != original.encode(text).ids] == []


def test_special_pieces_in_a_text_are_no_commands(pieces: PieceTokenizer) -> None:
    ids = pieces.ids("<s>转账</s><pad><mask>")
    assert (ids[0], ids[-1]) == (0, 2)
    assert not {0, 1, 2} & set(ids[1:-1])
