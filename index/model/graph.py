"""The encoder as an ONNX graph, written node by node: ids in, vectors of length one out.

The graph takes texts of equal length only, so it has neither a mask nor padding, and a text's
vector does not depend on the texts beside it. Nodes of the domain `com.microsoft` are those of
onnxruntime.

Sources: ONNX operator set 21; onnxruntime's ContribOperators.md.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from index.model.tuning import TunedWeights
from index.model.weights import Array, Shape, Vocabulary

MODEL = "model.onnx"
TENSORS = "model.onnx.data"
IDS = "ids"
VECTORS = "vectors"
RUNTIME = "com.microsoft"
APART = 0.1  # share of a vector's length, squared, that tells texts apart; see `_drawn_together`

# Chinese with its punctuation, digits and full width; "▁" stands for a space.
_CHINESE = re.compile("▁?[!-@\u2010-\u203f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]*")


class Graph:
    """Nodes and constants as they are added; every value has a name."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: NDArray[Any]) -> str:
        self._constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def nibbles(self, name: str, packed: NDArray[np.uint8], shape: Sequence[int]) -> str:
        """Add four-bit signed integers, two to a byte, the first in the low half."""
        self._constants[name] = helper.make_tensor(
            name, TensorProto.INT4, shape, packed.tobytes(), raw=True
        )
        return name

    def node(self, kind: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        return self.split(kind, *inputs, parts=1, domain=domain, **attributes)[0]

    def split(
        self, kind: str, *inputs: str, parts: int, domain: str = "", **attributes: Any
    ) -> list[str]:
        outputs = [f"{kind}.{len(self._nodes)}.{part}" for part in range(parts)]
        self._nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **attributes))
        return outputs

    def model(self, output: str, width: int, watched: Sequence[str] = ()) -> onnx.ModelProto:
        """Close the graph; `watched` names inner values that are to come out as well."""
        self._nodes.append(helper.make_node("Identity", [output], [VECTORS]))
        outputs = [helper.make_tensor_value_info(VECTORS, TensorProto.FLOAT, ["texts", width])]
        outputs += [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in watched
        ]
        graph = helper.make_graph(
            self._nodes,
            "encoder",
            [helper.make_tensor_value_info(IDS, TensorProto.INT64, ["texts", "tokens"])],
            outputs,
            list(self._constants.values()),
        )
        operators = [helper.make_opsetid("", 21), helper.make_opsetid(RUNTIME, 1)]
        return helper.make_model(graph, opset_imports=operators, ir_version=10)


# Adds x · weightsᵀ + bias to the graph under a name; weights have the shape (out, in).
Linear = Callable[[Graph, str, str, Array, Array], str]


def float_linear(graph: Graph, name: str, x: str, weights: Array, bias: Array) -> str:
    """Keep a linear layer in single precision."""
    product = graph.node("MatMul", x, graph.constant(f"{name}.w", weights.T))
    return graph.node("Add", product, graph.constant(f"{name}.b", bias))


def build(weights: TunedWeights, linear: Linear) -> tuple[Graph, str]:
    """Give the graph of the whole encoder, and the name of its result."""
    shape, tensors = weights.shape, _tensors(weights)
    graph = Graph()
    x = _embed(graph, weights, tensors)
    for layer in range(shape.layers):
        x = _attend(graph, f"l{layer}", x, tensors, linear, shape)
        x = _feed_forward(graph, f"l{layer}", x, tensors, linear, shape)
    pooled = graph.node("ReduceMean", x, graph.constant("tokens", np.array([1])), keepdims=0)
    return graph, _drawn_together(graph, pooled, weights.common)


def _drawn_together(graph: Graph, pooled: str, common: Array) -> str:
    """Give vectors of length one, all of them near a common direction.

    Tuning draws texts ten times as far apart as the package does, and the order of cosines is all
    that it is for. With a common part their range is the package's again, whatever was learnt, and
    what is measured in cosines elsewhere stays true. 1 - cosine is multiplied by APART.
    """
    column = graph.constant("common.column", common[:, None])
    along = graph.node("MatMul", pooled, column)
    row = graph.constant("common.row", common[None])
    across = graph.node("Sub", pooled, graph.node("Mul", along, row))
    unit = graph.node("LpNormalization", across, axis=-1, p=2)
    scale = graph.constant("apart", np.array(np.sqrt(APART), np.float32))
    shift = graph.constant("together", (np.sqrt(1 - APART) * common[None]).astype(np.float32))
    return graph.node("Add", graph.node("Mul", unit, scale), shift)


