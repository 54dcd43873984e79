"""Moves the encoder's upper layers by our own ways of asking: `python -m index.model.tune`.

Half an hour on two cores that know AVX-512, three times as long on others, with torch, which
neither building nor serving needs. Needed again only when the corpus has changed much: what was
learnt holds for new cards, too. Afterwards measure anew what eight bits must hold (`python -m
index.model.calibrate`), raise FORMAT in `prepare.py`, by which a prepared model is known, and build
and fit what stands on it.

Each class has a direction, a proxy. A softmax over the cosines to all proxies draws a text to its
own and away from the others. The layers below stay as they are: what they make of a text is kept.

Source: Zhai and Wu, Classification is a Strong Baseline for Deep Metric Learning (BMVC 2019).
"""

import sys

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from index.corpus.check import load_corpus
from index.encoder import Vectors
from index.model.layers import Layers
from index.model.lesson import Lesson
from index.model.pieces import PieceTokenizer
from index.model.prepare import prepare
from index.model.tuning import Tuning
from index.model.weights import Array, open_weights
from index.progress import Progress, bar
from index.settings import KnowledgeSettings

FIRST = 6  # of the twelve layers that moves; those below know the languages
ROUNDS, TOKENS, AT_LEAST = 3, 2048, 8  # through all texts; tokens, and texts, in a batch
RATE, PROXY_RATE, LEAST_RATE, WARMED = 1e-4, 3e-3, 0.02, 100  # the third is a share at the end
TEMPERATURE, SMOOTHED, DROPPED, DECAY, CLIPPED = 0.05, 0.05, 0.1, 0.01, 1.0
_SEED = 0
# Half as many bits are twice as fast where the processor counts in them, elsewhere a hundredth.
_HALVED = torch.backends.cpu.get_cpu_capability().startswith("AVX512")


class Tuner:
    """The layers, and a proxy for each class, while they learn."""

    def __init__(self, layers: Layers, lesson: Lesson) -> None:
        self._layers = layers
        self._random = np.random.default_rng(_SEED)
        torch.manual_seed(_SEED)
        self._kept = _kept(layers, lesson)
        self.lesson = lesson
        found = self.vectors()
        self.lesson = lesson.grouped(found)
        self._labels = torch.from_numpy(self.lesson.labels)
        self._proxies = nn.Parameter(torch.from_numpy(self.lesson.middles(found)))
        self._optimizer = torch.optim.AdamW(
            [
                {"params": list(layers.parameters()), "lr": RATE, "weight_decay": DECAY},
                {"params": [self._proxies], "lr": PROXY_RATE, "weight_decay": 0.0},
            ],
            betas=(0.9, 0.98),
        )

    def learn(self, progress: Progress) -> None:
        """Go through all texts ROUNDS times, after a warm-up in smaller and smaller steps."""
        self._layers.train()
        batches = [each for _ in range(ROUNDS) for each in self._round()]
        shares = [
            min(1.0, (done + 1) / WARMED) * max(LEAST_RATE, 1 - done / len(batches))
            for done in range(len(batches) + 1)  # the last is asked for, and never used
        ]
        schedule = torch.optim.lr_scheduler.LambdaLR(self._optimizer, shares.__getitem__)
        for rows in progress(batches, "tuning", len(batches)):
            self._step(rows)
            schedule.step()

    @torch.no_grad()
    def vectors(self) -> Vectors:
        """Encode all texts as the layers are now, of shape (texts, hidden)."""
        self._layers.eval()
        found = np.empty((len(self._kept), self._layers.shape.hidden), np.float32)
        for rows in self.lesson.batches(range(len(self._kept)), TOKENS, AT_LEAST):
            found[rows] = self._encoded(rows).numpy()
        return found

    def _round(self) -> list[list[int]]:
        order = self._random.permutation(len(self._kept))
        found = list(self.lesson.batches(order.tolist(), TOKENS, AT_LEAST))
        return [found[place] for place in self._random.permutation(len(found))]

    def _encoded(self, rows: list[int]) -> Tensor:
        with torch.autocast("cpu", torch.bfloat16, enabled=_HALVED):
            return self._layers.upper(torch.stack([self._kept[row] for row in rows]))

    def _step(self, rows: list[int]) -> None:
        cosines = self._encoded(rows) @ functional.normalize(self._proxies, dim=-1).T
        wrong = functional.cross_entropy(
            cosines / TEMPERATURE, self._labels[rows], label_smoothing=SMOOTHED
        )
        self._optimizer.zero_grad()
        wrong.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self._layers.parameters(), CLIPPED)
        self._optimizer.step()


@torch.no_grad()
def _kept(layers: Layers, lesson: Lesson) -> list[Tensor]:
    """Give what the lower layers make of each text, in 16 bits: a gigabyte for fifty thousand."""
    layers.eval()
    kept: dict[int, Tensor] = {}
    for rows in lesson.batches(range(len(lesson.ids)), TOKENS, AT_LEAST):
        with torch.autocast("cpu", torch.bfloat16, enabled=_HALVED):
            states = layers.lower([lesson.ids[row] for row in rows]).bfloat16()
        kept |= zip(rows, states, strict=True)
    return [kept[row] for row in range(len(lesson.ids))]


def least_varied(vectors: Vectors) -> Array:
    """Give the direction, of length one, in which vectors of length one reach least far."""
    _, directions = np.linalg.eigh(vectors.T @ vectors)  # by size, the smallest first
    direction: Array = directions[:, 0].astype(np.float32)
    return direction


def main() -> int:
    settings = KnowledgeSettings.load()
    tokenizer = PieceTokenizer(prepare(settings.data_dir, bar))
    lesson = Lesson.of(load_corpus(settings.corpus_dir), tokenizer)
    layers = Layers(open_weights(), FIRST, DROPPED)
    tuner = Tuner(layers, lesson)
    tuner.learn(bar)
    Tuning.of(dict(layers.differences()), least_varied(tuner.vectors())).write()
    return 0


if __name__ == "__main__":
    sys.exit(main())
