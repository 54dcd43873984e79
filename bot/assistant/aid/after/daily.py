"""Daily: after despair somebody tells of what his days are like: 睡不着, 不敢告诉老公.

He reads whom he can talk to, and how to begin, and not the whole emergency once more. Only clauses
that surely tell no more than that are such words: in doubt he reads the first words again.
"""

import re

from bot.assistant.language.clauses import clauses
from bot.assistant.language.kin import FAMILY
from bot.assistant.language.lengths import TURN, fits
from index.script import spaced

PART = "没想寻死，就是睡不着、自责、不敢跟家里说"
_THEM = f"(?:我|俺|跟|和|对|向|给|让|被)*(?:{FAMILY}|家里人?|家人|他们|她|他|爸妈|父母|同事|朋友)"
_SOFT = (
    "(?:可是|可|但是|但|就是|我|俺|也|都|还|又|一直|天天|每天|晚上|夜里|整夜|现在|最近|真的?|实在|根本"
    "|好几天)*"
)
_DAILY = re.compile(
    f"{_SOFT}(?:"
    "(?:睡|瞓)不(?:着|好)(?:觉)?|失眠|没睡(?:好|着)?|睡不踏实|没(?:什么)?胃口|吃不下(?:饭|东西)?|不想吃饭|没心思(?:上班|干活|工作|吃饭)"
    f"|(?:不敢|没敢|不好意思|不知道?怎么|没)(?:去)?(?:告诉|跟|和|对|向|让){_THEM}(?:说|讲|开口|知道|交代)?(?:这[事个]|实话)?"
    f"|{_THEM}(?:都|还|也)*(?:不知道|不晓得)(?:这[事个]|我被骗)?|(?:怕|担心){_THEM}(?:会|要)?(?:骂|说|怪|埋怨|生气|知道|担心)(?:我)?"
    f"|瞒着{_THEM}|(?:还)?(?:要|得)上班|后悔(?:死了)?|心里?(?:慌|堵|乱|难受|难过)(?:得慌)?"
    ")(?:了|啊|呀|呢|的|得很)*"
)
_ENGLISH = re.compile(
    r"(?:but |and )?(?:i )?(?:still |really )?(?:can'?t|cannot|couldn'?t|haven'?t been able to) "
    r"(?:sleep|eat)(?: at night)?"
    r"|(?:but |and )?(?:i )?(?:am |i'm )?(?:afraid|scared|don'?t dare|dare not) (?:to )?tell my \w+"
    r"|(?:but |and )?my \w+ (?:doesn'?t|does not|don'?t) know"
)


# Whoever named a place or a means is not at home in bed yet.
_AT_HAND = re.compile(
    "[楼桥江河海水药刀绳炭窗崖轨跳割]|天台|遗|字条|留了信|站在|坐在"
    r"|\b(?:roof|bridge|pills?|knife|rope|window|jump\w*|note|tracks|river|overdos\w*)\b"
)


def tells_of_days(text: str, before: str) -> bool:
    """Tell whether a turn tells of sleep, of food or of a family that knows nothing, no more.

    `before` is what was told before it: somebody on a roof still hears the first words.
    """
    if _AT_HAND.search(spaced(before)):
        return False
    said = spaced(text).replace("’", "'").strip()
    told = [each.strip(" .。!！") for each in clauses(said) if each.strip(" .。!！")]
    if not told or not fits(said, TURN):
        return False
    return all(_DAILY.fullmatch(each) or _ENGLISH.fullmatch(each) for each in told)
