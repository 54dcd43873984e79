"""Scripts and forms of writing: one folded form for search, and replies in the asker's script."""

import re
import unicodedata
from enum import StrEnum
from functools import cache

import opencc

from index.at_hand import at_hand

_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u00ad]")
SIGNS = re.compile(r"[\W_]+")  # what is neither letter nor digit
HAN = re.compile("[\u3400-\u9fff]")  # a Chinese character, but for the rarest
_EVERY_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
_LATIN = re.compile(r"[^\W\d_\u3040-\u312f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
_ASKED_IN_ENGLISH = re.compile(
    r"\s*(?:what|who|how|why|when|where|which|is|are|can|do|does|should)\b",
    re.ASCII | re.IGNORECASE,
)
# Of these a Chinese sentence has some on both sides of the English words in it: 我的card被block了.
_GRAMMAR = r"(?:[的了吗嗎呢被我咗嘅]|怎[么麼]|什[么麼])"
_AROUND_ENGLISH = re.compile(rf"{_GRAMMAR}[^a-z]*[a-z].*{_GRAMMAR}", re.IGNORECASE)
# A question that is put in Chinese, whatever its nouns: arbitrage有没有legal risk, refund可以吗.
_ASKED_IN_CHINESE = re.compile(
    r"([是能可会會有要算该該用])[不没沒]\1|[吗嗎呢]\W*$|怎[么麼样樣]|什[么麼]|[为為]什|如何"
    r"|哪[个個里裡些]"
)
# English words in a sentence that is put together in Chinese: 收到fake的court summons email.
_SAID_IN_CHINESE = re.compile(
    r"[的了叫让讓给給说說在被把跟里裡要会會有没沒收到卖賣买買几幾多少][^a-z]*[a-z]|[a-z]\s*[的了叫说說会會要]",
    re.IGNORECASE,
)
_SAID_IN_ENGLISH = re.compile(
    r"(?<![a-z])(?:the|an?|is|are|was|were|be|am|i|i'm|my|me|you|your|he|his|she|her|they|it|we|our"
    r"|to|and|or|of|this|that|for|from|with|by|on|in|at|as|about|after|do|does|did|can|could|will"
    r"|should|has|have|had|got|not|no|if|please|pls|help|what|how|why|who|when|where|which)(?![a-z])",
    re.IGNORECASE,
)
# What Chinese sentences hold together by: without any of it the Chinese is a name in another one.
_CHINESE_GRAMMAR = re.compile(
    r"[的了吗嗎呢吧啊被我你您他她咗嘅係系唔喺畀俾是不没沒有在要能会會可说說讲講问問叫让讓给給把跟和"
    r"里裡几幾多少谁誰哪怎什这這那]"
)
_MENTIONED = 7  # letters a character from which the Chinese is only spoken of: what 是不是 means
_PUT_TOGETHER = 12  # the same, where no English word holds the others together
# WhatsApp is no question: "what's app上自称官员的人".
_NAME = re.compile(r"what'?s ?app(?![a-z])", re.IGNORECASE)
# "what is 断卡行动", "can I trust 反诈老陈?": a name in a sentence that is English.
_ENGLISH_ABOUT_A_NAME = re.compile(
    rf"{_ASKED_IN_ENGLISH.pattern}(?:[ ,.'’\"“”(]+[a-z]+)+[ '\"“”(]*"
    r"(?![\u3400-\u9fff]*[吗呢吧啊么嘛啥怎我你您他她的了])[\u3400-\u9fff]{2,10}"
    r"[ '\"“”)]*(?:[a-z]+[ ,.'’]*)*[?!.？]*",
    re.ASCII | re.IGNORECASE,
)
# I'm 16: too few letters to count.
_I_AM = re.compile(r"\W*i(?:['’]?m| am)\b[^\u3400-\u9fff]*", re.ASCII | re.IGNORECASE)
_ABBREVIATION = re.compile(r"\W*(?!(?:HELP|SCAM|FRAUD|HELLO|POLICE)\b)[A-Z][A-Z0-9]{1,5}\W*")
# So are the first letters of a word in pinyin (wzp, yjck), and few names that are typed small.
_INITIALS = re.compile(
    r"\W*(?!(?:pls|plz|thx|thnx|tks|sms|mlm|vpn|kyc|pdf|cvv|hmm|btw|hmrc|ppl|nft)\b)"
    r"(?:[b-df-hj-np-tv-z][b-df-hj-np-tv-xz]{2,5}|etc|goip|usdt)\W*"
)
# A lone product has no language either: it is called the same in Chinese.
_PRODUCT = re.compile(
    r"\W*(?:we ?chat(?: pay)?|ali ?pay|face ?time|telegram|whats ?app|any ?desk|to ?desk"
    r"|team ?viewer|zoom|skype|facebook|instagram|tik ?tok|i ?message|i ?cloud|paypal|line ?pay"
    r"|messenger|discord|carousell|shopee|lazada|singpass|pay ?(?:me|now|lah)|zelle|venmo|airbnb"
    r"|steam|binance|okx|huobi|metamask|roblox)\W*",
    re.IGNORECASE,
)
_GREETING = re.compile(r"\W*(?:ni ?hao|nin ?hao|zai ?ma|xie ?xie)(?: ?ni)?\W*", re.IGNORECASE)
_CHINESE_AS_WELL = (_ABBREVIATION, _INITIALS, _PRODUCT, _GREETING)
_LINK = re.compile(r"(?:https?://|www\.)[!-~]+", re.IGNORECASE)
# OpenCC writes these so and knows no way back.
_LEFT_OUT = str.maketrans("暱揹簷藉於", "昵背檐借于")
_IN_BOTH = "晒借台只里后干面准松"  # which Traditional texts have too, and OpenCC would change
_KEPT = "着幺"  # Hong Kong's 着 is read in Taiwan too, and 幺 is no 么
# Where OpenCC takes one word's end for another's beginning, or the rarer of two readings: it takes
# 以发卡银行 for a hairpin and 别只 for an animal.
_MISREAD = (
    (re.compile("(?<![頭理假毛長短白染剪美洗燙黑植脫])髮(?![型廊飾絲膠夾膚色])"), "發"),
    (
        re.compile(
            "(?<![一二兩三四五六七八九十百千萬幾數每船半整這那哪0-9])隻|隻(?=[管有要能會是])"
        ),
        "只",
    ),
    (re.compile("(?<![標中抽求書牙竹])籤"), "簽"),
    (re.compile("藉(?=手機)"), "借"),
    (re.compile("(?<![晒曬烘風吹擦弄口餅葡萄榨])乾(?=[的不了過])"), "幹"),
    (re.compile("幹(?=[擾涉預])"), "干"),
    (re.compile("(?<![說看拿算瞄])不準"), "不准"),
    (re.compile("(?<![複錄研])製(?=定)"), "制"),
    (re.compile("(?<=法)制(?=造(?!成))"), "製"),  # 非法制造
    # 卡里, 报道里, 本金里: inside, but for measures of length and names
    (re.compile("(?<![公英海華阿鄰故十百千萬])里(?![程長民])"), "裡"),
    (
        re.compile(
            "(?<=索馬|新德|斯底|黎波|爾加|佛羅)裡|(?<=[一二兩三四五六七八九幾半])裡(?=[地路外])"
            "|裡(?=斯[本班托]|求斯|塔尼亞|約熱|士滿|蘭卡|曼丹|米亞|鄉親)"
        ),
        "里",
    ),
    (re.compile("髮(?=[票現射])"), "發"),
    (re.compile("弔(?=銷)"), "吊"),
    (re.compile("分鍾"), "分鐘"),
    (re.compile("(?<=[證說寫查聲表講]明)瞭|(?<=昆明)瞭(?!解)"), "了"),
    (re.compile("乾(?=點[啥什嘛活])"), "幹"),
    (re.compile("游(?=[戲藝])"), "遊"),
)
# 著 is both 着 and itself, and OpenCC leaves it: 跟著 is 跟着, 著名 is not.
_PARTICLE = re.compile("(?<![显顯名原执執土编編专專论論昭卓拙译譯])著(?![名作称稱者录錄述])")
_REMEMBERED = 64  # texts; each part of a reply folds the same few
_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")


class Script(StrEnum):
    HANS = "hans"
    HANT = "hant"
    LATIN = "latin"


@cache
def _converter(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


def to_simplified(text: str) -> str:
    """Convert character by character and by OpenCC's own phrases, as `t2s` does."""
    simplified = str(_converter("t2s").convert(text)).translate(_LEFT_OUT)
    return _PARTICLE.sub("着", simplified)


def to_traditional(text: str) -> str:
    """Convert to the characters that Taiwan and Hong Kong write: 核實, 群, 為.

    As `s2tw` does, in its two steps: as one, OpenCC holds its phrases twice, 16 MB more, to cut the
    text first, which no sentence of the corpus needs. Regional phrases, such as those of `s2twp`,
    would rename statutes.
    """
    traditional = _converter("t2tw").convert(_converter("s2t").convert(text))
    pairs = zip(text, str(traditional), strict=True)
    written = "".join(old if old in _KEPT else new for old, new in pairs)
    for misread, right in _MISREAD:
        written = misread.sub(right, written)
    return written


def in_script(script: Script, words: str) -> str:
    """Put Simplified words into Traditional characters for those who read them."""
    return to_traditional(words) if script is Script.HANT else words


def clean(text: str) -> str:
    """Drop invisible characters, normalise to NFKC, collapse spaces. The script stays."""
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))).strip()


