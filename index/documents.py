"""`policy/documents.toml`: documents outside the statute package, and what was read of them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from index.errors import Problem


@dataclass(frozen=True)
class Document:
    """`articles` are the ones that were read; any other may not be cited."""

    id: str
    short: str
    name: str
    issuer: str
    date: str
    articles: tuple[str, ...]
    number: str | None = None
    in_force: str | None = None
    note: str | None = None


def read_documents(path: Path) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Read the table; wrong rows are named and left out."""
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get("document", [])
    except (tomllib.TOMLDecodeError, FileNotFoundError) as error:
        return (), (Problem(path, 0, str(error)),)
    documents: list[Document] = []
    problems: list[Problem] = []
    for row in rows:
        try:
            documents.append(Document(**{**row, "articles": tuple(row["articles"])}))
        except (TypeError, KeyError) as error:
            problems.append(Problem(path, 0, f"document {row.get('id', '?')}: {error}"))
    return tuple(documents), tuple(problems)
