"""Named articles: the reply shows all articles that a question names, and a card that explains."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.assistant.answering.answer import in_short
from bot.assistant.answering.sources import quoted, source_line
from bot.assistant.ordering import TWINS
from bot.assistant.reply import Cited, Paragraph, Reply, Style
from bot.assistant.texts import texts_for
from index import Hit, Library, Passage
from index.corpus.cards import EMERGENCY, LAW
from index.passages import STATUTE
from index.script import Script, fold

OTHERS = 2  # articles besides the first
_ASKS_FOR_IT = frozenset(
    "0123456789零一二三四五六七八九十百千第条之款项的内容原文规定全讲说写了什么是啥意思解释怎样理解"
    "看下有哪些请问完整具体吗呢中华人民共和国《》?!,. "
)
GIST = 60  # characters of an article by which its card is looked for


def explained(
    library: Library,
    reply: Reply,
    hits: Sequence[Hit],
    text: str,
    script: Script,
    like: Callable[[str], Sequence[Hit]],
) -> Reply:
    """Add to the reply with an article, which a `text` names, what helps to understand it.

    The nearest card that stands on the article says it in plain words, or answers what else the
    text asks about it. If there is none, and no law card is near, the card is told that is `like`
    the words of the article. Where a text names several articles, all of them are shown.
    """
    texts = texts_for(script)
    article = hits[0].passage
    others = [hit for hit in hits[1 : 1 + OTHERS] if hit.named]
    told = list(reply.paragraphs)
    for each in others:
        source = source_line(library, (each.passage,), texts)
        told += [quoted(each.passage, text), Paragraph(source, Style.SOURCE)]
    card = _card(hits, article.id)
    whole = card is not None and not card.passage.heading and _is_about(card, article.id)
    if _asks_nothing_else(text, article) and not whole:
        plain = _card(like(article.text[:GIST]), article.id)
        card = plain if plain is not None and _is_about(plain, article.id) else card
    if card is not None:
        line = texts.in_plain_words if _is_about(card, article.id) else texts.see_also
        told += in_short(library, card.passage, reply.text, script, line)
    shown = [*others, *((card,) if card is not None else ())]
    cited = [Cited(hit.passage, hit.score, hit.more) for hit in shown]
    seen = {each.passage.id for each in cited}
    rest = (each for each in reply.passages[1:] if each.passage.id not in seen)
    return replace(
        reply,
        paragraphs=tuple(told),
        passages=(*reply.passages[:1], *cited, *rest),
        told=1 + len(cited),
    )


def _asks_nothing_else(text: str, article: Passage) -> bool:
    """Tell whether an article is only named: 刑法266条的内容, but not 刑法64条 钱什么时候退."""
    return all(each in _ASKS_FOR_IT or each in article.title for each in fold(text))


def _is_about(card: Hit, article: str) -> bool:
    return card.passage.folder == LAW and card.passage.cites[0] == article


def _card(hits: Sequence[Hit], article: str) -> Hit | None:
    """Give the nearest card that stands on an article; one that names it first is preferred."""
    standing = [
        hit
        for hit in hits
        if hit.passage.folder not in {STATUTE, EMERGENCY} and article in hit.passage.cites
    ]
    least = max((hit.score for hit in standing), default=0.0) - TWINS
    near = [hit for hit in standing if hit.score >= least]
    first = (hit for hit in near if hit.passage.cites[0] == article)
    return next(first, near[0] if near else None)
