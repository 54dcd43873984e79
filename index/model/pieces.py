"""The served tokenizer: the likeliest pieces of a text, found with a trie of the model's own.

It gives the ids that `tokenizer.py` gives. sentencepiece gives them too, and faster, but reads a
quarter of a million pieces into 55 MB at every start; the trie takes 4 MB and no time.

Source: Kudo, Subword Regularization (ACL 2018): Unigram, by the Viterbi algorithm.
"""

import json
import re
import unicodedata
from pathlib import Path

import numpy as np
from marisa_trie import Trie

from index.model.weights import MAX_TOKENS, Vocabulary

PIECES = "pieces.marisa"
SCORES = "pieces.npy"
CHARACTERS = "characters.json"
# NFKC would change what the original normaliser keeps.
_KEPT = "～"
_SPACES = re.compile(" +")
_SPACE = "▁"
_UNKNOWN = 10.0  # how much less likely than the rarest piece a character is that is in none


class PieceTokenizer:
    """Texts to ids, from `<s>` to `</s>`, at most MAX_TOKENS of them."""

    def __init__(self, folder: Path) -> None:
        self._trie = Trie()
        self._trie.load(str(folder / PIECES))
        rows = np.load(folder / SCORES)
        # Views give plain numbers one by one, which Python's own loop is quicker with.
        self._numbers = np.ascontiguousarray(rows["number"]).data
        self._scores = np.ascontiguousarray(rows["score"]).data
        self._least = float(rows["score"].min()) - _UNKNOWN
        known = json.loads((folder / CHARACTERS).read_text(encoding="utf-8"))
        self._characters = str.maketrans(known["characters"])
        self._longest: int = known["longest"]
        self._start, self._end, self._unknown = known["start"], known["end"], known["unknown"]

    def ids(self, text: str) -> list[int]:
        inner = self._cut(self._normalise(text))
        return [self._start, *inner[: MAX_TOKENS - 2], self._end]

    def _normalise(self, text: str) -> str:
        parts = text.translate(self._characters).split(_KEPT)
        plain = _KEPT.join(unicodedata.normalize("NFKC", part) for part in parts).strip(" ")
        return _SPACE + _SPACES.sub(_SPACE, plain) if plain else ""

    def _cut(self, text: str) -> list[int]:
        """Give the pieces whose scores add up to the most; unknown ones in a row are one."""
        size, longest, scores = len(text), self._longest, self._scores
        find = self._trie.iter_prefixes_with_ids
        best = [float("-inf")] * (size + 1)
        best[0] = 0.0
        came: list[tuple[int, int]] = [(0, 0)] * (size + 1)  # from where, by which entry
        for start in range(size):
            here, alone = best[start], False
            for piece, entry in find(text[start : start + longest]):
                length = len(piece)
                alone = alone or length == 1
                score = here + scores[entry]
                if score > best[start + length]:
                    best[start + length] = score
                    came[start + length] = (start, entry)
            if not alone and here + self._least > best[start + 1]:
                best[start + 1] = here + self._least
                came[start + 1] = (start, -1)
        return self._path(came)

    def _path(self, came: list[tuple[int, int]]) -> list[int]:
        found: list[int] = []
        end = len(came) - 1
        while end:
            end, entry = came[end]
            number = self._unknown if entry < 0 else self._numbers[entry]
            if not (entry < 0 and found and found[-1] == number):
                found.append(number)
        return found[::-1]


def write_pieces(vocabulary: Vocabulary, folder: Path) -> None:
    """Write the pieces that texts hold, their ids and scores, and what is done beyond NFKC."""
    special = {"<mask>", *(vocabulary.pieces[each] for each in _special(vocabulary))}
    rows = {
        piece: (number, score)
        for number, (piece, score) in enumerate(
            zip(vocabulary.pieces, vocabulary.scores, strict=True)
        )
        if piece not in special
    }
    trie = Trie(sorted(rows))
    trie.save(str(folder / PIECES))
    found = np.empty(len(rows), dtype=[("number", np.int32), ("score", np.float32)])
    for piece, entry in trie.items():
        found[entry] = rows[piece]
    np.save(folder / SCORES, found)
    beyond = {
        character: kept
        for character, kept in vocabulary.characters.items()
        if kept in {"", " "} and kept != unicodedata.normalize("NFKC", character)
    }
    known = {
        "start": vocabulary.bos,
        "end": vocabulary.eos,
        "unknown": vocabulary.unknown,
        "longest": max(map(len, rows)),
        "characters": beyond,
    }
    (folder / CHARACTERS).write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


def _special(vocabulary: Vocabulary) -> tuple[int, int, int, int]:
    return vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.unknown
