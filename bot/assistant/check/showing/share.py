"""A warning to pass on to the family: the kind of fraud and its signs, no words of the message."""

from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.check.judging.verdict_code import Judged
from bot.assistant.check.showing.button_texts import button_texts
from bot.assistant.check.showing.present import what_to_do
from bot.assistant.check.showing.texts import check_texts
from bot.assistant.places.readers import place_of_readers
from bot.assistant.reply import Paragraph, Reply, Style
from bot.assistant.triage import Intent
from index.script import Script

_SIGNS = 4


def share(judged: Judged, verdict: Verdict | None, script: Script) -> Reply | None:
    """Make the warning; None where there is nothing to warn of.

    `verdict` adds the signs while the message is still remembered; without it the kind has to do.
    """
    if judged.scam is None:
        return None
    texts, check = button_texts(script), check_texts(script)
    known = verdict or Verdict("", judged.risk, has_link=True)  # in doubt, warn of a link
    kind = check.headed(judged.scam, known.matter)
    paragraphs = [
        Paragraph(texts.share_title, Style.TITLE),
        Paragraph(texts.share_kind.format(found=texts.found[judged.risk], kind=kind)),
    ]
    signs = dict.fromkeys(check.flags[each.kind] for each in known.flags)
    if signs:
        lines = [texts.share_sign.format(sign=each) for each in list(signs)[:_SIGNS]]
        paragraphs.append(Paragraph("\n".join((texts.share_signs, *lines))))
    place = place_of_readers(known.text, script)
    advice = what_to_do(judged.scam, script, known.matter, place, has_link=known.has_link)
    paragraphs.append(Paragraph(texts.share_do.format(advice=advice)))
    paragraphs.append(Paragraph(texts.share_call))
    return Reply(Intent.CHECK, tuple(paragraphs)).in_script(script)
