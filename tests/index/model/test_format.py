"""The encoder's format is raised by whoever changes what its vectors depend on."""

from pathlib import Path

from index.model.prepare import FORMAT
from index.model.weights import MAX_TOKENS
from index.onnx_encoder import _BEFORE
from index.storage.digests import file_digest

MODEL = Path("index/model")
# A prepared model and remembered vectors are known by the format. With another tuning, smoothing,
# prefix or cut under the same number, vectors of both would lie side by side.
KNOWN = {
    6: (
        "21c08fb74d68fdb29893e4b1a561ee63e0a0a0bb33d529cdcc1f73caee960e6c",
        "f86c499ce45549bb2733dbbcba882e31a3a9503d6ce28af93d96204ddaa14b73",
        {"query": "", "passage": "passage: "},
        512,
    )
}


def test_a_format_stands_for_one_tuning_smoothing_prefix_and_cut() -> None:
    made_of = (
        file_digest(MODEL / "tuning.npz"),
        file_digest(MODEL / "smoothing.npz"),
        _BEFORE,
        MAX_TOKENS,
    )
    assert KNOWN[FORMAT] == made_of, "raise FORMAT in prepare.py, and write the new values here"
