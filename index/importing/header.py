"""What a page says of itself: in the lines above the body, in the agency line, in the signature."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from index.importing.lines import DAY, Kind, squash
from index.importing.page import Found, Line

_TITLE_LENGTHS = range(4, 81)
_SURE_TITLE = 8
_TELLING = 6  # characters from which a line that is a part of the title repeats it
_SITE_LENGTH = 20
_PUBLISHER_LENGTHS = range(2, 21)
_SUBTITLE = ("—", "-", "–", "（", "(")
_TRAIL = re.compile(r"[|>»›｜].*[|>»›｜]|^(?:\S{1,5}\s+){3,}\S{1,5}$")

_AGENCY = re.compile(
    r"^[（(【]?\s*(?P<agency>[\u4e00-\u9fffA-Za-z·]{1,14}?(?:网|社|报|客户端|新闻|频道|在线|电视台|广播电台|卫视)+)"
    r"(?:(?P<place>(?:(?![网社报])[\u4e00-\u9fff]){2,8})?\s*"
    r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日)?\s*(?:电|讯|消息)\s*[】]?"
    r"(?P<end>\s*[（(][^（()）]{0,40}[)）]|\s*(?:本报)?(?:记者|通讯员)[^，,。:：]{1,30}(?:报道)?)?\s*[)）】]?"
    r"(?P<mark>\s*[：:,，]|\s+)?\s*"
)
_OURS = ("本报", "本网", "本社", "本台")
_SOURCE = re.compile(r"(?:[来來]源|发布机构|发布单位|发布者)\s*[：:]\s*([^\s|丨,，;；]+)")
_OTHER = re.compile(
    r"(?:责任编辑|责编|编辑|作者|记者|摄影|校对|审核|阅读|浏览|点击|字号|字体)\w{0,2}\s*[：:]?.*"
    r"|(?:发布时间|发布日期|更新时间|时间|日期)\s*[：:]?|来源\s*[：:]?"
)
_ISSUER = re.compile("(?:局|厅|部|院|委|办|会|府|队|所|站|行|司|中心|办公室|社区|学校|大学)$")
_SITE = re.compile(r"\s*[_|｜]\s*([^_|｜]{2,20})$")
_DASHED_SITE = re.compile(r"\s+[-–—]\s*([^\s—–-]{2,20})$")
_ISSUED = re.compile("(?:(?:令|公告)第.+号)?(?:公布|发布|印发|颁布)$")
_CLOCK = re.compile(r"[T\s]*\d{1,2}[:：]\d\d(?:[:：]\d\d)?|星期[一二三四五六日]")


def day_in(text: str) -> str | None:
    """The first full date of a text, as 2023-05-30; None where there is none that exists."""
    for year, month, day in DAY.findall(text):
        found = _day(int(year), int(month), int(day))
        if found is not None:
            return found.isoformat()
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def header(lines: Sequence[Line], kinds: Sequence[Kind]) -> Found:
    """Read the lines above the body."""
    credits_ = [at for at, kind in enumerate(kinds) if kind in {Kind.CREDIT, Kind.DATE}]
    texts = [lines[at].text for at in credits_]
    days = [found for text in texts if (found := day_in(text))]
    labelled = [match[1] for text in texts if (match := _SOURCE.search(text))]
    publishers = [*labelled, *filter(None, map(_publisher, texts))]
    return Found(
        title=_title(lines, kinds, credits_[-1] if credits_ else len(lines)),
        publisher=publishers[0] if publishers else None,
        date=days[-1] if days else None,
    )


def _publisher(text: str) -> str | None:
    """What a line such as 江州网警 2024-03-05 10:00 leaves without its date."""
    if day_in(text) is None:
        return None
    rest = _OTHER.sub("", _CLOCK.sub("", DAY.sub(" ", text))).strip(" 　|丨·/-：:[]【】()（）")
    rest = _ISSUED.sub("", rest)
    return rest if len(rest) in _PUBLISHER_LENGTHS and not re.search(r"\s", rest) else None


def _title(lines: Sequence[Line], kinds: Sequence[Kind], credit: int) -> str | None:
    """The main heading; else the line above the date; else the first that is long enough."""
    can_be = [at for at in range(len(lines)) if _can_be_title(lines[at], kinds[at])]
    marked = [at for at in can_be if lines[at].heading == 1]
    above = [at for at in can_be if at < credit and not lines[at].text.startswith(_SUBTITLE)]
    sure = [at for at in above if len(lines[at].text) >= _SURE_TITLE]
    if credit < len(lines):  # a page's menu stands above its title, its date just below
        sure.reverse()
    chosen = [*marked, *sure, *above]
    return _cut(lines[chosen[0]].text, _SITE) if chosen else None


def _can_be_title(line: Line, kind: Kind) -> bool:
    if line.heading == 1:
        return kind is Kind.HEADING
    return (
        kind in {Kind.SHORT, Kind.SHOUT, Kind.HEADING}
        and not line.link
        and len(line.text) in _TITLE_LENGTHS
        and not _TRAIL.search(line.text)
    )


def agency_line(text: str, published: str | None) -> tuple[Found, str]:
    """Read 新华社北京5月30日电（记者…） at the start of a body; give what it says and its words.

    Its date has no year; the year is that of the day on which the page was published.
    """
    match = _AGENCY.match(text)
    if match is None or not (match["month"] or match["end"] or match["mark"]):
        return Found(), ""
    agency = match["agency"]
    return Found(
        publisher=None if agency.startswith(_OURS) else agency,
        date=_dateline(match, published) if match["month"] else None,
    ), match[0]


def _dateline(match: re.Match[str], published: str | None) -> str | None:
    month, day = int(match["month"]), int(match["day"])
    if match["year"]:
        found = _day(int(match["year"]), month, day)
    elif published is None:
        return None
    else:
        later = date.fromisoformat(published)
        found = _day(later.year, month, day)
        if found is not None and found > later + timedelta(days=1):
            found = _day(later.year - 1, month, day)
    return found.isoformat() if found else None


def signature(lines: Sequence[Line]) -> Found:
    """Read the issuer and the date that stand right below an official notice."""
    issuer = lines[0].text if lines else ""
    if len(lines) > 1 and _ISSUER.search(issuer) and len(issuer) in _PUBLISHER_LENGTHS:
        return Found(publisher=issuer, date=day_in(lines[1].text))
    publisher = _publisher(issuer)
    if publisher is not None and _ISSUER.search(publisher):
        return Found(publisher=publisher, date=day_in(issuer))
    return Found()


def merged(*found: Found) -> Found:
    """Take each field from the first that knows it."""
    return Found(
        title=next((each.title for each in found if each.title), None),
        publisher=next((each.publisher for each in found if each.publisher), None),
        date=next((each.date for each in found if each.date), None),
    )


def visible_title(said: str, lines: Sequence[Line]) -> str:
    """The title without the site's name that pages add to it, as readers see it if they do."""
    shown = [line.text for line in lines if repeats(line, said)]
    begins = [text for text in shown if squash(said).startswith(squash(text))]
    return max(begins, key=len, default=_cut(_cut(said, _SITE), _DASHED_SITE))


def _cut(title: str, site: re.Pattern[str]) -> str:
    """Take a site's name off a title, unless it is the longer part and so the title itself."""
    match = site.search(title)
    return title[: match.start()] if match and match.start() > len(match[1]) else title


def repeats(line: Line, title: str | None) -> bool:
    """Whether a line says the title or a part of it again, or adds the site's name to it."""
    said, whole = squash(line.text), squash(title or "")
    if min(len(said), len(whole)) < _TELLING:
        return False
    return said in whole or (said.startswith(whole) and len(said) - len(whole) <= _SITE_LENGTH)
