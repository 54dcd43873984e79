"""Several messages that were shown together: the verdict is on one of them, or on all.

Read as one text, a harmless notice or a warning would make the fraud beside it look harmless.
"""

from collections.abc import Sequence

from bot.assistant.check.evidence.official import Official
from bot.assistant.check.evidence.reading import read
from bot.assistant.check.judging.judge import Compare, judge
from bot.assistant.check.judging.verdict import Verdict, suspicion
from bot.assistant.check.judging.weights import Weights


def judge_all(
    parts: Sequence[str], official: Official, compare: Compare, weights: Weights
) -> Verdict:
    """Give the verdict on the most suspicious part, or on all as one text where that is worse.

    Parts that warn of fraud are left out of that text: a reply would quote their words as a
    swindler's.
    """
    if len(parts) == 1:
        return judge(parts[0], official, compare, weights)
    talk = [each for each in parts if not read(each, official).warns]
    whole = judge("\n".join(talk or parts), official, compare, weights)
    worst = max((judge(each, official, compare, weights) for each in parts), key=suspicion)
    equal = (worst, whole) if worst.is_risky else (whole, worst)
    return max(equal, key=lambda each: suspicion(each)[0])
