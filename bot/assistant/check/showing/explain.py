"""Explain: tells how a verdict came about: the quotes that speak for fraud, and those against."""

from collections.abc import Iterable, Mapping, Sequence

from bot.assistant.check.evidence.evidence import Evidence, FlagKind
from bot.assistant.check.evidence.official import Official
from bot.assistant.check.evidence.reading import read
from bot.assistant.check.judging.quoting import quotable
from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.check.judging.weights import Weights
from bot.assistant.check.showing.button_texts import button_texts
from bot.assistant.check.showing.present import one_line
from bot.assistant.check.showing.texts import CheckTexts, check_texts
from bot.assistant.reply import Paragraph, Reply, Style
from bot.assistant.triage import Intent
from index.script import Script

_KINDS = 2
_LEAST_SHARE = 0.1  # a kind that is less likely is not worth naming


def explain(verdict: Verdict, official: Official, weights: Weights, script: Script) -> Reply:
    """Read the message again and tell all that counted, one place of each kind."""
    texts, common = button_texts(script), check_texts(script)
    evidence = tuple(quotable(read(verdict.text, official)))
    counted = [
        each for name, each in evidence if each.is_red and weights.risk.get(f"flag_{name}", 0) > 0
    ]
    against = [
        each
        for _, each in evidence
        # The same words may say something else as well: “不要告诉” is a warning and a demand.
        if _comforts(each, verdict) and not any(map(each.overlaps, counted))
    ]
    red = _first(verdict.text, (*verdict.flags, *counted), common.flags)
    calm = _first(verdict.text, against, texts.calm)
    paragraphs = [Paragraph(texts.why_title, Style.TITLE)]
    title = texts.why_flags if verdict.is_risky else texts.why_weak
    paragraphs.append(_listed(red, common, title) if red else Paragraph(texts.why_nothing))
    if calm:
        paragraphs.append(_listed(calm, common, texts.why_calm, texts.why_copied))
    likely = (kind for kind, share in verdict.kinds[:_KINDS] if share >= _LEAST_SHARE)
    kinds = list(map(common.name_of, likely))
    if verdict.kinds and verdict.matter in common.apt.names:
        kinds[:1] = [common.headed(verdict.kinds[0][0], verdict.matter)]
    if kinds:
        named = texts.list_mark.join(kinds)
        paragraphs.append(Paragraph(texts.why_kinds.format(kinds=named)))
    together = texts.why_together.format(found=texts.found[verdict.risk])
    paragraphs += [Paragraph(together), Paragraph(texts.why_limits, Style.SOURCE)]
    return Reply(Intent.CHECK, tuple(paragraphs)).in_script(script)


def _comforts(each: Evidence, verdict: Verdict) -> bool:
    """Tell whether evidence speaks against fraud; in a fraud the words of a notice are pretext."""
    notice = each.kind is FlagKind.SELF_SERVICE
    return not each.is_red and not (notice and verdict.is_risky)


def _listed(
    found: Sequence[tuple[str, str]], common: CheckTexts, title: str, *ending: str
) -> Paragraph:
    lines = (common.quote.format(quote=quote, meaning=meaning) for quote, meaning in found)
    kept = tuple(quote for quote, _ in found)
    return Paragraph("\n".join((title, *lines, *ending)), kept=kept)


def _first(
    text: str, found: Iterable[Evidence], words: Mapping[FlagKind, str]
) -> list[tuple[str, str]]:
    """Quote the first place of each kind that `words` has, in the order of the evidence."""
    first: dict[FlagKind, Evidence] = {}
    for each in found:
        first.setdefault(each.kind, each)
    return [
        (one_line(each.quote(text)), words[kind]) for kind, each in first.items() if kind in words
    ]
