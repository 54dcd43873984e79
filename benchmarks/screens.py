"""Draws what people send for a check: a chat, a text message and a poster with a QR code.

Sizes are pixels. The font is Noto Sans CJK, from a package, so that every machine draws the same.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import manimgx_fonts_cjk
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

FONT = Path(manimgx_fonts_cjk.__file__).with_name("NotoSansCJK-VF.otf.ttc")
SIMPLIFIED = 2  # the face's place in the collection
WIDTH, HEIGHT = 1080, 2340  # of a phone
_SIZE, _SMALL = 44, 32
_PAD, _AVATAR, _EDGE = 28, 104, 32
_WIDEST = 700  # of the text in a bubble
_WORD = re.compile(r"[!-~]+|.", re.DOTALL)
_WHITE, _GREEN, _GREY, _DARK = "#ffffff", "#95ec69", "#8c8c8c", "#191919"


@dataclass(frozen=True)
class Said:
    """A bubble of a chat; `name` stands above it in groups."""

    text: str
    mine: bool = False
    name: str = ""


@cache
def font(size: int, weight: int = 400) -> ImageFont.FreeTypeFont:
    face = ImageFont.truetype(str(FONT), size, index=SIMPLIFIED)
    face.set_variation_by_axes([weight])
    return face


def chat(title: str, time: str, said: Sequence[Said], height: int = HEIGHT) -> Image.Image:
    """A chat with its status bar, title, time and input line."""
    picture, draw = _phone(height, "#ededed")
    _centred(draw, title, 120, font(_SIZE, 500), _DARK)
    _centred(draw, time, 240, font(_SMALL), _GREY)
    top = 320
    for each in said:
        top = _bubble(draw, each, top)
    draw.rectangle((0, height - 150, WIDTH, height), fill="#f7f7f7")
    draw.rounded_rectangle((120, height - 125, 820, height - 35), 12, fill=_WHITE)
    return picture


def sms(number: str, time: str, text: str) -> Image.Image:
    """A text message, alone in its conversation."""
    picture, draw = _phone(HEIGHT, _WHITE)
    _centred(draw, number, 130, font(_SIZE, 500), _DARK)
    _centred(draw, time, 260, font(_SMALL), _GREY)
    lines = wrap(text, font(_SIZE), _WIDEST + 60)
    bottom = 340 + 64 * len(lines) + 2 * _PAD
    draw.rounded_rectangle((_EDGE, 340, 860, bottom), 30, fill="#e9e9eb")
    _lines(draw, lines, (_EDGE + _PAD, 340 + _PAD), font(_SIZE))
    return picture


def poster(title: str, lines: Sequence[str], target: str) -> Image.Image:
    """A poster: a heading, a few lines, a QR code that leads to `target`."""
    picture = Image.new("RGB", (1080, 1600), "#c8102e")
    draw = ImageDraw.Draw(picture)
    _centred(draw, title, 120, font(100, 800), "#ffe08a")
    for place, line in enumerate(lines):
        _centred(draw, line, 360 + 110 * place, font(56, 500), _WHITE)
    code = qr(target, 420)
    picture.paste(code, ((1080 - code.width) // 2, 1080))
    return picture


def qr(target: str, size: int) -> Image.Image:
    code = zxingcpp.create_barcode(target, zxingcpp.BarcodeFormat.QRCode)
    drawn = Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=1))
    scale = size // drawn.width
    return drawn.resize((drawn.width * scale, drawn.height * scale), Image.Resampling.NEAREST)


def wrap(text: str, face: ImageFont.FreeTypeFont, widest: float) -> list[str]:
    """Break a text into lines as phones do: between characters, but not within words that fit."""
    lines = [""]
    for word in _WORD.findall(text):
        if lines[-1] and face.getlength(lines[-1] + word) > widest:
            lines.append("")
        for character in word:
            if character == "\n" or face.getlength(lines[-1] + character) > widest:
                lines.append("")
            lines[-1] += character.strip("\n")
    return lines


def as_bytes(picture: Image.Image, kind: str = "PNG") -> bytes:
    kept = BytesIO()
    picture.save(kept, kind)
    return kept.getvalue()


def _phone(height: int, colour: str) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("RGB", (WIDTH, height), colour)
    draw = ImageDraw.Draw(picture)
    draw.text((60, 28), "9:41", _DARK, font(_SMALL, 600))
    draw.text((860, 28), "5G  87%", _DARK, font(_SMALL, 600))
    return picture, draw


def _bubble(draw: ImageDraw.ImageDraw, said: Said, top: int) -> int:
    """Draw a bubble with its avatar; gives where the next one starts."""
    face = font(_SIZE)
    lines = wrap(said.text, face, _WIDEST)
    width = max(face.getlength(line) for line in lines) + 2 * _PAD
    if said.name:
        draw.text((_EDGE + _AVATAR + 24, top - 8), said.name, _GREY, font(_SMALL))
        top += 40
    bottom = top + 64 * len(lines) + 2 * _PAD
    inner = WIDTH - _EDGE - _AVATAR - 24 - width if said.mine else _EDGE + _AVATAR + 24
    avatar = WIDTH - _EDGE - _AVATAR if said.mine else _EDGE
    draw.rounded_rectangle((avatar, top, avatar + _AVATAR, top + _AVATAR), 12, fill="#5b7fa6")
    fill = _GREEN if said.mine else _WHITE
    draw.rounded_rectangle((inner, top, inner + width, bottom), 16, fill=fill)
    _lines(draw, lines, (inner + _PAD, top + _PAD), face)
    return bottom + 50


def _lines(
    draw: ImageDraw.ImageDraw,
    lines: Sequence[str],
    corner: tuple[float, float],
    face: ImageFont.FreeTypeFont,
) -> None:
    for place, line in enumerate(lines):
        draw.text((corner[0], corner[1] + 64 * place), line, _DARK, face)


def _centred(
    draw: ImageDraw.ImageDraw, text: str, top: int, face: ImageFont.FreeTypeFont, colour: str
) -> None:
    draw.text((WIDTH / 2, top), text, colour, face, anchor="ma")
