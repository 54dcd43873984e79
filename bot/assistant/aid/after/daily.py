"""Daily: after despair somebody tells of what his days are like: 睡不着, 不敢告诉老公.

He reads whom he can talk to, and how to begin, and not the whole emergency once more. Only clauses
that surely tell no more than that are such words: in doubt he reads the first words again.
"""

import re

from bot.assistant.language.clauses import clauses
from bot.assistant.language.kin import FAMILY
from bot.assistant.language.lengths import TURN, fits
from bot.assistant.language.lexicon import plain
from bot.assistant.situations import DESPAIR, MONEY_SENT
from bot.assistant.triage import Intent, Triage
from index.script import spaced

_THEM = f"(?:我|俺|跟|和|对|向|给|让|被)*(?:{FAMILY}|家里人?|家人|他们|她|他|爸妈|父母|同事|朋友)"
_SOFT = (
    "(?:可是|可|但是|但|就是|我|俺|也|都|还|又|一直|天天|每天|晚上|夜里|整夜|现在|最近|真的?|实在|根本"
    "|好几天)*"
)
_DAILY = re.compile(
    f"(?:{_SOFT}(?:"
    "(?:睡|瞓)不(?:着|好)(?:觉)?|失眠|没睡(?:好|着)?|睡不踏实|没(?:什么)?胃口|吃不下(?:饭|东西)?|不想吃饭|没心思(?:上班|干活|工作|吃饭)"
    f"|(?:不敢|没敢|不好意思|不知道?怎么|没)(?:去)?(?:告诉|跟|和|对|向|让){_THEM}(?:说|讲|开口|知道|交代)?(?:这[事个]|实话)?"
    f"|{_THEM}(?:都|还|也)*(?:不知道|不晓得)(?:这[事个]|我被骗)?|(?:怕|担心){_THEM}(?:会|要)?(?:骂|说|怪|埋怨|生气|知道|担心)(?:我)?"
    f"|瞒着{_THEM}|(?:还)?(?:要|得)上班|后悔(?:死了)?|心里?(?:慌|堵|乱|难受|难过)(?:得慌)?"
    ")(?:了|啊|呀|呢|的|得很)*)+"
)
_ENGLISH = re.compile(
    r"(?:but |and )?(?:i )?(?:still |really )?(?:can'?t|cannot|couldn'?t|haven'?t been able to) "
    r"(?:sleep|eat)(?: at night)?"
    r"|(?:but |and )?(?:i )?(?:am |i'm )?(?:afraid|scared|don'?t dare|dare not) (?:to )?tell my \w+"
    r"|(?:but |and )?my \w+ (?:doesn'?t|does not|don'?t) know"
)


# 被骗了睡不着: somebody was cheated, and that is what keeps him awake.
_CHEATED = re.compile(
    "^(?:我|俺|也|自从|前几天|昨天|昨晚|上(?:周|个?月|星期))*"
    "(?:被|让|叫|给|畀|俾)(?:人|骗子|杀猪盘|刷单的?|网友|电信诈骗)*(?:[骗呃]|诈骗)"
    "(?:了|走|光|咗)*(?:我)?(?:¥|钱|好多|这么多|的)*(?:以后|之后|后)?(?:就|都|我|一直)*"
    r"|^i (?:was|got|have been|just got) (?:scammed|cheated|defrauded)(?: out of ¥)? ?(?:and |so )?"
)


# Whose money it was, and how much, is said beside it: 三十多万，爸妈的养老钱.
_SUM = re.compile("¥|[\\d一二两三四五六七八九十百千几]+多?万")
_MONEY = re.compile(
    f"(?:一共|总共|前后|全是|都是|是)*(?:{_SUM.pattern})?(?:多|左右)?(?:是|都是)?(?:(?:{FAMILY}|家里|我)*的?"
    "(?:养老|棺材|血汗|辛苦|救命|买房|彩礼|嫁妆)[钱本]|(?:全部|一辈子的?|半辈子的?)?积蓄)?"
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
    if names_means(before):
        return False
    told = _told(spaced(text))
    return bool(told) and fits(text, TURN) and all(map(_is_daily, told))


def names_means(text: str) -> bool:
    """Tell whether a text names a place or a means of dying."""
    return bool(_AT_HAND.search(spaced(text)))


def sleepless(text: str, found: Triage) -> Triage:
    """Hear a loss, and no wish to die, in a text that only tells of it and of bad nights.

    Without a sum it is answered, with a button for the steps that save money.
    """
    if found.situation != DESPAIR or not fits(text, TURN):
        return found
    said = plain(text)
    told = _told(said)
    rest = [_CHEATED.sub("", each) for each in told]
    nights = [each for each in rest if not _MONEY.fullmatch(each)]
    if rest == told or not nights or not all(map(_is_daily, nights)):
        return found
    if _SUM.search(said):
        return Triage(Intent.EMERGENCY, MONEY_SENT)
    return Triage(Intent.ANSWER, hint=MONEY_SENT)


def _told(said: str) -> list[str]:
    stripped = (each.strip(" .。!！") for each in clauses(said.replace("’", "'")))
    return [each for each in stripped if each]


def _is_daily(clause: str) -> bool:
    return bool(_DAILY.fullmatch(clause) or _ENGLISH.fullmatch(clause))
