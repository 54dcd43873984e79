"""Recognise an emergency and say which: the rules of rules.toml over the concepts of lexicon.toml.

A rule fires when every concept it needs is found and none that excludes it. Questions about the
past, the law, fraud in general or other people at large do not set off a rule unless the text also
says that it has just happened or that help is wanted: these are the frames that a rule heeds.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.assistant.language.clauses import clauses, sentences
from bot.assistant.language.lexicon import concept
from index.script import HAN

_FILE = Path(__file__).with_name("rules.toml")
_WINDOW = 120
_LONGEST = 1000
# 还没转, 差点就点链接, 怕钱没了: words for what was not done, or is only feared, are blotted out
# before the rules look.
_NOT_DONE = re.compile(
    r"(?:还没有?|没有|没敢|没|未|差点(?:就)?|险些|幸好没|不敢|不想|别|不要)(?:再)?"
    r"(?:给(?:他|她|对方|骗子)?)?"
    r"(?:转|汇|打款|打钱|付|充|交钱|填|输|点链接|告诉|说出|装|下载|上当)(?!不)"
    # Nearly cheated, and nothing was given.
    r"|(?:差点儿?|差一点儿?|险些)(?:也|就|要|又|没)?(?:上当|受骗|中招|(?:被|让|叫|给|畀|俾)[^，。,]{0,6}骗)"
    r"(?![^。]{0,40}[转付给汇交填输报充借][^，。,]{0,3}[了过])"
    r"|\b(?:almost|nearly) (?:got |been |was |were )?(?:scammed|cheated|conned|defrauded|swindled"
    r"|tricked|(?:fell|fallen) for|sent|transferred|paid)\b"
    r"(?![^.]{0,60}\b(?:but|then|already) (?:i |we )?(?:sent|paid|gave|transferred|lost)\b)"
    r"|(?<![可哪恐])(?:怕|担心)(?:[我俺]|(?:银行)?卡里?|手机里?|账户里?|以后|哪天|的)*"
    r"(?:钱|存款|积蓄)(?:都|全|就|也|会|要|哪天)*(?:没了|没有了|不见了|飞了|被?转走|被?偷)"
)


# 那时候想死, 前年跳过河, 现在好多了: the wish to die lies long ago, or has passed. A loss that lies
# long ago (去年被骗了四万，活着有什么意思) may be the reason why somebody despairs today.
_PASSED = re.compile(
    "那(?:时候?|会儿?|阵子?|段时间|年|天)|当时|当年|一度|曾经|好(?:多|些)了|现在好了|走出来|缓过来|想开了|看开了|挺过来"
    "|熬过来|救(?:了)?回来|翻篇|早就?(?:过去|好)了|都过去了|后来[^。]{0,12}(?:跳|自杀|轻生|走了|没了)"
    r"|\b(?:back then|at that time|better now|fine now|got over|recovered)\b"
)
_OVER = re.compile("后来(?:也|就|都|慢慢|终于)*(?:好了|好起来|没事了|想通了)")


@dataclass(frozen=True)
class Rule:
    """Concepts that must all be found (`a|b` means either), those that must not, and the frames."""

    situation: str
    needs: tuple[str, ...]
    unless: tuple[str, ...]
    heeds: tuple[str, ...]


@dataclass(frozen=True)
class Stretch:
    """One stretch of text, with what was looked up in it so far."""

    text: str
    found: dict[str, bool]

    def has(self, names: str) -> bool:
        """Tell whether one of the concepts in `a|b|c` is in the text."""
        return any(map(self._look, _either(names)))

    def _look(self, name: str) -> bool:
        found = self.found.get(name)
        if found is None:
            found = self.found[name] = bool(concept(name).find(self.text))
        return found


@cache
def _either(names: str) -> tuple[str, ...]:
    return tuple(names.split("|"))


def _pressing(stretch: Stretch) -> bool:
    """Tell whether it has just happened, help is wanted, or fear asks about what has happened."""
    return stretch.has("fresh|help") or (stretch.has("worry") and stretch.has("happened"))


def _is_past(stretch: Stretch) -> bool:
    return stretch.has("past") and not stretch.has("fresh")


def _told_of_long_ago(stretch: Stretch) -> bool:
    """Tell whether the wish to die is past, and not only what led to it."""
    if _OVER.search(stretch.text):
        return True
    if not _is_past(stretch):
        return False
    # An English clause goes on: I lost it all last year and see no point in living.
    told = (Stretch(each, {}) for each in clauses(stretch.text) if HAN.search(each))
    wishes = (each for each in told if each.has("despair|no_point|last_words"))
    return bool(_PASSED.search(stretch.text)) or any(each.has("past") for each in wishes)


def _asks_to_know(stretch: Stretch) -> bool:
    return stretch.has("knowledge|teaching") and not _pressing(stretch)


def _is_lecture(stretch: Stretch) -> bool:
    """Tell whether a question is about people in general.

    Who names himself or his own asks 能查车牌吗 or 多久能到 beside what he fears.
    """
    asks = _asks_to_know(stretch) and not stretch.has("kin|me")
    return asks or stretch.has("teaching|lecture")


# Each frame by its name: where it is true, a rule that heeds it does not fire. These are the frames
# that a rule heeds which names none.
_USUAL: Mapping[str, Callable[[Stretch], bool]] = {
    "past": _is_past,
    "law": lambda stretch: stretch.has("law") and not _pressing(stretch),
    "knowledge": _asks_to_know,
    "asking": lambda stretch: stretch.has("asking") and not _pressing(stretch),
    "general": lambda stretch: stretch.has("general") and not stretch.has("kin|me|fresh"),
    "reported": lambda stretch: stretch.has("reported") and not stretch.has("fresh"),
}
_FRAMES = {**_USUAL, "passed": _told_of_long_ago, "lecture": _is_lecture}
# A plain statement asks nothing, has nothing of the above, and tells neither of what is only asked
# for, nor of everyday troubles, nor of plans for crime.
_STRICT = "past|law|general|reported|asked_only|innocent|innocent_more|crime_offer|check_not|to_me"
_QUESTIONS = "knowledge|teaching|asking|asks_check"


@cache
def rules() -> tuple[Rule, ...]:
    """Read rules.toml; the order there is the order of decision."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))["rule"]
    return tuple(
        Rule(
            entry["situation"],
            tuple(entry["needs"]),
            tuple(entry.get("unless", ())),
            tuple(entry.get("heeds", _USUAL)),
        )
        for entry in entries
    )


