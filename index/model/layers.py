"""The encoder's layers in torch, which `tune.py` moves; serving has its own (`graph.py`).

Texts of one length go through together, so there is neither a mask nor padding, as in serving.
"""

import math
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from index.model.weights import Shape, Weights


class Layers(nn.Module):
    """The package's weights, of which those of the layers from `first` on are parameters."""

    def __init__(self, weights: Weights, first: int, dropped: float) -> None:
        super().__init__()
        self.shape: Shape = weights.shape
        self._first = first
        self._dropped = dropped
        self._given = {
            name: torch.tensor(np.array(self.shape.shaped(name, each)))
            for name, each in weights.tensors()
        }
        self._now = dict(self._given)
        for name in self._given:
            if name.startswith("l") and int(name[1:].split(".")[0]) >= first:
                moved = nn.Parameter(self._given[name].clone())
                self.register_parameter(name.replace(".", "_"), moved)
                self._now[name] = moved

    def lower(self, ids: Sequence[Sequence[int]]) -> Tensor:
        """Give what the layers below the first make of texts, of shape (texts, tokens, hidden)."""
        place = self._now["emb.pos"][: len(ids[0])] + self._now["emb.type"][0]
        x = functional.embedding(torch.tensor(ids), self._now["emb.word"]) + place
        return self._pass(self._normalised("emb.ln", x), 0, self._first)

    def upper(self, x: Tensor) -> Tensor:
        """Give vectors of length one, of shape (texts, hidden), of what `lower` gave."""
        x = self._pass(x.float(), self._first, self.shape.layers)
        return functional.normalize(x.float().mean(dim=1), dim=-1)

    def differences(self) -> Iterator[tuple[str, np.ndarray]]:
        """Give how far each parameter has moved, by its name in the package."""
        for name, now in self._now.items():
            if now is not self._given[name]:
                yield name, (now - self._given[name]).detach().numpy()

    def _pass(self, x: Tensor, start: int, end: int) -> Tensor:
        for layer in (f"l{place}" for place in range(start, end)):
            x = self._normalised(f"{layer}.aln", x + self._some(self._attended(layer, x)))
            wide = functional.gelu(self._linear(f"{layer}.fi", x))
            x = self._normalised(f"{layer}.oln", x + self._some(self._linear(f"{layer}.fo", wide)))
        return x

    def _attended(self, layer: str, x: Tensor) -> Tensor:
        texts, tokens, _ = x.shape
        heads = (texts, tokens, self.shape.heads, -1)
        q, k, v = (self._linear(f"{layer}.{part}", x).view(heads).transpose(1, 2) for part in "qkv")
        near = (q @ k.transpose(-1, -2)).float() / math.sqrt(q.shape[-1])
        heard = near.softmax(dim=-1).to(v.dtype) @ v
        return self._linear(f"{layer}.ao", heard.transpose(1, 2).reshape(texts, tokens, -1))

    def _linear(self, name: str, x: Tensor) -> Tensor:
        return functional.linear(x, self._now[f"{name}.w"], self._now[f"{name}.b"])

    def _normalised(self, name: str, x: Tensor) -> Tensor:
        scale, bias = self._now[f"{name}.w"], self._now[f"{name}.b"]
        return functional.layer_norm(x.float(), scale.shape, scale, bias, self.shape.epsilon)

    def _some(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self._dropped, self.training)
