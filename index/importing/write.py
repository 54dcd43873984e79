"""Drafts to card files in a review folder, which `python -m index check` can read as a corpus."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

import yaml

from index.corpus.cards import CARD_FOLDERS, MEASURES, POLICY, REPORT, Source
from index.corpus.facts import FOLDER as FACTS
from index.corpus.figures import HOTLINES, figures
from index.importing.page import Draft, PageError

_TABLES = {".toml", ".tsv"}
_SLUG_LENGTH = 40


def slug_of(stem: str, text: str) -> str:
    """The file's name as cards' ids are written; a name without Latin letters gives a checksum."""
    slug = re.sub("[^a-z0-9]+", "-", stem.lower()).strip("-")[:_SLUG_LENGTH].strip("-")
    return slug or f"page-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def folder_of(drafts: Iterable[Draft]) -> str:
    """Where the drafts would belong: articles, headed parts, or single facts."""
    drafts = tuple(drafts)
    if any(draft.article for draft in drafts):
        return POLICY
    return MEASURES if any(draft.sections for draft in drafts) else REPORT


def card_text(name: str, folder: str, draft: Draft, source: Source) -> str:
    """One card. What only a person can say stays empty, and the check asks for it by line."""
    sections = [f"\n## {heading}\n{text}\n" for heading, text in draft.sections]
    content = f"{draft.lead}\n" + "".join(sections)
    known = set(figures(source.date)) | HOTLINES
    rows = [
        "---",
        f"id: {name}",
        f"title: {_scalar(draft.title)}",
        "title_en:",
        *(["document:"] if folder == POLICY else []),
        "sources:",
        f"  - publisher: {_scalar(source.publisher)}",
        *([f"    document: {_scalar(source.document)}"] if source.document else []),
        f"    date: {source.date}",
        "verified:",
        *(["facts:"] if set(figures(content)) - known else []),
        "aliases: []",
        "---",
        content,
    ]
    return "\n".join(rows)


def _scalar(text: str) -> str:
    line = yaml.safe_dump(text, allow_unicode=True, width=10_000)
    return str(line).removesuffix("\n").removesuffix("\n...")


def write(
    drafts: tuple[Draft, ...], source: Source, slug: str, root: Path, corpus: Path
) -> tuple[Path, ...]:
    """Write all cards below `root`, or none: no name may exist, here or in the corpus."""
    folder = root / folder_of(drafts)
    for place in (root, folder):
        if place.resolve().is_relative_to(corpus.resolve()):
            raise PageError(f"{place} is in the corpus; cards for review go elsewhere")
    names = [f"{slug}-{number:02d}" for number in range(1, len(drafts) + 1)]
    for name in names:
        _refuse_existing(name, (root, corpus))
    texts = {
        folder / f"{name}.md": card_text(name, folder.name, draft, source)
        for name, draft in zip(names, drafts, strict=True)
    }
    try:
        _link_tables(root, corpus)
        _create(texts)
    except OSError as error:
        raise PageError(f"{error.filename or root}: {error.strerror}") from error
    return tuple(texts)


def _refuse_existing(name: str, roots: Iterable[Path]) -> None:
    for root in roots:
        for path in sorted(root.glob(f"*/{name}.md")):
            raise PageError(f"{path} exists and is not overwritten; move it away first")


def _create(texts: dict[Path, str]) -> None:
    """Write the files; take away what was written when one fails."""
    written: list[Path] = []
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                written.append(path)
                file.write(text)
    except OSError:
        for path in written:
            path.unlink()
        raise


def _link_tables(root: Path, corpus: Path) -> None:
    """Lay the corpus's tables beside the cards, so that the check knows facts and documents."""
    beside = [
        path for folder in (".", FACTS, *CARD_FOLDERS) for path in (corpus / folder).glob("*")
    ]
    for original in sorted(beside):
        path = root / original.relative_to(corpus)
        if original.suffix in _TABLES and not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)  # a link whose file has gone
            path.symlink_to(original.resolve())
