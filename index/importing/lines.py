"""Lines of a page, and what kind of line each one is, judged by itself.

The rules are about shapes that Chinese news, police and government pages share. A rule about
words takes only short lines without a sentence in them: a body that warns of 扫码 names it too.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from index.importing.page import Line
from index.script import to_simplified

HEADING_LENGTH = 30
_SHOUT_LENGTH = 30  # headlines end in ！ or ？ as well; above this it is a sentence
_TWO_SENTENCES = 15  # with a mark in the midst; below this: 警惕！又来了！
_LONG = 70  # so long, with commas: a sentence whose full stop is missing
_CREDIT_LENGTH = 60
_FURNITURE_LENGTH = 300
_WRAP_COLUMNS = range(40, 91)
_WRAP_SLACK = 4
_WRAP_SHARE = 0.4

_CLOSERS = r"[”’」』）)】》\"']*"
_STOP = re.compile(rf"[。；;]{_CLOSERS}$")
_SHOUT = re.compile(rf"[！？!?…]{_CLOSERS}$")
_ENGLISH = re.compile(r"(?:\S+\s+){5,}\S*[A-Za-z)][.!?]$")
_MARKS = "。！？!?"
_AFTER_MARKS = _MARKS + "…”’」』）)】》\"' "
_TEASER = re.compile(
    r"(?:…|\.{3}|[\[【（(])(?:详细|详情|全文|更多|(?:阅读|查看)(?:全文|详情|更多))\W*$"
)

DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)日?")
_TIME = r"(?:[\sT]*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
_MONTH = r"(?:19|20)\d\d(?:[-/.]\d{1,2}|年\d{1,2}月)"
_DATE_ONLY = re.compile(
    rf"\W*(?:{DAY.pattern}|{_MONTH}|\d{{1,2}}[-/]\d{{1,2}}){_TIME}(?:\s*星期.)?\W*"
)
_DATED = re.compile(
    rf"^{DAY.pattern}{_TIME}\s+\S|\S\s+{DAY.pattern}{_TIME}$|^[（(]{DAY.pattern}.*[)）]$"
    rf"|{DAY.pattern}[\sT]*\d{{1,2}}:\d\d|{DAY.pattern}.*(?:来源|作者|编辑|浏览|阅读|点击)\w{{0,2}}\s*[：:]"
)
_LABELS = (
    "责任编辑|责编|编辑|编审|校对|审核|审校|监制|主编|作者|记者|通讯员|文字|摄影|供稿|来源|稿件来源|文章来源|"
    "信息来源|本文来源|原标题|发布机构|发布单位|发布者|初审|复审|终审|值班编委"
)
_CREDIT = re.compile(
    rf"^[【\[（(]?\s*(?:(?:{_LABELS})\s*[：:|丨/]"
    r"|(?:发布时间|发布日期|更新时间|时间|日期)\s*[：:]?\s*(?:19|20)\d\d"
    r"|(?:By|Published|Updated|Source):? [A-Z\d])"
)

_PREFIX = (
    "热门|热点|相关|推荐|延伸|精彩|精选|最新|更多|往期|今日|本周|图文|编辑|"
    "为您|为你|站内|同类|随机|滚动|点击|友情|新闻"
)
_SUFFIX = (
    "推荐|阅读|新闻|文章|资讯|链接|报道|专题|视频|图片|图集|排行榜?|榜|"
    "回顾|头条|要闻|评论|搜索|话题|内容|动态|精选"
)
_MARKER = re.compile(
    rf"\W*(?:(?:{_PREFIX})+(?:{_SUFFIX})+|猜你喜欢|大家(?:都)?在看|都在看|网友评论|热搜榜?|排行榜"
    r"|related (?:articles|posts|stories)|read (?:more|next)|you may also like)"
    r"\W*(?:更多|more)?\W*",
    re.IGNORECASE,
)

_BUTTONS = (
    "打印|关闭|收藏|点赞|评论|举报|纠错|投诉|转发|分享到|分享至|分享|复制链接|本页|此页|正文|窗口|页面|"
    "我要|字号|字体|大|中|小|微信|微博|新浪|腾讯|QQ空间|QQ好友|QQ|朋友圈|好友|豆瓣|贴吧|Facebook|Twitter|"
    "在看|赞|首页|末页|尾页|上一页|下一页|返回|顶部|列表|登录|注册|客户端|手机版|English|无障碍"
)
_FURNITURE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[\W_]*[\dA-Za-z]?[\W_]*",
        rf"(?>{_BUTTONS}|[\W\d_])++",
        r"\W*(?:资料图片?|配图|图片|网络图|广告|推广|AD|图片来源.*|图源.*|图[／/].*)\W*",
        r"\W*(?:上|下)一[篇条页](?:\s*[：:].*|\W*)",
        r"(?:分享|转发)(?:到|至|给)?\s*[：:].*",
        r"(?:请?(?:使用|打开|用))?(?:微信|手机|支付宝)?(?:扫一扫|扫码(?:关注|阅读|查看)).{0,20}",
        r"(?:欢迎|搜索)?关注(?:我们|(?:官方|微信)?公众号|官方)\W*(?:[“「：:].{0,20})?",
        r"(?:长按|点击|扫描|识别).{0,8}关注.{0,20}",
        r"点击(?:此处|这里|[上下]方)?(?:查看|阅读)(?:更多|原文|全文|详情).{0,6}",
        r"阅读(?:原文|全文)|展开全文",
        r"(?:阅读|浏览|点击|访问|评论|点赞|播放)(?:量|次数|数)?\s*[：: ]\s*\d.*",
        r"(?:标签|关键词|tags?|(?:相关|延伸)(?:链接|阅读))\s*[：:].*",
        r"\W*(?:您的|当前|所在|您现在的)位置.*|(?:首页|网站首页)\s*[>»›].*",
        r".*(?:版权所有|ICP备|ICP证|公网安备|All Rights Reserved|Copyright|©).*",
        r"(?:主办|承办|技术支持|网站标识码|联系我们|网站地图|备案号)\s*[：:|].*",
    )
)
_LEGALESE = re.compile(
    r"^\W*(?:\d{1,2}[.、]\W*)?(?:.{0,4}声明\s*[：:】\]].*(?:转载|版权|侵权|本网|本站|本平台|不代表|仅供参考|风险自担)"
    r"|凡?本(?:网|站|平台).{0,40}(?:转载|版权|注明|来源|侵权)"
    r"|本(?:文|内容|文章).{0,12}不代表"
    r"|凡.{0,10}注明.{0,4}来源"
    r"|未经.{0,16}(?:授权|许可|同意|允许).{0,20}(?:转载|复制|摘编|镜像)"
    r"|(?:如需|欢迎)?转载请|(?:如|若)(?:有|涉).{0,8}侵权|侵权.{0,4}删)"
)

ARTICLE = re.compile(
    r"^(第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?)[\s　：:]*"
)
NUMBER_APART = re.compile(rf"{ARTICLE.pattern.removesuffix('*')}|{ARTICLE.pattern}[【\[（(]")
BULLET = re.compile(r"^(?:[•·●○◆◇■□▲△▪★☆※►▶]\s*|[-–*]\s+)")
DIGITS = re.compile(r"^(?:(\d{1,2})(?:、|．|\.(?!\d))\s*)")
CIRCLED = re.compile(r"^(?:[①-⑳]|[（(]\d{1,2}[)）]|\d{1,2}[)）])\s*")
QUESTION = re.compile(r"^问\s*[：:]\s*")
_NUMERAL = "[一二三四五六七八九十]+"
LEVELS = (
    (re.compile(rf"^第{_NUMERAL}[编部]分?[\s　：:]*"), 1),
    (re.compile(rf"^第{_NUMERAL}章[\s　：:]*"), 2),
    (re.compile(rf"^第{_NUMERAL}节[\s　：:]*"), 3),
    (re.compile(rf"^{_NUMERAL}[、．.]\s*"), 4),
    (re.compile(rf"^[（(]{_NUMERAL}[)）]\s*"), 5),
    (DIGITS, 6),
)


class Kind(StrEnum):
    SENTENCE = "sentence"
    ARTICLE = "article"
    HEADING = "heading"  # the markup says so
    NUMBERED = "numbered"  # short and numbered: a heading or an item, by what follows
    QUESTION = "question"
    ITEM = "item"
    INTRO = "intro"  # ends with a colon
    SHOUT = "shout"  # short, ends with ！ or ？
    SHORT = "short"
    DATE = "date"
    CREDIT = "credit"
    FURNITURE = "furniture"
    MARKER = "marker"  # opens a list of links


def kind_of(line: Line) -> Kind:
    """Judge one line by itself, in Simplified, as the rules are written."""
    line = replace(line, text=to_simplified(line.text))
    text = line.text
    sentence = is_sentence(text)
    if _LEGALESE.match(text):
        return Kind.FURNITURE
    if not sentence and len(text) <= _FURNITURE_LENGTH and (kind := _of_the_page(text)):
        return kind
    if ARTICLE.match(text):
        return Kind.ARTICLE
    if QUESTION.match(text):
        return Kind.QUESTION
    if line.heading:
        return Kind.HEADING
    if sentence:
        return Kind.SENTENCE
    if line.link:
        return Kind.SHORT
    return _short_kind(line)


def _of_the_page(text: str) -> Kind | None:
    if _MARKER.fullmatch(text):
        return Kind.MARKER
    if _DATE_ONLY.fullmatch(text):
        return Kind.DATE
    if any(pattern.fullmatch(text) for pattern in _FURNITURE):
        return Kind.FURNITURE
    credit = _CREDIT.match(text) and not _SHOUT.search(text)
    if len(text) <= _CREDIT_LENGTH and (credit or _DATED.search(text)):
        return Kind.CREDIT
    return None


def _short_kind(line: Line) -> Kind:
    text = line.text
    numbered = level_of(text) > 0
    if numbered and len(text) <= HEADING_LENGTH:
        return Kind.NUMBERED
    if line.item or numbered or BULLET.match(text) or CIRCLED.match(text):
        return Kind.ITEM
    if text.endswith(("：", ":")):
        return Kind.INTRO
    return Kind.SHOUT if _SHOUT.search(text) else Kind.SHORT


def is_sentence(text: str) -> bool:
    """Whether this reads like a sentence of a text rather than like a headline."""
    if _TEASER.search(text):
        return False
    if _STOP.search(text) or _ENGLISH.match(text):
        return True
    if _SHOUT.search(text) and len(text) > _SHOUT_LENGTH:
        return True
    inside = set(text.rstrip(_AFTER_MARKS)).intersection(_MARKS)
    if "。" in inside or (inside and _SHOUT.search(text)):
        return len(text) >= _TWO_SENTENCES
    return len(text) >= _LONG and re.search("[，,]", text) is not None


def level_of(text: str) -> int:
    """The level that a heading's number gives it; 0 where it has none."""
    return next((level for pattern, level in LEVELS if pattern.match(text)), 0)


