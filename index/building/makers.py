"""What makes an index beside the corpus and the encoder: our code and the libraries it calls.

An index whose makers have changed is built anew, though it can be read as it is: what is learnt
from the same corpus would be something else.
"""

import hashlib
from importlib.metadata import version
from pathlib import Path

_INDEX = Path(__file__).resolve().parent.parent
ROOMS = ("classifiers", "language", "messages")
MODULES = (
    "arrays.py", "asked_in.py", "asks.py", "building/build.py", "building/lessons.py",
    "building/makers.py", "building/vector_cache.py", "odds.py", "passages.py", "script.py",
    "terms.py", "vectors.py",
)  # fmt: skip
# They fold texts, cut them into words, and fit.
LIBRARIES = ("faiss-cpu", "jieba", "numpy", "opencc", "pypinyin", "scikit-learn", "scipy")


def makers() -> str:
    """Hash the makers to the letter: a comment costs a build, a missed change costs more."""
    digest = hashlib.sha256()
    for path in made_by():
        digest.update(path.relative_to(_INDEX).as_posix().encode())
        digest.update(path.read_bytes())
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    return digest.hexdigest()


def made_by() -> list[Path]:
    """Give the files that take part in making an index, in order."""
    rooms = [path for room in ROOMS for path in sorted((_INDEX / room).rglob("*"))]
    files = [path for path in rooms if path.is_file() and path.suffix != ".pyc"]
    return [*files, *(_INDEX / name for name in MODULES)]
