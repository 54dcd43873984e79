"""Place: where a reader may be, as far as the words tell; the numbers to call differ by place.

Traditional characters alone tell only that it may be Taiwan, Hong Kong or Macau.
"""

import re
from enum import StrEnum

from bot.assistant.language.clauses import sentences
from index.script import Script, fold

TAIWAN_LAWS = "诈欺犯罪危害防制|洗钱防制法"  # in folded text
# In folded text: words, firms and papers of only one of the two, Taiwan or Hong Kong; 帐户, 讯息
# and 邮局 belong to both. 数 and 金 begin other words everywhere: 匯入數萬元, 超過數百萬, 拿出金飾.
_OF_MANY = "(?![万千百十亿月年天周日小次个位家据字码量值额笔款学])"
_TAIWAN = re.compile(
    "台湾|台北|高雄|台币|户政事务所|健保|检警|地检署|刑事局|卖货便|交货便|加赖|赖(?:id|群|:)|超商|7-?11|博客来|虾皮"
    "|露天|远通|中华电信|投信|投顾|当冲|飙股|存摺|存折|存簿|提款卡|宅配"
    "|(?<![\\d$.,])165(?![.,]?\\d|[元万亿块人号次年岁件c])"
    "|简讯|身分证|网路|脸书|软体|(?<!部)门号|(?<![现资])金流|储值(?!卡|支付)|泰达币"
    "|(?<![支提付])出金(?![额钱饰条牌块融属币流])|薪转"
    "|(?<![a-z])ibon(?![a-z])|普发|悠游卡|阿嬷|(?<!中)国中(?=同学|生|老师|毕业)"
    f"|{TAIWAN_LAWS}|打诈|解除分期|双证件|人头[账帐]户|警示[账帐]?户|(?<![赛单汽机])车手|中国信托|国泰世华|(?:玉山|台新|永丰|第一|彰化)银行|(?:台新|玉山|永丰)(?=[账帐]户|户头|卡|app)|便利商店|小七"
    "|(?<!\\d)591(?!\\d)(?:租屋|上|网|的|看|找|po)|(?:游戏)?点数卡|居留证|捷运|街口支付|悠游付|里长"
)
_HONGKONG = re.compile(
    "香港|港币|港元|hk\\$|hketoll|18222|adcc|入境(?:事务)?处|廉政公署|廉署|(?<!出)差人|八达通|转数快|中银|恒生"
    "|汇丰|hsbc|渣打|(?<![a-z])(?<!\\d)(?<!\\d )fps(?![a-z])|\\+852|港股|警务处|金管局"
    "|屋企|阿[妈爸]|而家|收线|[嘅咗喺嚟啲冇畀攞佢哋嘢唔蚊]|港纸"
    "|系咪|㗎|呃人|(?<![这那一几])点算|(?<![这那旁])边个|[搵揾俾睇咁嗰噉]|银行户口|个户口"
    f"|(?<![超经通透])过数{_OF_MANY}|(?<![输收投加汇存进写])入数{_OF_MANY}|按金(?!额)|警署|差馆|电骗"
    "|视伏器|现金券|hong ?kong"
)
# Words of standard Chinese in Hong Kong; Taiwan has others (簡訊, 電子郵件, 帳戶, 詐騙集團).
_HONGKONG_STANDARD = re.compile(
    "短讯|电邮|骗徒|骗案|视像|柜员机|月结单|强积金|差饷|(?<![个行报查迁设])户口(?!名簿|普查|调查|誊本|[本簿]|所在|迁|.{0,4}注销)"
)
# Offices that callers claim in Taiwan, and at times elsewhere.
_TAIWAN_OFFICES = re.compile(
    "(?<!内地|大陆|中国)(?:检察官|书记官)|侦查不公开"
    "|(?<!市)(?<!内地|大陆|中国|上海|北京|广州|深圳)警察局"
)
# Words of Taiwan for sending money (in Hong Kong 過數 or 轉帳): they count if nothing else tells.
_TAIWAN_SENT = re.compile("(?<!外)汇(?:了|给|出去)")
# Macau, and the money of Malaysia and Singapore, where some people write Traditional characters.
_ELSEWHERE = re.compile("澳门|令吉|马币|坡币|[\\d千万百]新币|ringgit")
# Apps that people there write with, named in English all over the world.
_TAIWAN_APPS = re.compile("(?<![a-z])line(?![a-z])")
_HONGKONG_APPS = re.compile("whatsapp|payme|carousell|(?<![a-z])sms(?![a-z])")
HOTLINES = "12122|12345|12381|96110"  # of the mainland only; 110 is the police of Taiwan as well
# Numbers and an app that serve the mainland only, or mean something else elsewhere.
_MAINLAND = re.compile(rf"(?<!\d)(?:110|{HOTLINES})(?!\d)|国家医保")


class Place(StrEnum):
    MAINLAND = "mainland"
    TAIWAN = "taiwan"
    HONGKONG = "hongkong"
    SINGAPORE = "singapore"  # told by firms and money only (readers.py), like the next
    MALAYSIA = "malaysia"
    EITHER = "either"  # Traditional characters, and nothing more


def place_of(text: str, script: Script) -> Place:
    """Tell where the reader of a text is, by its words and the script of the reply."""
    if script is Script.HANS:
        return Place.MAINLAND
    folded = fold(text)
    taiwan, hongkong = len(_TAIWAN.findall(folded)), len(_HONGKONG.findall(folded))
    if script is Script.HANT:
        taiwan, hongkong = _weighed(folded, taiwan, hongkong)
    if taiwan != hongkong:
        return Place.TAIWAN if taiwan > hongkong else Place.HONGKONG
    return Place.EITHER if script is Script.HANT else Place.MAINLAND


def _weighed(folded: str, taiwan: int, hongkong: int) -> tuple[int, int]:
    """Add the signs that tell the place only in Traditional characters, the weaker ones last."""
    taiwan += len(_TAIWAN_APPS.findall(folded))
    hongkong += len(_HONGKONG_APPS.findall(folded))
    elsewhere = bool(_ELSEWHERE.search(folded))
    taiwan += 0 if hongkong or elsewhere else len(_TAIWAN_OFFICES.findall(folded))
    standard = 0 if elsewhere else len(_HONGKONG_STANDARD.findall(folded))
    taiwan += 0 if hongkong or standard or elsewhere else len(_TAIWAN_SENT.findall(folded))
    return taiwan, hongkong + standard


def as_told_in(text: str, place: Place) -> str:
    """Leave out, for a reader elsewhere, the sentences with numbers that only the mainland has.

    Gives "" if no sentence is left.
    """
    if place is Place.MAINLAND:
        return text
    return "".join(each for each in sentences(text) if not _MAINLAND.search(each)).strip()
