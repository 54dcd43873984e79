"""Draws figures as one picture for phones: tiles, messages day by day, what was shown most.

Sizes are pixels, as on posters. Each colour is named in the legend with its number, so that nothing
is told by colour alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw

from bot.assistant.insight.describe import day, period, seconds, share
from bot.assistant.insight.summary import Summary
from bot.assistant.insight.texts import InsightTexts, insight_texts
from bot.assistant.triage import Intent
from bot.broadcast.poster import Line, font
from index.script import Script, to_traditional

WIDTH, HEIGHT = 1080, 1350
_EDGE = 60
_PAPER, _INK, _GREY, _RULE, _TILE = "#ffffff", "#111111", "#4d4d4d", "#d9d9d9", "#f2f4f7"
# Told apart by people who see few colours: M. Okabe, K. Ito, Color Universal Design (2008).
_COLOURS = {
    Intent.ANSWER: "#0072b2",
    Intent.UNKNOWN: "#d55e00",
    Intent.CHECK: "#009e73",
    Intent.EMERGENCY: "#111111",
    Intent.SMALLTALK: "#9a9a9a",
}
_LEGEND = 492
_PLOT = (_EDGE + 60, 640, WIDTH - _EDGE, 890)  # left, top, right, bottom of the bars by day
_RANKS, _RANKED, _PITCH = 1004, 5, 66  # top of the lists below, their length, from line to line
_LABELS = 8  # days that are named under the bars at most


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float
    colour: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All boxes, then all lines of text on them."""

    boxes: tuple[Box, ...] = ()
    lines: tuple[Line, ...] = ()

    def __add__(self, other: "Drawing") -> "Drawing":
        return Drawing(self.boxes + other.boxes, self.lines + other.lines)


def draw_chart(
    summary: Summary, trend: Summary, title: Callable[[str], str], script: Script
) -> bytes:
    """Draw a period's figures over the days of `trend`; gives a PNG."""
    kept = BytesIO()
    paint(lay_out(summary, trend, title, script), script).save(kept, "PNG", optimize=True)
    return kept.getvalue()


def lay_out(
    summary: Summary, trend: Summary, title: Callable[[str], str], script: Script
) -> Drawing:
    """Place everything."""
    texts = insight_texts(script)
    named = [(title(card), number) for card, number in summary.cards[:_RANKED]]
    middle = WIDTH / 2
    drawing = (
        Drawing(
            lines=(
                Line(texts.chart, _EDGE, 44, 56, 800, _INK),
                Line(period(summary, texts), _EDGE, 122, 32, 500, _GREY),
            )
        )
        + _tiles(summary, texts)
        + _days(trend, texts, script, named=trend.first != summary.first)
        + _ranks(texts.top_cards, named, (_EDGE, middle - 20), texts, script)
        + _ranks(texts.top_kinds, summary.kinds[:_RANKED], (middle + 20, WIDTH - _EDGE), texts,
                 script)
    )  # fmt: skip
    if script is not Script.HANT:
        return drawing
    lines = tuple(replace(each, text=to_traditional(each.text)) for each in drawing.lines)
    return replace(drawing, lines=lines)


def paint(drawing: Drawing, script: Script) -> Image.Image:
    picture = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(picture)
    for box in drawing.boxes:
        draw.rectangle((box.left, box.top, box.right, box.bottom), box.colour)
    for line in drawing.lines:
        face = font(line.size, line.weight, _face(script))
        draw.text((line.x, line.y), line.text, line.colour, face)
    return picture


def _face(script: Script) -> Script:
    """The face for a script; that for Simplified has the Latin letters, too."""
    return Script.HANT if script is Script.HANT else Script.HANS


def _tiles(summary: Summary, texts: InsightTexts) -> Drawing:
    values = {
        "total": str(summary.total),
        "declined": share(summary.declined),
        "warnings": str(summary.warnings),
        "left": str(summary.left),
        "p50": seconds(summary.p50, texts),
        "p95": seconds(summary.p95, texts),
    }
    gap, height = 20, 130
    width = (WIDTH - 2 * _EDGE - 2 * gap) / 3
    drawing = Drawing()
    for place, (name, value) in enumerate(values.items()):
        left = _EDGE + place % 3 * (width + gap)
        top = 185 + place // 3 * (height + gap)
        drawing += Drawing(
            (Box(left, top, left + width, top + height, _TILE),),
            (
                Line(value, left + 20, top + 10, 48, 800, _INK),
                Line(texts.tiles[name], left + 20, top + 80, 28, 500, _GREY),
            ),
        )
    return drawing


