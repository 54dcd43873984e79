"""`messages/*.tsv`: what swindlers send and say, and harmless messages that look alike."""

from dataclasses import dataclass
from pathlib import Path

from index.corpus.cards import KINDS
from index.corpus.tsv_rows import rows
from index.errors import Problem

FRAUD, NORMAL = "fraud", "normal"
HELD, FRESH = "held-", "fresh-"  # tables that are only measured with begin so


@dataclass(frozen=True)
class Message:
    """One message. Fraud has a kind of fraud; harmless ones have their own (`notice-bank` …)."""

    id: str
    kind: str
    voice: str
    text: str
    fraud: bool


def read_messages(
    folder: Path, prefix: str = ""
) -> tuple[tuple[Message, ...], tuple[Problem, ...]]:
    """Read both tables whose names begin with `prefix`; wrong rows are named and left out.

    A corpus without the tables has no messages; that is no problem.
    """
    found: dict[str, Message] = {}
    problems: list[Problem] = []
    for name in (FRAUD, NORMAL):
        path = folder / f"{prefix}{name}.tsv"
        if path.is_file():
            _read(path, name == FRAUD, found, problems)
    return tuple(found.values()), tuple(problems)


def _read(path: Path, fraud: bool, found: dict[str, Message], problems: list[Problem]) -> None:
    for line, row in rows(path, problems):
        values = [(row.get(name) or "").strip() for name in ("id", "kind", "voice", "text")]
        if not all(values):
            problems.append(Problem(path, line, "a row holds id, kind, voice and text"))
            continue
        name, kind, voice, text = values
        if fraud and kind not in KINDS:
            problems.append(Problem(path, line, f"kind is one of {', '.join(KINDS)}"))
        elif name in found:
            problems.append(Problem(path, line, f"the id {name} stands twice"))
        else:
            text = text.replace("\\n", "\n")
            found[name] = Message(name, kind, voice, text, fraud)
