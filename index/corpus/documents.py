"""`policy/documents.toml`: documents outside the statute package, and what was read of them."""

from dataclasses import dataclass
from pathlib import Path

from index.corpus.toml_rows import read_toml_rows
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
    table, wrong_form = read_toml_rows(path, "document")
    documents: dict[str, Document] = {}
    problems = list(wrong_form)
    for row in table.get("document", []):
        name = row.get("id", "?")
        wrong = [key for key, value in row.items()
                 if key != "articles" and not isinstance(value, str)]  # fmt: skip
        try:
            document = Document(**{**row, "articles": tuple(row["articles"])})
        except (TypeError, KeyError) as error:
            problems.append(Problem(path, 0, f"document {name}: {error}"))
            continue
        if wrong:
            problems.append(
                Problem(path, 0, f"document {name}: no text in quotes: {', '.join(wrong)}")
            )
        elif not _are_texts(row["articles"]):
            problems.append(Problem(path, 0, f"document {name}: articles is a list of texts"))
        elif name in documents:
            problems.append(Problem(path, 0, f"document {name} stands twice"))
        else:
            documents[name] = document
    return tuple(documents.values()), tuple(problems)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
