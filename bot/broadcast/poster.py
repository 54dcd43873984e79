"""Draws a tip as a poster for phones: a band with its topic, the hook, the rest, the source.

Sizes are pixels; 1080 of them are the width of a phone, so that the smallest text is as large there
as a chat's own.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from bot.assistant.texts.subscriptions import ZH
from bot.broadcast.wrapping import break_lines
from index.corpus.tips import Tip
from index.script import Script, in_script

WIDTH, HEIGHT = 1080, 1350
VERSION = "1"  # of the design: posters of another version are drawn anew
_EDGE, _BAND, _FOOT = 80, 190, 230
_TOP, _BOTTOM = _BAND + 70, HEIGHT - _FOOT - 50
_LARGEST, _SMALLEST, _STEP = 78, 40, 2
_SHADES = 32  # colours of the PNG; letters need no more
_HOOK = 1.28  # size of the hook, as a multiple of the rest
_LEADING, _GAP = 1.5, 0.7  # of a line's size: between lines, and after the hook
_PAPER, _INK, _GREY, _LINE = "#fffdf6", "#111111", "#404040", "#d8d2c0"
# White has a contrast of more than 7 to 1 with each of these.
_COLOURS = ("#7a1020", "#0b3d6b", "#14532d", "#5b2a86", "#7a3b00", "#1f2937")
_HANGING = tuple("“‘「『（《【")  # marks whose left half is empty
_FIRST_SENTENCE = re.compile(r"^.{4,42}?[。！？…]+[”」』）]*")
# The faces of the collection: https://github.com/notofonts/noto-cjk
_FACES = {Script.HANS: 2, Script.HANT: 3}


@dataclass(frozen=True, slots=True)
class Line:
    """A line where it stands: its upper left corner, size and weight."""

    text: str
    x: float
    y: float
    size: int
    weight: int
    colour: str


def draw_poster(tip: Tip, script: Script) -> bytes:
    """Draw a tip; gives a PNG."""
    kept = BytesIO()
    few = paint(tip, script).quantize(_SHADES, dither=Image.Dither.NONE)
    few.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def paint(tip: Tip, script: Script) -> Image.Image:
    """Draw a tip as a picture."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, WIDTH, _BAND), fill=_colour(tip))
    foot = HEIGHT - _FOOT
    draw.line((_EDGE, foot, WIDTH - _EDGE, foot), _LINE, 3)
    for line in lay_out(tip, script):
        draw.text((line.x, line.y), line.text, line.colour, font(line.size, line.weight, script))
    return picture


def lay_out(tip: Tip, script: Script) -> tuple[Line, ...]:
    """Place all lines of a poster; the text is as large as there is room for it."""
    foot = HEIGHT - _FOOT
    source = break_lines(
        in_script(script, ZH.poster_source.format(source=tip.source)),
        lambda text: font(30, 400, script).getlength(text),
        WIDTH - 2 * _EDGE,
    )
    return (
        Line(in_script(script, _label(tip)), _EDGE, 52, 62, 800, "#ffffff"),
        *_body(in_script(script, tip.text), script, _colour(tip)),
        Line(in_script(script, ZH.poster_call), _EDGE, foot + 36, 42, 700, _INK),
        *(
            Line(each, _EDGE, foot + 116 + 42 * number, 30, 400, _GREY)
            for number, each in enumerate(source if tip.source else ())
        ),
    )


@cache
def font(size: int, weight: int, script: Script) -> ImageFont.FreeTypeFont:
    """Give the face of a script in a size and weight."""
    face = ImageFont.truetype(str(font_file()), size, index=_FACES[script])
    face.set_variation_by_axes([weight])
    return face


def font_file() -> Path:
    """Give the file of Noto Sans CJK, which a package brings."""
    return Path(str(files("manimgx_fonts_cjk") / "NotoSansCJK-VF.otf.ttc"))


def _body(text: str, script: Script, colour: str) -> tuple[Line, ...]:
    for size in range(_LARGEST, _SMALLEST, -_STEP):
        lines, bottom = _set(text, script, colour, size)
        if bottom <= _BOTTOM:
            return _lowered(lines, (_BOTTOM - bottom) / 3)
    return _set(text, script, colour, _SMALLEST)[0]


def _set(text: str, script: Script, colour: str, size: int) -> tuple[tuple[Line, ...], float]:
    """Set a text in one size; give its lines, and the y at which they end."""
    found = _FIRST_SENTENCE.match(text)
    hook = found.group() if found else ""
    lines: list[Line] = []
    y = float(_TOP)
    for part, large, weight, ink in (
        (hook, round(size * _HOOK), 800, colour),
        (text[len(hook) :], size, 500, _INK),
    ):
        if not part.strip():
            continue
        y += _GAP * size if lines else 0
        face = font(large, weight, script)
        for line in break_lines(part, face.getlength, WIDTH - 2 * _EDGE):
            x = _EDGE - large / 2 if line.startswith(_HANGING) else _EDGE
            lines.append(Line(line, x, y, large, weight, ink))
            y += large * _LEADING
    return tuple(lines), y


def _lowered(lines: tuple[Line, ...], by: float) -> tuple[Line, ...]:
    return tuple(replace(each, y=each.y + by) for each in lines)


def _label(tip: Tip) -> str:
    labels = [ZH.topics[each] for each in ZH.topics if each in tip.topics]
    return ZH.poster_label.format(topic=labels[0]) if labels else ZH.poster_title


def _colour(tip: Tip) -> str:
    topics = list(ZH.topics)
    first = next((each for each in topics if each in tip.topics), topics[0])
    return _COLOURS[topics.index(first) % len(_COLOURS)]
