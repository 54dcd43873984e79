"""Which script a reply to a text should use: the one that the text is asked in."""

import re

from index.script import Script, to_simplified, to_traditional

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
_IN_BOTH = "晒借台只里后干面准松"  # which Traditional texts have too, and OpenCC would change


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
