"""Reading a message: everything that the message shows, before anything is concluded from it."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.assistant.check.evidence.clean import clean
from bot.assistant.check.evidence.evidence import COUNTER, Evidence, FlagKind
from bot.assistant.check.evidence.flags import Sign, combos, decisive, shown
from bot.assistant.check.evidence.folding import Cleaned
from bot.assistant.check.evidence.links import Link, find_links
from bot.assistant.check.evidence.masked_links import unmasked
from bot.assistant.check.evidence.numbers import Number, find_numbers
from bot.assistant.check.evidence.official import Official
from bot.assistant.check.evidence.ringing import rings
from index.messages.models import Likeness
from index.script import to_simplified

LONGEST = 4000  # characters that are read; a pasted conversation seldom has more
ASKS = frozenset(
    {
        FlagKind.ASKS_PAYMENT,
        FlagKind.ASKS_CODE,
        FlagKind.ASKS_DETAILS,
        FlagKind.ASKS_INSTALL,
        FlagKind.ASKS_CLICK,
        FlagKind.ASKS_CONTACT,
        FlagKind.ASKS_CALL,
        FlagKind.FEE_FIRST,
        FlagKind.SAFE_ACCOUNT,
        FlagKind.SCREEN_SHARING,
        FlagKind.MOVED_APP,
        FlagKind.CASH_OR_GOLD,
        FlagKind.LENDS_ACCOUNT,
        FlagKind.RUNS_ERRANDS,
        FlagKind.OFF_PLATFORM,
    }
)
QUESTION = 120  # characters; a longer text is a conversation, in which questions stand too
_QUESTIONS = frozenset({FlagKind.ASKS, FlagKind.ASKS_ABOUT})
# Signals that ask the reader to load or open something.
_OPENS = frozenset({"asks_install", "asks_click"})
# Signals that choose the reply and weigh nothing: if a whole call is told, the victim in it doubts,
# too, and the swindler speaks of the police's reminders.
_FOR_THE_REPLY = frozenset({"doubts", "reminds"})
# 这种会不会违法, 能不能做?: the end of a text that asks for advice.
_WONDERS = re.compile(
    r"(?:会不会|算不算|是不是)[^。！!\n,，]{0,12}[?？]?$"
    r"|(?:能不能|可不可以|该不该)(?:收|做|信|租|接|去|卖|借)[?？]?$"
    r"|(?:违法|犯法|犯罪|合法|靠谱|安全)(?:吗|么|嘛|不)?[?？]?$|\b(?:legal|safe|real)\?$"
)
_LEAST_LETTERS = 6
_LETTER = re.compile(r"\w")
_SCANS = re.compile("扫|二维码|qr", re.IGNORECASE)
_ENDS = re.compile(r"[。！!？?；;\n]")
_EXPOSES = "exposes"  # the signal of a text that speaks of swindlers in the third person
_WARNS = "warns"  # the signal of a warning; a mere slogan behind a demand weighs nothing
# Words that stand in the news of a fraud, and in the fraud: 您名下号码发送诈骗短信，请把存款转到…
_MENTIONS = re.compile(
    r"受害人|被害人|事主|嫌疑人|案情|近日|日前|据(?:报道|悉|通报)|诈骗(?:案|案件|短信|电话|团伙|行为|罪|类型)"
    r"|被骗.{0,2}"
)
# Words before a demand that is made of the reader; news tells a demand in the third person.
_MADE_OF_READER = re.compile(
    r"[您你]|必须|务必|(?<!求)请(?!求)|[,，:：]\s*(?:马上|立即|立刻|现在|赶紧|尽快|先)"
)
# 近日有市民接到电话，要求您… is how news reports a swindler. 多人收到您的短信 is his own.
_REPORTED = re.compile(
    r"(?:人|市民|居民|群众|老人|女士|先生|大爷|阿姨|某)(?:接到|收到|遇到|反映|被骗)(?![^,，]{0,3}[您你])"
)


@dataclass(frozen=True)
class Reading:
    """One text: its cleaned form, and the signals, links and numbers in it."""

    cleaned: Cleaned
    shown: tuple[Sign, ...]
    links: tuple[Link, ...]
    numbers: tuple[Number, ...]

    @property
    def original(self) -> str:
        return self.cleaned.original

    @cached_property
    def evidence(self) -> tuple[tuple[str, Evidence], ...]:
        """All evidence with the name of its signal, in order. Offsets are into the original."""
        words = [
            (each.signal.name, Evidence(each.signal.kind, *self.cleaned.original_span(*span)))
            for each in self.shown
            for span in each.spans
        ]
        forms = [(str(each.kind), each) for link in self.links for each in link.evidence]
        forms += [(str(each.kind), each.evidence) for each in self.numbers]
        forms += [(str(each.kind), each) for each in rings(self.cleaned, self.numbers)]
        return tuple(sorted(words + forms, key=lambda named: (named[1].start, named[1].end)))

    @property
    def kinds(self) -> frozenset[FlagKind]:
        return frozenset(each.kind for _, each in self.evidence)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(name for name, _ in self.evidence)

    @cached_property
    def warns(self) -> bool:
        """Whether the text warns of what it shows.

        It warns if it speaks of swindlers in the third person, or if each demand in it stands
        behind a warning in the same sentence. Swindlers add 谨防诈骗 after a demand.
        """
        if _EXPOSES in self.names:
            return True
        warnings = [each for _, each in self.evidence if each.kind is FlagKind.WARNS]
        demands = [each for _, each in self.evidence if each.kind in ASKS]
        return bool(warnings) and all(
            any(self._governs(warning, demand) for warning in warnings) for demand in demands
        )

    def _governs(self, warning: Evidence, demand: Evidence) -> bool:
        """Tell whether a demand stands in, or after, a warning of the same sentence.

        Words that only mention a fraud do not take back a demand that is made of the reader.
        """
        between = self.original[warning.end : demand.start]
        if warning.start > demand.start or _ENDS.search(between):
            return False
        if _MENTIONS.fullmatch(to_simplified(warning.quote(self.original))) is None:
            return True
        said = to_simplified(between)
        return _REPORTED.search(said) is not None or _MADE_OF_READER.search(said) is None

    @property
    def is_calm(self) -> bool:
        """Whether the text warns or asks: then it quotes tricks and does not play them."""
        asks = self.kinds & _QUESTIONS and len(self.cleaned.text) <= QUESTION
        return self.warns or bool(asks)

    @property
    def is_decisive(self) -> bool:
        """Whether the text makes a demand that no honest stranger makes.

        A question alone does not take a demand back: swindlers ask too. A doubt, a warning, or a
        final request for advice does.
        """
        calm = self.warns or FlagKind.ASKS_ABOUT in self.kinds
        wonders = _WONDERS.search(self.cleaned.text) is not None
        named = any(all(part & self.names for part in each) for each in decisive().values())
        return not (calm or wonders) and (named or self.brings_program)

    @property
    def brings_program(self) -> bool:
        """Whether the text asks to open a program that it names or links, of no known owner."""
        asked = self.names & _OPENS
        return bool(asked) and any(
            FlagKind.APK_LINK in link.kinds and FlagKind.OFFICIAL_LINK not in link.kinds
            for link in self.links
        )

    @property
    def has_link(self) -> bool:
        """Whether there is something to click: an address, or the word for one."""
        return bool(self.links) or any(
            name == "asks_click" and _SCANS.search(each.quote(self.original)) is None
            for name, each in self.evidence
        )


def read(text: str, official: Official) -> Reading:
    """Read a text, at most its first `LONGEST` characters. No model, no network."""
    cleaned = clean(text[:LONGEST])
    links = unmasked(find_links(cleaned, official), cleaned.original)
    return Reading(cleaned, shown(cleaned.text), links, find_numbers(cleaned, official, links))


def says_enough(text: str) -> bool:
    """Tell whether a text has enough letters to be judged at all."""
    return len(_LETTER.findall(text)) >= _LEAST_LETTERS


def features(reading: Reading, likeness: Likeness) -> Mapping[str, float]:
    """Give the numbers that make up the risk, by name; a missing signal counts as 0."""
    red = reading.kinds - COUNTER
    calm, names = reading.is_calm, reading.names
    slogan = frozenset() if reading.warns else frozenset({_WARNS})
    return {
        **{f"flag_{name}": 1.0 for name in sorted(names - _FOR_THE_REPLY - slogan)},
        **{
            f"combo_{name}": float(not calm and all(part & names for part in parts))
            for name, parts in combos().items()
        },
        "red_kinds": 0.0 if calm else max(0.0, len(red) - 2.0),
        "asks_nothing": float(not red & ASKS),
        "link_claims": float(any(link.claimed for link in reading.links)),
        "link_odd_suffix": float(any(link.odd_suffix for link in reading.links)),
        "length": math.log1p(len(reading.original)),
        "grams": likeness.grams,
        "vector": likeness.vector,
        "margin": likeness.nearest.margin,
    }
