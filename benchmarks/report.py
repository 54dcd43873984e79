"""Do we say what the police report of 2023-05-30 says? python -m benchmarks.report PAGE.

PAGE is a site's text of the report. It is other people's, so it lies outside the repository: the
tests read our table of its figures and names, and import a page of ours that has its shape. Here
the table is held against the page's own sentences, and the page itself is imported. Standard output
gets what differs, as JSON; the exit status is 1 where anything does.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from index.corpus.figures import figures
from index.importing.command import read_page
from index.importing.cut import cut
from index.importing.lines import squash
from index.script import clean
from tests.index.corpus.report_table import Row, digest, read_rows

PUBLISHER = "中国警察网"
DATE = "2023-05-30"
TITLE = "打击治理电信网络新型违法犯罪成效明显——2022年"

_BEGINS = re.compile("报道[:：]")
_ENDS = "\nx\n"  # the lists of links below the text
_HEADLINE = 4  # characters from which words of the tail are no part of the text by chance


def sentences(page: str) -> list[str]:
    """The sentences of the report's body, each with the mark at its end."""
    body = _BEGINS.split(page, maxsplit=1)[-1].split(_ENDS)[0]
    return [each.strip() for each in re.findall(r"[^。；;]+[。；;]", body)]


def differences(rows: Sequence[Row], said: Sequence[str]) -> Iterator[str]:
    """Tell where the table and the sentences part."""
    for row, sentence in zip_longest(rows, said):
        if row is None or sentence is None:
            yield f"{len(rows)} rows, {len(said)} sentences"
            return
        text = clean(sentence)
        held = [value for words in row.figures for value in figures(words)]
        if digest(sentence) != row.digest:
            yield f"{row.number}: another sentence"
        if held != list(figures(text)):
            yield f"{row.number}: other figures"
        if list(row.names) != re.findall("“(.+?)”", text):
            yield f"{row.number}: other names"


def mistakes(page: Path) -> Iterator[str]:
    """Tell what the import loses of the page, keeps of its links, and misreads of its source."""
    text = page.read_text(encoding="utf-8")
    body = read_page(page).body
    drafts = [(each.lead, *(section for _, section in each.sections)) for each in cut(body)]
    kept = "\n".join(part for parts in drafts for part in parts)
    squashed = squash(kept)
    for number, sentence in enumerate(sentences(text), start=1):
        if squash(sentence) not in squashed:
            yield f"{number}: lost"
    tail = [each for each in text.partition(_ENDS)[2].split() if len(each) >= _HEADLINE]
    if not tail:
        yield "no links below the text"
    yield from (f"kept of the links: {each}" for each in tail if each in kept)
    found = (body.found.publisher, body.found.date)
    if found != (PUBLISHER, DATE) or not (body.found.title or "").startswith(TITLE):
        yield f"another source: {body.found}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=Path, metavar="PAGE", help="the report as a site prints it")
    page = parser.parse_args().page
    said = sentences(page.read_text(encoding="utf-8"))
    found = {
        "sentences": len(said),
        "table": list(differences(read_rows(), said)),
        "import": list(mistakes(page)),
    }
    print(json.dumps(found, ensure_ascii=False, indent=2))
    return 1 if found["table"] or found["import"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
