"""Thirteen ways in which swindlers disguise a text, as functions of the text and a seed.

They are written apart from what undoes them: the tables here are what people do, seen in messages,
not the inverse of `bot/assistant/check/evidence/clean.toml`. A text that has nothing to disguise in
one way (no digits, no key word) comes back as it was.

    python -m benchmarks.disguises "加微信abc123领取贷款" 7
"""

import json
import random
import re
import sys
import unicodedata
from collections.abc import Callable, Mapping

from index.script import HAN, to_traditional

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
_SIGNS = "-*·.|/_~^+"
_DIGITS = ("⓪①②③④⑤⑥⑦⑧⑨", "⓿❶❷❸❹❺❻❼❽❾", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
_DOTS = ("[.]", "。", "点", " . ", "(.)", "[dot]")
_LAST_DOT = re.compile(
    "(?<=[a-z0-9])\\.(?=(?:com|cn|net|org|top|xyz|vip|cc|cyou|shop|icu)(?![a-z.]))"
)
_TWINS = str.maketrans("aceiopxyjsABCEHKMOPTX", "асеіорхујѕАВСЕНКМОРТХ")
_KEY = re.compile(
    "微信|贷款|转账|汇款|账户|账号|验证码|刷单|返利|佣金|充值|提现|银行卡|"
    "身份证|公安局|兼职|投资|股票|客服|赔付|理赔|下载|链接|扫码|二维码|红包|"
    "资金|收益|裸聊|注册|支付宝|保证金|垫付|任务|退款|征信|屏幕共享|解冻|冻结|"
    "注销|安全账户|密码|手续费|理财|导师|日结|洗钱|通缉|快递|航班|改签|中奖|"
    "领取|会员|虚拟币|通讯录|游戏|礼品卡|流水|额度|放款|点赞|平台|打款|医保|"
    "社保|积分|兑换|登录"
)
_WECHAT = ("薇信", "徽信", "V信", "VX", "vx", "威芯", "微❤️", "溦信", "微芯", "wx")
_ADD_WECHAT = ("加V", "➕薇", "佳V", "+vx", "➕VX", "加薇", "加溦", "加徽信", "➕v", "伽薇")
_VARIANTS = str.maketrans("款单钱验证回户转发图点群值处职", "欵単銭験証囬戸転発図奌羣値処耺")
_SOUNDS: Mapping[str, tuple[str, ...]] = {
    "贷款": ("代款", "袋款", "贷kuan"),
    "转账": ("转帐", "砖账", "转zhang"),
    "账户": ("帐户", "胀户"),
    "账号": ("帐号",),
    "验证码": ("验正码", "验zheng码", "验证玛"),
    "刷单": ("唰单", "shua单", "刷丹"),
    "返利": ("返力", "反利", "fan利"),
    "佣金": ("拥金", "佣jin"),
    "充值": ("冲值", "充zhi"),
    "提现": ("题现", "ti现"),
    "银行卡": ("银hang卡", "银行咔"),
    "身份证": ("身分证", "身fen证"),
    "公安": ("公an", "公按"),
    "兼职": ("兼zhi", "兼只"),
    "投资": ("投姿", "tou资"),
    "股票": ("古票", "股piao"),
    "客服": ("客fu", "客符"),
    "赔付": ("培付", "赔fu"),
    "下载": ("下zai", "下栽"),
    "链接": ("lian接", "链jie"),
    "扫码": ("sao码", "扫玛"),
    "红包": ("红bao", "洪包"),
    "资金": ("资今", "zi金"),
    "裸聊": ("果聊", "luo聊", "裸了聊"),
    "注册": ("注朋", "zhu册"),
    "征信": ("zheng信", "征xin"),
    "退款": ("tui款", "退kuan"),
    "任务": ("ren务", "任wu"),
    "保证金": ("保正金", "保zheng金"),
}
_INITIALS: Mapping[str, str] = {
    "安全账户": "安全zh",
    "验证码": "yzm",
    "银行卡": "yhk",
    "身份证": "sfz",
    "支付宝": "zfb",
    "保证金": "bzj",
    "屏幕共享": "pmgx",
    "微信": "wx",
    "贷款": "dk",
    "转账": "zz",
    "刷单": "sd",
    "客服": "kf",
    "红包": "hb",
    "返利": "fl",
    "提现": "tx",
    "兼职": "jz",
    "链接": "lj",
}


def full_width(text: str, seed: int) -> str:
    """Latin letters, digits and signs in their wide forms."""
    del seed
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def zero_width(text: str, seed: int) -> str:
    """Characters that nobody sees, after about every third one."""
    dice = random.Random(seed)
    return "".join(c + dice.choice(_INVISIBLE) if dice.random() < 0.35 else c for c in text)


def emoji_digits(text: str, seed: int) -> str:
    """Digits as key caps, in circles, or in mathematical letters."""
    dice = random.Random(seed)
    which = dice.randrange(4)
    if which == 3:
        return re.sub(r"\d", lambda hit: hit.group() + "\ufe0f\u20e3", text)
    return re.sub(r"[0-9]", lambda hit: _DIGITS[which][int(hit.group())], text)


def add_wechat(text: str, seed: int) -> str:
    """WeChat written as people write it where its name is forbidden."""
    dice = random.Random(seed)
    text = re.sub("加(?:我|下|一下)?微信", lambda _: dice.choice(_ADD_WECHAT), text)
    return text.replace("微信", dice.choice(_WECHAT))


def spaced(text: str, seed: int) -> str:
    """A space between any two characters."""
    del seed
    return " ".join(text.replace(" ", ""))


def symbol_split(text: str, seed: int) -> str:
    """Signs between the characters of key words."""
    dice = random.Random(seed)
    return _key_words(text, lambda word: dice.choice(_SIGNS).join(word))


def traditional(text: str, seed: int) -> str:
    del seed
    return to_traditional(text)


def variant_characters(text: str, seed: int) -> str:
    """Variants from Japan, from old books, and radicals that look like the character."""
    dice = random.Random(seed)
    radicals = {
        unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0x2F00, 0x2FD6)
    }
    varied = text.translate(_VARIANTS)
    return "".join(radicals[c] if c in radicals and dice.random() < 0.7 else c for c in varied)