def recognise(text: str) -> str | None:
    """Give the situation, a card's id, of the first rule that fires.

    The text, in its plain form, is read in stretches of a few sentences.
    """
    stretches = [Stretch(_NOT_DONE.sub("◇", part), {}) for part in _stretches(text)]
    firing = (rule for rule in rules() if any(_fires(rule, each) for each in stretches))
    return next((rule.situation for rule in firing), None)


def _fires(rule: Rule, stretch: Stretch) -> bool:
    return (
        all(map(stretch.has, rule.needs))
        and not any(map(stretch.has, rule.unless))
        and not any(_silent(frame, stretch) for frame in rule.heeds)
    )


def _silent(frame: str, stretch: Stretch) -> bool:
    if frame != "strict":
        return _FRAMES[frame](stretch)
    return stretch.has(_STRICT) or (stretch.has(_QUESTIONS) and not stretch.has("worry"))


def _stretches(text: str) -> Iterator[str]:
    """Yield the whole of a short text; of a long one, runs of sentences that overlap by one."""
    text = text[:_LONGEST]
    if len(text) <= _WINDOW:
        yield text
        return
    stretch: list[str] = []
    for sentence in sentences(text):
        if stretch and sum(map(len, stretch)) + len(sentence) > _WINDOW:
            yield "".join(stretch)
            stretch = stretch[-1:]
        stretch.append(sentence)
    yield "".join(stretch)
