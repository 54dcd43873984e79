"""The plain folder of sentence-transformers: written whole, mended, the same again."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.model.folder import MANIFEST, fingerprint, is_whole
from index.model.plain import FORMAT, NEEDED, plain_folder, prepare_plain
from index.progress import bar
from tests.index.model.test_prepare import files, truncate
from tests.index.test_encoder import copy_model

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def rebuilt(plain_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder that is written in place of a damaged one; removed at the end (500 MB)."""
    base = tmp_path_factory.mktemp("rebuilt")
    folder = plain_folder(base)
    copy_model(plain_model, folder)
    truncate(folder / "tokenizer.json")
    (folder / "left-over.txt").write_text("of another version", encoding="utf-8")
    assert prepare_plain(base, bar) == folder
    yield folder
    shutil.rmtree(base)


def test_a_damaged_folder_is_written_anew(rebuilt: Path) -> None:
    assert is_whole(rebuilt, FORMAT, NEEDED)
    assert not (rebuilt / "model.safetensors").is_symlink()


def test_a_rebuilt_folder_holds_exactly_what_its_manifest_names(rebuilt: Path) -> None:
    manifest = json.loads((rebuilt / MANIFEST).read_text(encoding="utf-8"))
    assert files(rebuilt) == {MANIFEST, *manifest["files"]}
    assert sorted(manifest["files"]) == [
        "1_Pooling/config.json",
        "2_Normalize/config.json",
        "config.json",
        "config_sentence_transformers.json",
        "model.safetensors",
        "modules.json",
        "sentence_bert_config.json",
        "special_tokens_map.json",
        "tokenizer.json",
        "tokenizer_config.json",
    ]


def test_two_rebuilds_are_equal(rebuilt: Path, plain_model: Path) -> None:
    assert fingerprint(rebuilt) == fingerprint(plain_model)


def test_every_user_may_read_a_rebuilt_folder(rebuilt: Path) -> None:
    modes = {name: (rebuilt / name).stat().st_mode & 0o444 for name in files(rebuilt)}
    assert set(modes.values()) == {0o444}


def test_a_half_written_file_of_tensors_is_found(plain_model: Path, tmp_path: Path) -> None:
    folder = plain_folder(tmp_path)
    copy_model(plain_model, folder)
    assert is_whole(folder, FORMAT, NEEDED)
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").write_bytes(b"\0" * 100)
    assert not is_whole(folder, FORMAT, NEEDED)
