"""The served encoder: one text, one vector; without torch; a broken model is an error of ours."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.building.build import Workshop
from index.encoder import Encoder
from index.errors import ModelError
from index.model.prepare import model_folder
from index.onnx_encoder import TOKENS_AT_ONCE, OnnxEncoder, batches, may_overflow
from index.progress import bar
from tests.conftest import ROOT
from tests.index.corpus_factory import write_corpus
from tests.index.test_encoder import TEXTS

LONG = "很长的一段话，" * 400


@given(st.lists(st.integers(2, 512), max_size=200))
def test_every_row_is_in_one_batch_of_one_length(lengths: list[int]) -> None:
    found = list(batches(lengths))
    assert sorted(row for rows in found for row in rows) == list(range(len(lengths)))
    for rows in found:
        assert len({lengths[row] for row in rows}) == 1
        assert len(rows) == 1 or sum(lengths[row] for row in rows) <= TOKENS_AT_ONCE


@pytest.mark.parametrize(
    ("machine", "flags", "may"),
    [
        ("x86_64", {"avx2"}, True),
        ("AMD64", set(), True),  # where flags are not known, as outside Linux
        ("x86_64", {"avx2", "avx_vnni"}, False),
        ("x86_64", {"avx512f", "avx512_vnni"}, False),
        ("aarch64", set(), False),
    ],
)
def test_slower_kernels_are_for_processors_that_need_them(
    machine: str, flags: set[str], may: bool
) -> None:
    assert may_overflow(machine, flags) is may


@pytest.mark.model
def test_no_texts_have_no_vectors(encoder: Encoder) -> None:
    assert encoder.queries([]).shape == (0, 384)


@pytest.mark.model
def test_a_vector_does_not_depend_on_its_neighbours(encoder: Encoder) -> None:
    alone = np.vstack([encoder.queries([text]) for text in TEXTS])
    np.testing.assert_allclose(encoder.queries(TEXTS), alone, atol=1e-6)


@pytest.mark.model
def test_a_vector_does_not_depend_on_the_threads(data_dir: Path, encoder: Encoder) -> None:
    single = OnnxEncoder(model_folder(data_dir), threads=1)
    np.testing.assert_allclose(single.queries(TEXTS), encoder.queries(TEXTS), atol=1e-6)


@pytest.mark.model
def test_what_is_beyond_the_longest_text_is_cut_off(encoder: Encoder) -> None:
    vectors = encoder.passages([LONG, LONG + "不一样的结尾"])
    np.testing.assert_array_equal(vectors[0], vectors[1])


@pytest.mark.model
def test_a_graph_that_cannot_be_read_is_an_error_of_ours(data_dir: Path, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(model_folder(data_dir), folder, ignore=shutil.ignore_patterns("*.data"))
    (folder / "model.onnx").write_bytes(b"no graph")
    with pytest.raises(ModelError, match="cannot load the embedding model"):
        OnnxEncoder(folder)


@pytest.mark.model
def test_a_question_is_answered_without_torch(
    data_dir: Path, encoder: Encoder, tmp_path: Path
) -> None:
    (tmp_path / "models").symlink_to(data_dir / "models")
    corpus = write_corpus(tmp_path / "corpus")
    Workshop(corpus, tmp_path, encoder.fingerprint, lambda: encoder, bar).build()
    code = (
        "import sys\n"
        "from bot.__main__ import main\n"
        "status = main(['ask', '一键查卡是什么'])\n"
        "heavy = {'torch', 'transformers', 'sentence_transformers', 'tokenizers', 'onnx'}\n"
        "assert 'onnxruntime' in sys.modules\n"
        "sys.stderr.write(','.join(sorted(heavy & set(sys.modules))))\n"
        "sys.exit(status)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"FANZHA_DATA_DIR": str(tmp_path), "FANZHA_CORPUS_DIR": str(corpus)},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout
