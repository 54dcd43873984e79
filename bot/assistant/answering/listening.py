"""Listening: a writer who tells is asked to go on, above a guess or instead of declining."""

from dataclasses import replace

from bot.assistant.answering.declining import examples, unknown
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.texts import texts_for
from index import Library
from index.script import Script


def listening(reply: Reply, script: Script) -> Reply:
    """Ask the writer to go on telling, where a reply would say that there is no answer."""
    if not _only_declines(reply, script):
        return reply
    told = (Paragraph(texts_for(script).tell_on), *reply.paragraphs[1:])
    return replace(reply, paragraphs=told, listens=True)


def heard(reply: Reply, script: Script) -> Reply:
    """Thank a writer who tells of something else, where a reply would say that it has no answer."""
    if not _only_declines(reply, script):
        return reply
    told = (Paragraph(texts_for(script).heard),)
    return replace(reply, paragraphs=told, buttons=(), suggestions=(), asks_back=False)


def _only_declines(reply: Reply, script: Script) -> bool:
    """Tell whether a reply says no more than that there is no answer: not whom to ask, say."""
    texts, said = texts_for(script), reply.paragraphs[0].text
    return said in {texts.unknown, texts.unknown_here, texts.unsure, texts.no_match}


def urged(reply: Reply, script: Script) -> Reply:
    """Ask the writer to go on telling, above an answer that is only a guess."""
    line = Paragraph(texts_for(script).tell_on)
    return replace(reply, paragraphs=(line, *reply.paragraphs), listens=True)


def announced(library: Library, script: Script) -> Reply:
    """Ask a writer to go on who only says that he has something to tell."""
    return listening(unknown(library, (), 0.0, script, examples(library)), script)


def told_else(library: Library, script: Script) -> Reply:
    """Thank a writer for a tale on something else than fraud."""
    return heard(unknown(library, (), 0.0, script, examples(library)), script)
