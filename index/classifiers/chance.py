"""Chance that follows from each text alone: when its turn comes, what is done without for it.

So a text that is added or corrected moves little of what is learnt from the others, where numbers
drawn in a row would be others for all texts behind it.
"""

from collections.abc import Iterator
from hashlib import blake2b
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

# Odd numbers that scatter others over 64 bits (Appleby, MurmurHash3; Steele et al., SplitMix).
_FIRST, _SECOND, _STEP = 0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53, 0x9E3779B97F4A7C15

Marks: TypeAlias = NDArray[np.uint64]  # of texts, or of parts of them


def mark(text: str) -> int:
    """Give a number of 64 bits that is a text's own."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")


def scattered(marks: Marks) -> Marks:
    """Give other numbers, as if drawn, one for each."""
    shift = np.uint64(33)
    marks = (marks ^ (marks >> shift)) * np.uint64(_FIRST)
    marks = (marks ^ (marks >> shift)) * np.uint64(_SECOND)
    return marks ^ (marks >> shift)


def scattered_with(marks: Marks, numbers: NDArray[np.integer]) -> Marks:
    """Give other numbers for pairs of a mark and a number."""
    return scattered(marks ^ (numbers.astype(np.uint64) * np.uint64(_STEP)))


def batches(marks: Marks, rounds: int, size: int) -> Iterator[tuple[NDArray[np.intp], Marks]]:
    """Give the rows of each batch, of at most `size` texts, and these texts' marks in its round."""
    for number in range(1, rounds + 1):
        now = scattered(marks + np.uint64(number * _STEP % 2**64))
        order = np.argsort(now, kind="stable")
        for chosen in np.array_split(order, -(-len(marks) // size)):
            yield chosen, now[chosen]
