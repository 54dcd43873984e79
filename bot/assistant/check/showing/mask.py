"""Masks digits and names, letter for letter, before a message is shown to operators. Pure.

Names are recognised by the words beside them, so a name in the midst of a sentence may remain: the
person who hands a message in sees the masked text first.
"""

import re
from collections.abc import Iterator

from bot.assistant.check.evidence.clean import clean
from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.check.evidence.links import find_links
from bot.assistant.check.evidence.numbers import find_numbers
from bot.assistant.check.evidence.official import NO_LIST
from index.script import HAN

DIGIT, NAME, LETTER = "#", "某", "x"

Spans = Iterator[tuple[int, int]]

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# A number that is spelled out; shorter runs are words such as 一个 and 三五.
_SPELLED = re.compile(r"[零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]{4,}")
# Surnames that are seldom other words, in both scripts; then surnames that are mostly other words
# and count only right before a title or behind a label.
_SURNAME = (
    r"(?:欧阳|司马|上官|诸葛|尉迟|公孙|慕容|皇甫|夏侯|令狐|司徒|歐陽|諸葛|司馬|[王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋"
    r"唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆石戴贾韦夏邱侯邹熊孟秦阎薛闫雷侯龙段郝孔邵史"
    r"毛顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文殷颜庄章鲁倪庞邢俞翟蓝聂齐葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛"
    r"苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮柯岳费谷舒屈盛冉卓蒲佟邬宁岑"
    r"張劉陳楊趙黃吳孫鄭謝許鄧馮韓蕭葉蔣蘇呂盧鍾譚範陸賈韋鄒閻龍顧賴賀嚴錢龔湯陶莊魯龐藍聶齊駱關歐紀畢蘭盧])"
)
_AMBIGUOUS = r"[高方金安马馬江白万萬申倪成平时常向包单米车房华]"
_TITLE = (
    r"(?:先生|女士|小姐|太太|夫人|同学|老师|教授|警官|警察|民警|队长|所长|局长|处长|科长|厅长|主任|经理|总监|董事长|"
    r"律师|法官|检察官|医生|大夫|护士|师傅|老板|书记|校长|院长|行长|阿姨|叔叔|大爷|大妈|大姐|大哥|奶奶|爷爷|伯伯|"
    r"客服|专员|顾问|助理|导师|同志|老師|經理|總|总|董|工|哥|姐|姨|叔|嫂)"
)
_TITLED = re.compile(rf"(?P<name>{_SURNAME}[\u3400-\u9fff]{{0,2}}?)(?={_TITLE})")
_TITLED_ALONE = re.compile(
    rf"(?:(?<![\u3400-\u9fff])|(?<=[是叫找加系和让請请的给]))(?P<name>{_AMBIGUOUS})(?={_TITLE})"
)
_LABEL = (
    r"(?:姓名|户名|戶名|收款人|收件人|联系人|聯絡人|持卡人|开户名|開戶名|开户人|開戶人|"
    r"机主|機主|我叫|名叫|叫做)"
)
_END = r"(?=[^\u3400-\u9fff]|$|的|您|你|请|在|已)"
# Behind a label stands a name, also one that begins with such a surname; behind a colon any name.
_LABELLED = re.compile(
    rf"{_LABEL}\s*[是为為]?\s*(?P<name>(?:{_SURNAME}|{_AMBIGUOUS})[\u3400-\u9fff]{{1,2}}){_END}"
)
_IN_A_FORM = re.compile(
    rf"{_LABEL}\s*[:：]\s*(?P<name>[\u3400-\u9fff]{{2,4}}(?:[·•][\u3400-\u9fff]{{1,6}})*)"
    r"(?![\u3400-\u9fff])"
)
_ADDRESSED = re.compile(
    r"(?:本人|我是|这是|這是|你好|您好|尊敬的|亲爱的|親愛的|@)"
    rf"\s*[:：是为為]?\s*(?P<name>{_SURNAME}[\u3400-\u9fff]{{1,2}}){_END}"
)
_FAMILIAR = re.compile(rf"[小老阿](?P<name>{_SURNAME})(?!时|学)")
# Three characters by themselves, as greetings and signatures have them.
_ALONE = re.compile(
    rf"(?<![\u3400-\u9fff])(?P<name>{_SURNAME}[\u3400-\u9fff]{{2}})(?![\u3400-\u9fff])"
)
_ENGLISH = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Officer|Agent|Dear|Hi|Hello|[Mm]y name is|I am|I'm|[Tt]his is|"
    r"[Nn]ame:|[Bb]eneficiary:)\.?\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Officer|Agent)\.?\s+)?"
    r"(?!(?:Customer|Client|User|Member|Friend|Sir|Madam|Mom|Mum|Dad|All|Team|Valued)\b)"
    r"(?P<name>[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*){0,2})"
)
_PATTERNS = (
    _TITLED, _TITLED_ALONE, _LABELLED, _IN_A_FORM, _ADDRESSED, _FAMILIAR, _ALONE, _ENGLISH,
)  # fmt: skip
_MAIL = re.compile(r"(?P<name>[\w.+-]+)@(?=[\w-]+\.)")
_PATH = re.compile(r"(?<=[A-Za-z])(?P<name>[/?#][!-~]+)")
_APPS = re.compile(r"(?i)wechat|weixin|telegram|whatsapp|line|qq|tg|vx|wx")


def mask(text: str) -> str:
    """Give a text of the same length without digits, names, and names of accounts."""
    letters = list(text)
    for start, end in (*_names(text), *_accounts(text)):
        for place in range(start, end):
            letters[place] = _hidden(letters[place])
    for found in _SPELLED.finditer(text):
        letters[found.start() : found.end()] = DIGIT * len(found.group())
    return "".join(DIGIT if _is_digit(each) else each for each in letters)


def _hidden(letter: str) -> str:
    if HAN.match(letter):
        return NAME
    return LETTER if _LATIN.match(letter) else letter


def _is_digit(letter: str) -> bool:
    """Tell whether a letter is a digit of any script; `_SPELLED` finds Chinese numerals."""
    return letter.isnumeric() and not HAN.match(letter)


def _names(text: str) -> Spans:
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            yield found.span("name")


def _accounts(text: str) -> Spans:
    """Find names in mail and messengers, and the part of an address behind its domain."""
    for pattern in (_MAIL, _PATH):
        for found in pattern.finditer(text):
            yield found.span("name")
    cleaned = clean(text)
    links = find_links(cleaned, NO_LIST)
    for number in find_numbers(cleaned, NO_LIST, links):
        if number.evidence.kind in {FlagKind.HANDLE, FlagKind.CRYPTO_ADDRESS}:
            yield from _runs(text, number.evidence.start, number.evidence.end)


def _runs(text: str, start: int, end: int) -> Spans:
    """Find the Latin part of a handle, without the name of the app before it."""
    for found in re.finditer(r"[A-Za-z0-9_.-]{3,}", text[start:end]):
        if not _APPS.fullmatch(found.group()):
            yield start + found.start(), start + found.end()
