"""What is told by likeness to all examples."""

import numpy as np
import pytest

from index.messages.kernel import Kernel

NAMES = ("刷单返利", "虚假贷款")
# Fraud lies at two opposite ends, harmless messages between them: no line parts the two sides.
ANGLES = np.radians([0, 5, 180, 185, 90, 95, 270, 275])
VECTORS = np.c_[np.cos(ANGLES), np.sin(ANGLES)].astype(np.float32)
LABELS = (*[NAMES[0]] * 2, *[NAMES[1]] * 2, *[None] * 4)
WORTH = np.ones(len(LABELS), np.float32)


@pytest.mark.parametrize("row", range(len(LABELS)))
def test_sides_and_kinds_that_no_line_parts_are_told_apart(row: int) -> None:
    fraud, kinds = Kernel.fit(VECTORS, LABELS, WORTH, NAMES).judge(VECTORS[row])
    label = LABELS[row]
    assert (fraud > 0) == (label is not None)
    if label is not None:
        assert NAMES[int(kinds.argmax())] == label


def test_an_example_of_little_worth_has_no_voice() -> None:
    worth = WORTH.copy()
    worth[-1] = 0.15
    assert len(Kernel.fit(VECTORS, LABELS, worth, NAMES).voices) == len(LABELS) - 1


def test_a_text_unlike_all_others_is_nothing() -> None:
    vectors = np.c_[VECTORS, np.zeros(len(VECTORS), np.float32)]
    fraud, _ = Kernel.fit(vectors, LABELS, WORTH, NAMES).judge(np.eye(3, dtype=np.float32)[2])
    assert abs(fraud) < 0.01


def test_stored_voices_judge_the_same() -> None:
    before = Kernel.fit(VECTORS, LABELS, WORTH, NAMES)
    after = Kernel.from_arrays(before.to_arrays())
    for vector in VECTORS:
        assert after.judge(vector)[0] == pytest.approx(before.judge(vector)[0], abs=0.02)
