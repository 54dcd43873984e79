"""Writes the default encoder as an ordinary sentence-transformers folder in single precision.

It is what the served encoder is measured against, and a model like any other for
`FANZHA_EMBEDDING_MODEL`; neither serving nor building needs it.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.model.folder import is_whole, seal, written_aside
from index.model.tokenizer import build_tokenizer
from index.model.weights import MAX_TOKENS, PROMPTS, Shape, Weights, open_weights
from index.progress import Progress

NAME = "multilingual-e5-small"
FORMAT = 1
NEEDED = frozenset({"model.safetensors", "tokenizer.json", "config.json", "modules.json"})


_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}


def plain_folder(data_dir: Path) -> Path:
    return data_dir / "models" / NAME


def prepare_plain(data_dir: Path, progress: Progress) -> Path:
    """Give the plain folder (490 MB); write it first unless a whole one is there."""
    folder = plain_folder(data_dir)
    if not is_whole(folder, FORMAT, NEEDED):
        with written_aside(folder) as aside:
            _write(aside, open_weights(), progress)
    return folder


def _write(folder: Path, weights: Weights, progress: Progress) -> None:
    # Needed here only: whoever serves or builds has neither this package nor torch.
    from safetensors.numpy import save_file

    tensors = dict(_named(weights, progress))
    # Mean pooling never reads the pooler; zeros, because random ones make two builds differ.
    hidden = weights.shape.hidden
    tensors["pooler.dense.weight"] = np.zeros((hidden, hidden), np.float32)
    tensors["pooler.dense.bias"] = np.zeros(hidden, np.float32)
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    build_tokenizer(weights.vocabulary, MAX_TOKENS).save(str(folder / "tokenizer.json"))
    for name, content in _descriptions(weights.shape).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    seal(folder, FORMAT, f"intfloat/{NAME}")


def _named(weights: Weights, progress: Progress) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Give the tensors under BERT's names and in BERT's shapes (out, in)."""
    for name, values in progress(weights.tensors(), "preparing the model", len(weights)):
        if name in _EMBEDDINGS:
            target = _EMBEDDINGS[name]
        else:
            layer, part, kind = name.removeprefix("l").split(".")
            suffix = "weight" if kind == "w" else "bias"
            target = f"encoder.layer.{layer}.{_LAYER[part]}.{suffix}"
        yield target, np.ascontiguousarray(weights.shape.shaped(name, values))


def _descriptions(shape: Shape) -> dict[str, Any]:
    """The JSON files that make a folder of tensors a sentence-transformers model."""
    special = {"bos_token": "<s>", "eos_token": "</s>", "sep_token": "</s>", "cls_token": "<s>",
               "unk_token": "<unk>", "pad_token": "<pad>", "mask_token": "<mask>"}  # fmt: skip
    return {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "hidden_size": shape.hidden,
            "num_hidden_layers": shape.layers,
            "num_attention_heads": shape.heads,
            "intermediate_size": shape.intermediate,
            "hidden_act": "gelu",
            "vocab_size": shape.vocabulary,
            "max_position_embeddings": shape.positions,
            "type_vocab_size": shape.types,
            "layer_norm_eps": 1e-12,
            "pad_token_id": 0,
            "position_embedding_type": "absolute",
        },
        # Marked XLMRobertaTokenizerFast, transformers would drop the normaliser without a word.
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": MAX_TOKENS,
            "clean_up_tokenization_spaces": False,
            **special,
        },
        "special_tokens_map.json": special,
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling",
             "type": "sentence_transformers.models.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize",
             "type": "sentence_transformers.models.Normalize"},
        ],
        "1_Pooling/config.json": {
            "word_embedding_dimension": shape.hidden,
            "pooling_mode_cls_token": False,
            "pooling_mode_mean_tokens": True,
            "pooling_mode_max_tokens": False,
            "pooling_mode_mean_sqrt_len_tokens": False,
        },
        "2_Normalize/config.json": {},
        "sentence_bert_config.json": {"max_seq_length": MAX_TOKENS, "do_lower_case": False},
        "config_sentence_transformers.json": {
            "prompts": PROMPTS,
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    }  # fmt: skip
