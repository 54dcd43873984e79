"""`emergency/news.tsv`: what people write some minutes after first aid, and what news that is."""

from dataclasses import dataclass
from pathlib import Path

from index.corpus.tsv_rows import rows
from index.errors import Problem
from index.news import News


@dataclass(frozen=True)
class Brought:
    """A later turn, with the news that it brings."""

    news: News
    text: str


def read_news(path: Path) -> tuple[tuple[Brought, ...], tuple[Problem, ...]]:
    """Read the table, which a corpus may go without; wrong rows are named and left out."""
    found: list[Brought] = []
    problems: list[Problem] = []
    for line, row in rows(path, problems) if path.exists() else ():
        news, text = row.get("news"), (row.get("text") or "").strip()
        if news not in set(News):
            known = ", ".join(News)
            problems.append(Problem(path, line, f"news is none of {known}: {news}"))
        elif not text:
            problems.append(Problem(path, line, "a row holds news and a text"))
        else:
            found.append(Brought(News(news), text))
    return tuple(found), tuple(problems)
