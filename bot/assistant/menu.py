"""Menus: a folder's cards as pages of buttons, a card's sections, and what the sources are."""

from collections import Counter

from bot.assistant.answering.buttons import section_rows
from bot.assistant.reply import Button, Do, Paragraph, Reply, Style
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from index import Library
from index.corpus.cards import EMERGENCY, LAW, MEASURES, SCAMS
from index.passages import STATUTE
from index.script import Script

PAGE = 8
MENU_FOLDERS = (EMERGENCY, LAW, MEASURES, SCAMS)
_MAIN_SOURCES = 12


def menu(library: Library, folder: str, page: int, script: Script) -> Reply | None:
    """List one page of a folder's cards; None for a folder that has no menu."""
    if folder not in MENU_FOLDERS:
        return None
    texts = texts_for(script)
    leads = library.leads(folder)
    pages = max(1, -(-len(leads) // PAGE))
    page = min(max(page, 1), pages)
    rows: list[tuple[Button, ...]] = [
        (Button(lead.title_en if script is Script.LATIN else lead.title, Do.ASK, lead.id),)
        for lead in leads[(page - 1) * PAGE : page * PAGE]
    ]
    turns = [Button(mark, Do.MENU, folder, target)
             for mark, target in (("‹", page - 1), ("›", page + 1))
             if 1 <= target <= pages]  # fmt: skip
    if turns:
        rows.append(tuple(turns))
    lines = [Paragraph(getattr(texts, f"choose_{folder}"))]
    if pages > 1:
        lines.append(Paragraph(texts.page.format(page=page, pages=pages), Style.SOURCE))
    return Reply(Intent.SMALLTALK, tuple(lines), tuple(rows)).in_script(script)


def parts(library: Library, document: str, script: Script) -> Reply | None:
    """List all sections of a card; None where there is no such card."""
    passages = library.document(document)
    if not passages:
        return None
    line = texts_for(script).choose_part.format(title=passages[0].title)
    rows = section_rows(passages[1:], script)
    return Reply(Intent.SMALLTALK, (Paragraph(line),), rows).in_script(script)


def sources(library: Library, script: Script) -> Reply:
    """Tell how much the corpus holds and where it comes from, the most used sources first."""
    texts = texts_for(script)
    leads = [each for each in library.passages if each.id == each.document]
    articles = sum(each.folder == STATUTE for each in leads)
    counted = Counter(each.law or each.source for each in leads)
    line = texts.sources.format(
        cards=len(leads) - articles,
        articles=articles,
        verified=library.verified,
        sources="\n".join(f"· {name}" for name, _ in counted.most_common(_MAIN_SOURCES)),
    )
    return Reply(Intent.SMALLTALK, (Paragraph(line),)).in_script(script)