def squash(text: str) -> str:
    """Letters and digits only, to compare lines that differ in spaces, bullets and marks."""
    return re.sub(r"[\W_]+", "", text)


def tidy(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub("[\u200b-\u200f\u2060\ufeff]", "", text)).strip()


def text_lines(text: str) -> tuple[Line, ...]:
    """Read plain text: one line a paragraph, with hard-wrapped ones put together again."""
    raw = text.splitlines()
    return tuple(Line(each) for each in map(tidy, _unwrapped(raw)) if each)


def _unwrapped(raw: list[str]) -> Iterator[str]:
    full = _wrap_width(raw)
    gathered = ""
    for line in raw:
        if gathered and (not line.strip() or line.startswith((" ", "\t", "　"))):
            yield gathered
            gathered = ""
        latin = gathered[-1:].isascii() and gathered[-1:].isalnum()
        gathered += (" " if latin else "") + line.strip() if gathered else line
        if _columns(line.rstrip()) < full:
            yield gathered
            gathered = ""
    yield gathered


def _wrap_width(raw: list[str]) -> float:
    """The columns from which a line goes on in the next one; infinite where none does."""
    widths = [_columns(line.rstrip()) for line in raw if line.strip()]
    most = max(widths, default=0)
    full = sum(width >= most - _WRAP_SLACK for width in widths)
    wrapped = most in _WRAP_COLUMNS and full >= max(4, _WRAP_SHARE * len(widths))
    return most - _WRAP_SLACK if wrapped else float("inf")


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
