"""Resigned: somebody gives up lost money, and not his life: 钱追不回来我认了, 就当交学费.

The alarm knows such words from farewells. They are believed to mean money only where every clause
is known to: whatever else is said, however little, leaves the despair that was heard.
"""

import re

from bot.assistant.language.clauses import clauses
from bot.assistant.language.lengths import NEWS, fits
from index.script import spaced

# 私了 is said of a report or a claim; alone it may be a slip for 死了, as the mended text has it.
_SETTLED = re.compile("私了")
_OF_A_CLAIM = re.compile(
    "报[了过]?[警案]|立案|追[不得]?回|追究|警察|公安|民警|派出所|起诉|法院|调解|谅解"
)
# With one of these a text is not about money alone.
_LIFE = re.compile(
    "[死活命药刀楼桥江河海水绳跳尸葬坟墓]|人[生世间]|下辈子|来世|这辈子|遗|永别|再见|解脱|离开|先走|走了|"
    "别管我|不用管我|照顾|对不起|没意思|意义|撑|熬|绝|一了|拖累|废物|睡|醒|一个人|消失|不在|了断|了结|结束"
    "|母|父|爸|妈|孩子|儿子|女儿|家人|通知|留|领|信"
)
_MONEY = (
    "(?:钱|[\\d一二两三四五六七八九十百千万]+[块元]|[块元]|[\\d一二两三四五六七八九十几]+[百千万]|款|本金|损失"
    "|报[了过]?[警案]|骗子|警察|民警|公安|派出所)"
)
_GIVES_UP = (
    "(?:认(?:了|栽|命)|算了|不要了|不追|不指望|没指望|不抱希望|放弃|死心|耗不起|没了就没了|丢了就丢了|就这样|喂[了狗]|打水漂"
    "|学费|教训|破财|倒霉|[追要拿讨]不回|[追要拿讨]得?回[^，。,]{0,2}[不难]|(?:没|冇)(?:有)?用|私了|白忙|白干|算数|不报了?)"
)
# Said with the money in one clause: 三万块就这样吧, 报警了钱也追不回来.
_OF_MONEY = re.compile(f"{_MONEY}[^，。,]{{0,12}}{_GIVES_UP}|{_GIVES_UP}[^，。,]{{0,6}}{_MONEY}")
_LONGEST = 18  # characters of a clause; in a longer one other words may stand before these
# Clauses that add nothing: how he takes it, that life goes on, or a question tag.
_ADDS = re.compile(
    "(?:我|咱|俺|就|也|都|只好|只能|还是|干脆|真的?|反正)*"
    "(?:认了|认栽了?|认命了?|算了|自认倒霉|不追(?:究)?了|不折腾了|不想折腾了?|不指望了?|没指望了?|不抱希望了?|死心了?|放弃了?(?:不追了?)?"
    "|破财(?:消|免)灾|(?:就)?当(?:交|买)?(?:个|了)?(?:学费|教训)|白忙一场|想开了|看开了)(?:吧|呗|啊|了)*"
    "|(?:还不如|不如|还是|干脆)?(?:就)?(?:私了|不报(?:警|案)?|别报(?:警|案)?)(?:了|算了|得了|吧|呢)*"
    "|日子(?:还|总|也|照)*(?:得|要|样)?过(?:下去)?(?:呗|吧|啊|的)*"
    "|(?:我)?(?:就|只)?(?:想|要|求)?(?:安安静静|安安稳稳|安静|安稳|平静|好好)(?:地|的)?过日子(?:了|吧)?"
    "|(?:是不是|是|对)?(?:嘛|吗|吧|这样(?:吗|的吗|吧)?|对不对|对吗)[?？]*"
)


def without_settling(text: str) -> str:
    """Leave out 私了 where a report or a claim is spoken of: it is no slip for 死了 there."""
    return _SETTLED.sub("", text) if _OF_A_CLAIM.search(text) else text


def gives_up_money(text: str) -> bool:
    """Tell whether a text gives up money, and each of its clauses says no more than that."""
    said = spaced(text)
    told = [each.strip() for each in clauses(said) if each.strip()]
    if not fits(said, NEWS) or _LIFE.search(_safe(said)):
        return False
    money = [bool(_OF_MONEY.search(each)) for each in told]
    if any(len(each) > _LONGEST for each in told):
        return False
    return any(money) and all(
        of_money or _ADDS.fullmatch(each) for of_money, each in zip(money, told, strict=True)
    )


def _safe(said: str) -> str:
    """Leave out 死心, which is said of money too, and 打水漂."""
    return re.sub("死心|打水漂", "", said)