def homophones(text: str, seed: int) -> str:
    """Key words with characters of the same sound, or with one character in pinyin."""
    dice = random.Random(seed)
    for word, sounds in _SOUNDS.items():
        text = text.replace(word, dice.choice(sounds))
    return text


def pinyin_initials(text: str, seed: int) -> str:
    del seed
    for word, initials in _INITIALS.items():
        text = text.replace(word, initials)
    return text


def homoglyphs(text: str, seed: int) -> str:
    """Cyrillic twins for some Latin letters of each word."""
    dice = random.Random(seed)
    return "".join(c.translate(_TWINS) if dice.random() < 0.6 else c for c in text)


def line_breaks(text: str, seed: int) -> str:
    """A new line after every four to nine characters, wherever that is between Chinese ones."""
    dice = random.Random(seed)
    out, left = "", dice.randint(4, 9)
    for here, after in zip(text, text[1:] + " ", strict=True):
        out += here
        left -= 1
        if left <= 0 and HAN.match(here) and HAN.match(after):
            out += "\n"
            left = dice.randint(4, 9)
    return out


def broken_links(text: str, seed: int) -> str:
    """Links with their last dot written out or set apart, and a scheme that opens nothing."""
    dice = random.Random(seed)
    text = _LAST_DOT.sub(dice.choice(_DOTS), text)
    return text.replace("https://", "hxxps://").replace("http://", "hxxp://")


WAYS: Mapping[str, Callable[[str, int], str]] = {
    way.__name__: way
    for way in (
        full_width,
        zero_width,
        emoji_digits,
        add_wechat,
        spaced,
        symbol_split,
        traditional,
        variant_characters,
        homophones,
        pinyin_initials,
        homoglyphs,
        line_breaks,
        broken_links,
    )
}


def _key_words(text: str, change: Callable[[str], str]) -> str:
    return _KEY.sub(lambda hit: change(hit.group()), text)


if __name__ == "__main__":
    said, number = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0
    done = {name: way(said, number) for name, way in WAYS.items()}
    print(json.dumps(done, ensure_ascii=False, indent=1))
