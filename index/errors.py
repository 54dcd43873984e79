"""Everything that can go wrong below `index/`.

IndexError_ is taken by Python, so the root is `KnowledgeError`:

    KnowledgeError
    ├── CorpusError       the cards hold problems; all of them are listed, with file and line
    ├── StatuteError      the statute package is missing, of another version, or its text changed
    ├── ModelError        the embedding model is missing, incomplete, or not what was expected
    ├── CacheError        the cache of vectors cannot be read or written
    └── StoreError        an index folder cannot be used
        ├── IndexMissing  there is none yet
        ├── IndexRefused  its manifest does not match: another format, model or damaged files
        └── IndexWorse    it finds the right answers less often than is accepted
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from index.breaches import Broken

USAGE_ERROR = 2  # exit status of a wrong use, or a wrong setting: to try again is no help


class KnowledgeError(Exception):
    """Root of the errors of this package; its text says what to do next."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend in the corpus. Lines count from 1; 0 means the whole file.

    `broken` is what the message says of a rule that others may word anew.
    """

    path: Path
    line: int
    message: str
    broken: Broken | None = field(default=None, compare=False)

    @classmethod
    def of(cls, path: Path, line: int, what: str | Broken) -> Self:
        return cls(path, line, str(what), what if isinstance(what, Broken) else None)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class CorpusError(KnowledgeError):
    """Cards or tables of the corpus break its rules."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class StatuteError(KnowledgeError):
    """The statute package does not give the text that the corpus was checked against."""


class ModelError(KnowledgeError):
    """The embedding model cannot be prepared or used."""


class CacheError(KnowledgeError):
    """The cache of vectors cannot be read or written; `damaged` means for good."""

    def __init__(self, path: Path, why: Exception, *, damaged: bool) -> None:
        self.damaged = damaged
        way = (
            "remove it, all that it holds is computed again"
            if damaged
            else "see that nothing else holds it and that the disk has room, then build again"
        )
        super().__init__(f"{path}: the cache of vectors cannot be used ({why}); {way}")


class StoreError(KnowledgeError):
    """An index folder cannot be used."""


class IndexMissing(StoreError):  # noqa: N818 - a state to react to, named as one
    """No index has been built in this folder yet."""


class IndexRefused(StoreError):  # noqa: N818
    """The folder's manifest does not match its files, this program or this model."""


class IndexWorse(StoreError):  # noqa: N818
    """A new index answers worse than is accepted; `fallen` names each figure that fell."""

    def __init__(self, fallen: Sequence[str]) -> None:
        self.fallen = tuple(fallen)
        super().__init__("\n".join(self.fallen))
