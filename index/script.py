"""Scripts and forms of writing: the folded form for search, and Traditional characters to read."""

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
# OpenCC writes these so and knows no way back.
_LEFT_OUT = str.maketrans("暱揹簷藉於", "昵背檐借于")
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
