"""`python -m bot check`: verdicts on messages, as text or as JSON lines."""

import json
from collections.abc import Iterable
from typing import Any

from bot.assistant.assistant import Assistant
from bot.assistant.check.evidence.evidence import Evidence
from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.check.showing.present import advice, present
from bot.assistant.reply import Reply
from bot.console.ask import passage_json
from bot.console.standard_input import LineError, standard_input
from index.asked_in import script_of
from index.script import Script, in_script


def messages(text: str, *, as_json: bool) -> Iterable[str]:
    """Give the messages to judge, as lines: a text, or `-` for what comes on standard input.

    That is one message, which may have several lines; for JSON it is a message a line.
    """
    if text == "-" and as_json:
        return standard_input()
    whole = standard_input().read() if text == "-" else text
    return [json.dumps(whole) if whole.strip() else ""]


def check_one(assistant: Assistant, texts: tuple[str, ...]) -> dict[str, Any]:
    """Judge one message. Raises LineError for several: a case is given as one text."""
    if len(texts) > 1:
        raise LineError("check takes a text or a JSON string, not an array")
    verdict = assistant.verdict(texts[0])
    script = script_of(texts[0])
    reply = present(assistant.library, verdict, script).in_script(script)
    return check_json(verdict, reply, script)


def check_json(verdict: Verdict, reply: Reply, script: Script) -> dict[str, Any]:
    """The object of `check --json`. Fields may be added, never renamed."""
    return {
        "text": verdict.text,
        "risk": str(verdict.risk),
        "scam": verdict.scam,
        "confidence": round(verdict.confidence, 4),
        "red_flags": _quoted(verdict, verdict.flags),
        "told": _quoted(verdict, verdict.told),  # the same of a question about a message
        "advice": in_script(script, advice(verdict, script)),
        "passages": [passage_json(each) for each in reply.passages],
        "fraud": round(verdict.probability, 4),  # the probability of fraud, whatever the risk
        "scams": [kind for kind, _ in verdict.kinds],  # likeliest first
        "answer": reply.text,
    }


def _quoted(verdict: Verdict, places: tuple[Evidence, ...]) -> list[dict[str, str]]:
    return [{"kind": str(each.kind), "quote": each.quote(verdict.text)} for each in places]
