"""The verdict on a message: how likely fraud is, which kind, and the very words that show it.

A value: judge.py makes it.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.assistant.check.evidence.evidence import Evidence
from bot.assistant.check.judging.matters import Matter

OTHER, PHISHING = "其他", "钓鱼盗号"  # kinds of fraud
CLOSE = 0.5  # a second kind is named if its share is more than so much of the first one's


class Risk(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNKNOWN = "unknown"

    @property
    def is_risky(self) -> bool:
        return self in {Risk.HIGH, Risk.MEDIUM}


@dataclass(frozen=True)
class Verdict:
    """`flags` are places in `text`, strongest first; none where the risk is low or unknown.

    `told` are such places in a question about something suspicious; `kinds` and `cards` then say
    what the question tells of, if that is known. `has_link` says that there is something to click,
    `reminds` that a calm text is signed by those who warn of fraud, `spreads` that a calm text is
    not so signed and asks to be passed on, `charges` that a calm text without a link says that
    money left a card, `calls` that a calm text tells readers who did not pay to call an unknown
    number, `codes` that a calm text brings a code, `borrows` that a calm text asks for a loan,
    `quiet` that a calm text asks for nothing that can cost its reader.

    `probability` is that of fraud, `confidence` that of the verdict. `kinds` are the likeliest
    kinds of fraud with their shares, best first; `cards` the ids of the scams cards on the text;
    `matter` is what the text is about, where the kind's own advice would not be apt.
    """

    text: str
    risk: Risk
    probability: float = 0.0
    flags: tuple[Evidence, ...] = ()
    kinds: tuple[tuple[str, float], ...] = ()
    cards: tuple[str, ...] = ()
    told: tuple[Evidence, ...] = ()
    has_link: bool = False
    reminds: bool = False
    spreads: bool = False
    charges: bool = False
    calls: bool = False
    codes: bool = False
    borrows: bool = False
    quiet: bool = False
    matter: Matter | None = None

    @property
    def is_risky(self) -> bool:
        return self.risk.is_risky

    @property
    def is_remarked(self) -> bool:
        """Whether there is more to say about a calm text than that it is calm."""
        noticed = self.charges or self.calls or self.codes
        return self.reminds or self.spreads or noticed or self.borrows

    @property
    def is_calm(self) -> bool:
        """Whether it is enough to say in a line that a text is calm."""
        return self.risk is Risk.LOW and not (self.spreads or self.calls or self.borrows)

    @property
    def scam(self) -> str | None:
        return self.kinds[0][0] if self.is_risky and self.kinds else None

    @property
    def confidence(self) -> float:
        if self.risk is Risk.UNKNOWN:
            return 0.0
        return self.probability if self.is_risky else 1 - self.probability


def suspicion(verdict: Verdict) -> tuple[int, float]:
    """Give how suspicious a text is, to compare it with others: its risk, then its probability."""
    return -list(Risk).index(verdict.risk), verdict.probability
