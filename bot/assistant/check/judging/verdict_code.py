"""A verdict without the message: the risk and the kind, and nothing about the person who asked."""

from dataclasses import dataclass

from bot.assistant.check.judging.verdict import Risk, Verdict
from index.corpus.cards import KINDS

_MARK = "."


@dataclass(frozen=True)
class Judged:
    """What a verdict said; `scam` is None unless the risk is high or medium."""

    risk: Risk
    scam: str | None = None

    @classmethod
    def of(cls, verdict: Verdict) -> "Judged":
        return cls(verdict.risk, verdict.scam)

    @property
    def code(self) -> str:
        """Print it for a button: `high.刷单返利`, `low.`."""
        return f"{self.risk}{_MARK}{self.scam or ''}"


def parse(code: str) -> Judged | None:
    """Parse a button's value; None for a value that this version does not print."""
    risk, mark, scam = code.partition(_MARK)
    if not mark or risk not in set(Risk) or (scam and scam not in KINDS):
        return None
    if bool(scam) != Risk(risk).is_risky:
        return None
    return Judged(Risk(risk), scam or None)