def _days(trend: Summary, texts: InsightTexts, script: Script, *, named: bool) -> Drawing:
    """Draw a bar for each day, the intents one upon another."""
    heading = f"{texts.by_day} · {period(trend, texts)}" if named else texts.by_day
    left, top, right, bottom = _PLOT
    most = _rounded(max((sum(each.values()) for each in trend.days.values()), default=0))
    step = (right - left) / max(1, len(trend.days))
    every = -(-len(trend.days) // _LABELS)
    drawing = Drawing(lines=(Line(heading, _EDGE, _LEGEND, 30, 700, _INK),))
    drawing += _legend(trend, texts, script) + _grid(most, script)
    for place, (when, counts) in enumerate(trend.days.items()):
        begin, y = left + place * step, float(bottom)
        boxes = []
        for intent, colour in _COLOURS.items():
            height = counts.get(intent, 0) * (bottom - top) / most
            if height:
                boxes.append(Box(begin + 0.14 * step, y - height, begin + 0.86 * step, y, colour))
                y -= height
        lines = [_under(when, begin + step / 2, texts, script)] if place % every == 0 else []
        drawing += Drawing(tuple(boxes), tuple(lines))
    return drawing


def _legend(trend: Summary, texts: InsightTexts, script: Script) -> Drawing:
    """Name the colours, each with its number over all days that are drawn."""
    x, y = float(_EDGE), _LEGEND + 50.0
    boxes: list[Box] = []
    lines: list[Line] = []
    for intent, colour in _COLOURS.items():
        words = texts.item.format(name=texts.intents[intent], number=trend.asked.get(intent, 0))
        width = _width(words, 24, 500, script)
        if x + 30 + width > WIDTH - _EDGE:
            x, y = float(_EDGE), y + 32
        boxes.append(Box(x, y + 8, x + 20, y + 28, colour))
        lines.append(Line(words, x + 28, y, 24, 500, _INK))
        x += 28 + width + 26
    return Drawing(tuple(boxes), tuple(lines))


def _grid(most: int, script: Script) -> Drawing:
    left, top, right, bottom = _PLOT
    boxes: list[Box] = []
    lines: list[Line] = []
    for value in sorted({0, most // 2, most}):
        y = bottom - value * (bottom - top) / most
        boxes.append(Box(left, y, right, y + 1, _RULE))
        width = _width(str(value), 24, 500, script)
        lines.append(Line(str(value), left - 12 - width, y - 18, 24, 500, _GREY))
    return Drawing(tuple(boxes), tuple(lines))


def _under(when: date, middle: float, texts: InsightTexts, script: Script) -> Line:
    words = day(when, texts)
    return Line(words, middle - _width(words, 24, 500, script) / 2, _PLOT[3] + 8, 24, 500, _GREY)


def _ranks(
    heading: str,
    ranked: Sequence[tuple[str, int]],
    sides: tuple[float, float],
    texts: InsightTexts,
    script: Script,
) -> Drawing:
    """List what came most often, each with a bar under its name."""
    left, right = sides
    drawing = Drawing(lines=(Line(heading, left, _RANKS - 50, 30, 700, _INK),))
    if not ranked:
        return drawing + Drawing(lines=(Line(texts.none_yet, left, _RANKS, 26, 500, _GREY),))
    most = ranked[0][1]
    for place, (name, number) in enumerate(ranked):
        y, room = _RANKS + place * _PITCH, right - left
        width = _width(str(number), 26, 700, script)
        drawing += Drawing(
            (Box(left, y + 42, left + max(4.0, room * number / most), y + 52, "#0072b2"),),
            (
                Line(_cut(name, room - width - 20, script), left, y, 26, 500, _INK),
                Line(str(number), right - width, y, 26, 700, _INK),
            ),
        )
    return drawing


def _cut(words: str, room: float, script: Script) -> str:
    """Shorten words that are too wide, and mark the cut."""
    if _width(words, 26, 500, script) <= room:
        return words
    while words and _width(f"{words}…", 26, 500, script) > room:
        words = words[:-1]
    return f"{words}…"


def _width(words: str, size: int, weight: int, script: Script) -> float:
    return font(size, weight, _face(script)).getlength(words)


def _rounded(most: int) -> int:
    """Give an end for the axis: even, so that its half is a number, too, and round from 10 on."""
    if most <= 10:
        return max(2, most + most % 2)
    power: int = 10 ** (len(str(most)) - 1)
    steps = (10, 12, 14, 16, 20, 24, 30, 40, 50, 60, 80, 100)
    ends = (step * power // 10 for step in steps)
    return next(end for end in ends if end >= most)
