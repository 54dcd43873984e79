"""Sources: where an answer comes from, which articles it stands on, and what they say."""

from collections.abc import Iterable, Sequence

from bot.assistant.answering.quoting import quote
from bot.assistant.reply import Cited, Paragraph, Reply, Style
from bot.assistant.texts import Texts, texts_for
from bot.assistant.triage import Intent
from index import Library, Passage
from index.corpus.cards import LAW
from index.passages import STATUTE
from index.script import Script

QUOTE_LENGTH = 220  # characters of a statute quoted under an answer
BASIS_NAMED = 3  # articles that a card which is no law card names below its sources
LAW_NAMED = 8  # the same of a law card; a part without its own stands on all that the card cites
VERBATIM = 4  # articles that are shown in full


def source_line(
    library: Library, parts: Sequence[Passage], texts: Texts, most: int | None = None
) -> str:
    """Name the sources of a document's parts, and their articles: at `most` so many of each.

    A card stands on all its sources together, so that one alone would not do. The source of a law
    card is the law.
    """
    first, cites = parts[0], _stand_on(parts)
    if first.folder == STATUTE:
        return texts.source.format(source=f"{first.law}{first.article}（{first.date}）")
    source = texts.source.format(source="；".join(first.sources[:most]))
    if not cites:
        return source
    if first.folder == LAW:
        return _articles(library, cites[: most or LAW_NAMED], texts, texts.basis)
    articles = _articles(library, cites[: most or BASIS_NAMED], texts, texts.basis)
    return f"{source}\n{articles}"


def named(parts: Iterable[Passage], texts: Texts) -> Paragraph:
    """Name all sources of parts of several documents, each once, without the articles."""
    sources = dict.fromkeys(source for each in parts for source in each.sources)
    return Paragraph(texts.source.format(source="；".join(sources)), Style.SOURCE)


def quoted(article: Passage, about: str) -> Paragraph:
    """Quote the part of an article that has most to do with a text, under the article's name."""
    said = quote(article.text, about, QUOTE_LENGTH)
    return Paragraph(f"{article.title}：{said}", Style.QUOTE)


def told_from(library: Library, parts: Sequence[Passage], script: Script) -> Reply:
    """Name all sources of a document's parts, and the day when it was last checked."""
    texts, first = texts_for(script), parts[0]
    title = first.title_en if script is Script.LATIN and first.title_en else first.name
    checked = texts.checked.format(verified=library.verified)
    return Reply(
        Intent.ANSWER,
        (
            Paragraph(texts.told_from.format(title=title)),
            Paragraph(source_line(library, parts, texts), Style.SOURCE),
            Paragraph(checked),
        ),
        passages=(Cited(first),),
    )


def original(library: Library, parts: Sequence[Passage], script: Script) -> Reply:
    """Show verbatim the articles that parts of a card stand on, and name what else it cites.

    For a part that stands on none these are the articles that its card cites; for an article it is
    the article itself.
    """
    texts = texts_for(script)
    cites = tuple(dict.fromkeys((*_stand_on(parts), *parts[0].cites)))
    articles = [each for each in map(library.get, cites) if each is not None][:VERBATIM]
    articles = articles or [parts[0]]
    paragraphs: list[Paragraph] = []
    for article in articles:
        paragraphs.append(Paragraph(f"{article.law or ''}{article.article or ''}", Style.TITLE))
        paragraphs.append(Paragraph(article.text, Style.QUOTE))
    shown = {each.id for each in articles}
    rest = [each for each in cites if each not in shown]
    if rest:
        paragraphs.append(Paragraph(_articles(library, rest, texts, texts.cites_too)))
    versions = dict.fromkeys(f"{each.law}（{each.date}）" for each in articles)
    source = texts.source.format(source="、".join(versions))
    paragraphs.append(Paragraph(source, Style.SOURCE))
    return Reply(Intent.ANSWER, tuple(paragraphs), passages=tuple(map(Cited, articles)))


def _stand_on(parts: Sequence[Passage]) -> tuple[str, ...]:
    """Name what the parts stand on, each once, in their order."""
    return tuple(dict.fromkeys(cite for each in parts for cite in each.stands_on))


def _articles(library: Library, cites: Sequence[str], texts: Texts, line: str) -> str:
    """Name articles in a `line` with `{articles}`."""
    found = ((cite, library.get(cite)) for cite in cites)
    articles = [
        texts.cited.format(title=each.title, title_en=each.title_en) if each else cite
        for cite, each in found
    ]
    return line.format(articles="；".join(articles))