def save(model: onnx.ModelProto, folder: Path) -> None:
    """Write two files; the runtime maps the second, which holds the tensors, into memory."""
    onnx.save_model(
        model,
        folder / MODEL,
        save_as_external_data=True,
        all_tensors_to_one_file=True,
        location=TENSORS,
        size_threshold=1024,
    )


def _tensors(weights: TunedWeights) -> Mapping[str, Array]:
    """Give all tensors in their shapes but the word vectors, which stay in four bits."""
    shaped = weights.shape.shaped
    return {name: shaped(name, each) for name, each in weights.tensors(without={"emb.word"})}


def by_use(vocabulary: Vocabulary, rows: int) -> NDArray[np.int64]:
    """Give all ids, of `rows` word vectors, in the order of our use: Chinese, Latin, the others.

    Word vectors are read where they lie in the file, page by page. Those of our texts lie together
    so, the frequent ones first, and most of the 48 MB is never touched.
    """
    pieces = vocabulary.pieces
    kind = [0 if _CHINESE.fullmatch(each) else 1 if each.lstrip("▁").isascii() else 2
            for each in pieces]  # fmt: skip
    rest = np.arange(len(pieces), rows)  # rows without a piece
    order = np.lexsort((-np.array(vocabulary.scores), np.array(kind)))
    return np.concatenate([order, rest])


def _embed(graph: Graph, weights: TunedWeights, tensors: Mapping[str, Array]) -> str:
    shape = weights.shape
    nibbles, scales = weights.blocks("emb.word")
    signed = nibbles ^ np.uint8(8)  # 0…15 around 8 becomes two's complement around 0
    packed = (signed[:, 0::2] | signed[:, 1::2] << np.uint8(4)).reshape(shape.vocabulary, -1)
    order = by_use(weights.vocabulary, shape.vocabulary)
    rows = np.empty(shape.vocabulary, np.int32)
    rows[order] = np.arange(shape.vocabulary, dtype=np.int32)
    words = graph.node(
        "GatherBlockQuantized",
        graph.nibbles("words", packed[order], [shape.vocabulary, shape.hidden]),
        graph.node("Gather", graph.constant("words.row", rows), IDS),
        graph.constant("words.scale", scales.reshape(shape.vocabulary, -1)[order]),
        domain=RUNTIME, block_size=shape.block, gather_axis=0, quantize_axis=1,
    )  # fmt: skip
    # All tokens are of the first type.
    positions = graph.constant("positions", tensors["emb.pos"] + tensors["emb.type"][0])
    zero = graph.constant("zero", np.array([0]))
    length = graph.node("Shape", IDS, start=1, end=2)
    here = graph.node("Slice", positions, zero, length, zero)
    return _normalise(graph, "emb.ln", graph.node("Add", words, here), tensors, shape)


def _attend(
    graph: Graph, layer: str, x: str, tensors: Mapping[str, Array], linear: Linear, shape: Shape
) -> str:
    parts = [f"{layer}.{part}" for part in "qkv"]
    merged = linear(
        graph, f"{layer}.qkv", x,
        np.concatenate([tensors[f"{part}.w"] for part in parts]),
        np.concatenate([tensors[f"{part}.b"] for part in parts]),
    )  # fmt: skip
    sizes = graph.constant("thirds", np.array([shape.hidden] * 3))
    queries, keys, values = graph.split("Split", merged, sizes, parts=3, axis=-1)
    seen = graph.node(
        "MultiHeadAttention", queries, keys, values, domain=RUNTIME, num_heads=shape.heads
    )
    out = linear(graph, f"{layer}.ao", seen, tensors[f"{layer}.ao.w"], tensors[f"{layer}.ao.b"])
    return _normalise(graph, f"{layer}.aln", graph.node("Add", out, x), tensors, shape)


def _feed_forward(
    graph: Graph, layer: str, x: str, tensors: Mapping[str, Array], linear: Linear, shape: Shape
) -> str:
    wide = linear(graph, f"{layer}.fi", x, tensors[f"{layer}.fi.w"], tensors[f"{layer}.fi.b"])
    wide = graph.node("Gelu", wide)
    out = linear(graph, f"{layer}.fo", wide, tensors[f"{layer}.fo.w"], tensors[f"{layer}.fo.b"])
    return _normalise(graph, f"{layer}.oln", graph.node("Add", out, x), tensors, shape)


def _normalise(graph: Graph, name: str, x: str, tensors: Mapping[str, Array], shape: Shape) -> str:
    scale = graph.constant(f"{name}.w", tensors[f"{name}.w"])
    bias = graph.constant(f"{name}.b", tensors[f"{name}.b"])
    return graph.node("LayerNormalization", x, scale, bias, axis=-1, epsilon=shape.epsilon)
