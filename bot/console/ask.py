"""`python -m bot ask` and `check`: answers on standard output, as text or as JSON lines."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TextIO

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Cited, Reply
from bot.console.conversation import replies
from bot.console.standard_input import LineError, turns
from bot.console.texts import also_ask
from index.asked_in import script_of


def ask_json(question: str, reply: Reply) -> dict[str, Any]:
    """The object of `ask --json`. Fields may be added, never renamed."""
    return {
        "question": question,
        "intent": str(reply.intent),
        "answer": reply.text,
        "confidence": round(reply.confidence, 4),
        "situation": reply.situation,
        "suggestions": list(reply.suggestions),
        "passages": [passage_json(each) for each in reply.passages],
    }


def passage_json(cited: Cited) -> dict[str, Any]:
    passage = cited.passage
    return {
        "id": passage.id,
        "title": passage.name,
        "text": cited.text,
        "score": cited.score,
        "source": passage.source,
        "sources": list(passage.sources),
        "law": passage.law,
        "article": passage.article,
        "date": passage.date,
        "url": passage.url,
    }


def answer_last(assistant: Assistant, texts: tuple[str, ...]) -> dict[str, Any]:
    """Go through the turns of one conversation and give the object of the last."""
    *_, last = replies(assistant, texts)
    return ask_json(texts[-1], last)


def _as_text(found: Mapping[str, Any]) -> str:
    """Give the answer, and what can be asked next: some replies ask back, and end with a colon."""
    questions = "  ".join(found.get("suggestions", ()))
    if not questions:
        return str(found["answer"])
    return f"{found['answer']}\n\n{also_ask(questions, script_of(found['question']))}"


def run_lines(
    lines: Iterable[str],
    answer: Callable[[tuple[str, ...]], dict[str, Any]],
    out: TextIO,
    *,
    as_json: bool,
) -> int:
    """Answer each line in order; a bad one gets an error in its place. Gives the exit status."""
    failed = False
    for line in lines:
        try:
            found = answer(turns(line))
        except LineError as error:
            failed = True
            # A file's name need not be UTF-8, but what is printed is.
            found = {"error": str(error).encode(errors="backslashreplace").decode()}
        if as_json:
            out.write(json.dumps(found, ensure_ascii=False) + "\n")
        elif "error" in found:
            print(found["error"], file=sys.stderr)
        else:
            out.write(_as_text(found) + "\n\n")
        out.flush()
    return 1 if failed else 0
