"""What makes an index is known whole: nothing else can change what is learnt from a corpus."""

import ast
from pathlib import Path

from index.building.makers import LIBRARIES, made_by, makers

INDEX = Path("index").resolve()
# What these give is hashed by itself (the corpus, the encoder), or changes no index.
KNOWN_OTHERWISE = {
    "index", "index.at_hand", "index.batches", "index.corpus", "index.encoder", "index.errors",
    "index.fusion", "index.library", "index.news", "index.progress", "index.query", "index.stage",
    "index.storage",
}  # fmt: skip


def imported(path: Path) -> set[str]:
    """Give our modules that a file imports."""
    found = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {
        each.module
        for each in found
        if isinstance(each, ast.ImportFrom) and each.module and each.module.startswith("index")
    }


def name(path: Path) -> str:
    return ".".join(path.resolve().relative_to(INDEX.parent).with_suffix("").parts)


def test_what_a_maker_imports_is_a_maker_or_known_otherwise() -> None:
    modules = [path for path in made_by() if path.suffix == ".py"]
    makers_names = {name(path).removesuffix(".__init__") for path in modules}
    for path in modules:
        for each in imported(path) - makers_names:
            assert ".".join(each.split(".")[:2]) in KNOWN_OTHERWISE, f"{path} imports {each}"


def test_tables_that_texts_are_read_by_are_makers() -> None:
    assert {"dialects.tsv", "initials.tsv", "loans.tsv"} <= {path.name for path in made_by()}


def test_every_library_counts_with_its_version() -> None:
    assert makers() == makers()
    assert {"faiss-cpu", "jieba", "scikit-learn"} <= set(LIBRARIES)