@at_hand(_REMEMBERED)
def spaced(text: str) -> str:
    """Give the same form as `fold`, with the spaces in which some type their commas."""
    return to_simplified(clean(text)).lower()


@at_hand(_REMEMBERED)
def fold(text: str) -> str:
    """Give the one form in which texts are compared: clean, Simplified, lower case.

    Spaces between Chinese characters carry no meaning there and are dropped, before OpenCC looks
    for its phrases.
    """
    return to_simplified(_BETWEEN_HAN.sub("", clean(text))).lower()


def script_of(text: str) -> Script:
    """Tell which script a reply to this text should use.

    Latin needs at least three letters and no more than a few Chinese characters beside
    them, a few more where it begins as an English question does, and any number where those
    are one name in it: "1069开头的sms" and "telegram是什么" are Chinese, "what is 96110 反诈" is
    English, but no word that has both in it (fan诈app), and no sentence whose particles or question
    are Chinese. One that only English
    words hold together is English, however long the names in it. Who writes in letters that we
    do not know, Korean or Cyrillic, reads English sooner than Chinese. Traditional is what
    folding to Simplified changes, but for a slip (什麽) among as many characters that only
    Simplified has. A lone abbreviation (GOIP, etc), in small letters one that holds no vowel, is
    what Chinese texts call the thing too, as they do a lone product, so it is answered in Chinese,
    and so is a link: it is in no language.
    """
    text = _NAME.sub("whatsapp", _LINK.sub("", text))
    if any(each.fullmatch(text) for each in _CHINESE_AS_WELL):
        return Script.HANS
    han = len(_EVERY_HAN.findall(text))
    latin = len(_LATIN.findall(text))
    if _ENGLISH_ABOUT_A_NAME.fullmatch(text) or _I_AM.fullmatch(text):
        return Script.LATIN
    asked = _ASKED_IN_ENGLISH.match(text)
    english = latin >= 3 and latin > (2 if asked else 4) * han and not _is_one_word(text, han)
    if english and (asked or not _is_put_in_chinese(text, han, latin)):
        return Script.LATIN
    if latin > han and _is_put_in_english(text):
        return Script.LATIN
    simplified = to_simplified(text)
    if simplified == text:
        return Script.HANS
    slipped = _apart(text, to_traditional(text)) >= _apart(text, simplified)
    return Script.HANS if slipped else Script.HANT


def _is_one_word(text: str, han: int) -> bool:
    """Tell whether it is a Chinese word, part of which was typed in letters: fan诈app."""
    return han > 0 and len(text.split()) == 1


def _is_put_in_chinese(text: str, han: int, latin: int) -> bool:
    """Tell whether so few Chinese characters ask what a text asks, or hold it together."""
    asks = latin <= _MENTIONED * han and _ASKED_IN_CHINESE.search(text)
    if asks or _AROUND_ENGLISH.search(text):
        return True
    said = latin <= _PUT_TOGETHER * han and _SAID_IN_CHINESE.search(text)
    return bool(said and not _SAID_IN_ENGLISH.search(text))


def _is_put_in_english(text: str) -> bool:
    """Tell whether English words hold a text together, and no Chinese one does."""
    told = {each.lower() for each in _SAID_IN_ENGLISH.findall(text)}
    return len(told) > 1 and _CHINESE_GRAMMAR.search(text) is None


def _apart(text: str, other: str) -> int:
    pairs = zip(text, other, strict=False)
    return sum(old != new and old not in _IN_BOTH for old, new in pairs)
