"""Many texts for an encoder: the shortest first, in batches."""

from collections.abc import Iterator, Sequence

import numpy as np

from index.encoder import Encoder, Vectors
from index.progress import Progress

BATCH = 512  # texts that are handed to the encoder at once


def shortest_first(texts: Sequence[str]) -> list[int]:
    """Give the places of all texts in the order of their lengths.

    The default encoder runs texts of one length together, and finds them among those that it is
    handed at once. In the order in which they come, too few have one length to fill a run.
    """
    return sorted(range(len(texts)), key=lambda place: len(texts[place]))


def in_batches(
    encoder: Encoder, role: str, texts: Sequence[str], progress: Progress
) -> Iterator[tuple[list[int], Vectors]]:
    """Encode by the encoder's `role` (`queries` or `passages`), batch after batch.

    Yields the places of the texts of a batch with their vectors, of shape (places, dimension).
    """
    places = shortest_first(texts)
    batches = [places[at : at + BATCH] for at in range(0, len(places), BATCH)]
    for batch in progress(batches, f"embedding {role}", len(batches)):
        yield batch, getattr(encoder, role)([texts[place] for place in batch])


def encoded(encoder: Encoder, role: str, texts: Sequence[str], progress: Progress) -> Vectors:
    """Encode the same way; give the vectors as the texts stand, of shape (texts, dimension)."""
    vectors = np.empty((len(texts), encoder.dimension), dtype=np.float32)
    for places, found in in_batches(encoder, role, texts, progress):
        vectors[places] = found
    return vectors
