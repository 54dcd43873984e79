"""The chart of any figures can be read: no glyph is missing, nothing lies on something else."""

from datetime import date, timedelta
from io import BytesIO
from itertools import combinations

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from PIL import Image

from bot.assistant.insight import names
from bot.assistant.insight.summary import Summary, summarise
from bot.assistant.triage import Intent
from bot.broadcast.poster import Line, font, font_file
from bot.telegram.insight.chart import HEIGHT, WIDTH, draw_chart, lay_out
from index.corpus.cards import KINDS
from index.corpus.corpus import Corpus
from index.script import Script

FACES = {Script.HANS: 2, Script.HANT: 3, Script.LATIN: 2}
LAST = date(2026, 11, 30)
LONG = "中华人民共和国反电信网络诈骗法里关于买卖出租出借电话卡银行卡账户的规定"


def figures(days: int, most: int) -> Summary:
    """Figures in which each kind of number is as large as `most`."""
    counts = {}
    for back in range(days):
        day = LAST - timedelta(days=back)
        for intent in Intent:
            counts[day, names.ASKED, str(intent)] = most - back % 3
        for number, kind in enumerate(KINDS[:8]):
            counts[day, names.VERDICT, f"high.{kind}"] = most + number
        for card in range(7):
            counts[day, names.SHOWN, f"card-{card}"] = most + card
        counts[day, names.SECONDS, "30"] = most
    return summarise(counts.items(), LAST - timedelta(days=days - 1), LAST)


EMPTY = summarise([], LAST - timedelta(days=6), LAST)
CASES = (EMPTY, figures(1, 1), figures(7, 30), figures(30, 99_999))


def drawn(summary: Summary, script: Script) -> tuple[Line, ...]:
    return lay_out(summary, EMPTY if summary is CASES[1] else summary, lambda _: LONG, script).lines


def box(line: Line, script: Script) -> tuple[float, float, float, float]:
    face = font(line.size, line.weight, Script.HANT if script is Script.HANT else Script.HANS)
    left, top, right, bottom = face.getbbox(line.text)
    return line.x + left, line.y + top, line.x + right, line.y + bottom


@pytest.mark.parametrize("script", Script)
def test_no_glyph_is_missing(script: Script, corpus: Corpus) -> None:
    every = "".join(each.title for each in corpus.cards) + "".join(KINDS)
    with TTFont(font_file(), fontNumber=FACES[script], lazy=True) as face:
        known = face.getBestCmap().keys()
    shown = {each for summary in CASES for line in drawn(summary, script) for each in line.text}
    assert {each for each in shown | set(every) if ord(each) not in known} == set()


@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("summary", CASES, ids=["nothing", "little", "usual", "much"])
def test_lines_lie_beside_one_another_on_the_picture(summary: Summary, script: Script) -> None:
    boxes = [(line.text, box(line, script)) for line in drawn(summary, script)]
    for text, (left, top, right, bottom) in boxes:
        assert left >= 0, text
        assert top >= 0, text
        assert right <= WIDTH, text
        assert bottom <= HEIGHT, text
    for (one, a), (other, b) in combinations(boxes, 2):
        apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert apart, (one, other)


def test_bars_stand_for_their_numbers() -> None:
    summary = figures(7, 30)
    colours = {"#0072b2", "#d55e00", "#009e73", "#111111", "#9a9a9a"}
    boxes = lay_out(summary, summary, str, Script.HANS).boxes
    bars = [each for each in boxes if each.colour in colours and 640 <= each.top < 890]
    assert len(bars) == 7 * len(Intent)
    assert max(each.bottom for each in bars) == 890
    numbers = [count for day in summary.days.values() for count in day.values()]
    unit = sum(each.bottom - each.top for each in bars) / sum(numbers)
    heights = sorted(each.bottom - each.top for each in bars)
    assert heights == pytest.approx(sorted(unit * each for each in numbers))


def test_what_is_told_by_colour_is_told_in_words() -> None:
    summary = figures(7, 30)
    words = " ".join(line.text for line in drawn(summary, Script.HANS))
    for intent, number in summary.asked.items():
        assert str(number) in words, intent


def test_it_is_a_picture_that_telegram_takes() -> None:
    data = draw_chart(figures(30, 500), figures(30, 500), lambda _: LONG, Script.HANS)
    with Image.open(BytesIO(data)) as picture:
        assert (picture.format, picture.size) == ("PNG", (WIDTH, HEIGHT))
    assert len(data) < 1_000_000
