"""The guard's warning under a message in a group: short, and only when it is very sure."""

from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.showing.button_texts import button_texts
from bot.assistant.check.showing.guard_texts import guard_texts
from bot.assistant.check.showing.texts import check_texts
from bot.assistant.places.readers import place_of_readers
from bot.assistant.reply import Button, Do, Paragraph, Reply, Style
from bot.assistant.triage import Intent
from index.corpus.cards import EMERGENCY
from index.script import Script

SURE = 0.98  # probability of fraud; nobody asked, so a false alarm costs more than in private
_SIGNS = 3


def warning(verdict: Verdict, script: Script) -> Reply | None:
    """Make the warning; None where the guard keeps quiet."""
    if verdict.risk is not Risk.HIGH or verdict.probability < SURE or verdict.scam is None:
        return None
    texts, check = guard_texts(script), check_texts(script)
    kind = check.headed(verdict.scam, verdict.matter)
    signs = dict.fromkeys(check.flags[each.kind] for each in verdict.flags)
    listed = button_texts(script).list_mark.join(list(signs)[:_SIGNS])
    verify = check.how_to_verify(
        verdict.scam, verdict.matter, place_of_readers(verdict.text, script)
    )
    return Reply(
        Intent.CHECK,
        (
            Paragraph(texts.warning.format(kind=kind), Style.TITLE),
            Paragraph(texts.signs.format(signs=listed)),
            Paragraph(texts.advice.format(verify=verify)),
        ),
        ((Button(button_texts(script).money_sent, Do.MENU, EMERGENCY),),),
        confidence=verdict.confidence,
    ).in_script(script)
