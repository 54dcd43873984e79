"""Pictures: decoded within limits, cut where they are long, searched for words and codes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from bot.reading.layout import as_text
from bot.reading.lines import Box
from bot.reading.values import Found, Limits, Note, Reason, UnreadableError

Grey = NDArray[np.uint8]
Recognise = Callable[[Image.Image], list[Box]]

KINDS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")
_SIGNATURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")  # of pictures too broken to be opened
WIDEST = 1600  # pixels of the shorter side that are kept; words of any use are legible in them
_LONG = 2.6  # height over width from which a picture is cut
_STRIP = 2.2  # height of a strip over its width
_CODE_LENGTH = 1_000
Image.MAX_IMAGE_PIXELS = None  # ours is checked before anything is decoded
# What Pillow's decoders raise over broken files.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError)


def is_picture(data: bytes) -> bool:
    """Tell by the first bytes, without decoding anything."""
    try:
        with Image.open(BytesIO(data), formats=KINDS):
            return True
    except UnidentifiedImageError:
        return data.startswith(_SIGNATURES)
    except _BROKEN:
        return True


def read_picture(data: bytes, recognise: Recognise, limits: Limits) -> Found:
    """Read a picture. Raises UnreadableError where it is broken, too large or empty."""
    picture, notes = decode(data, limits)
    return read_decoded(picture, notes, recognise, limits)


def read_decoded(
    picture: Image.Image, notes: tuple[Note, ...], recognise: Recognise, limits: Limits
) -> Found:
    codes = codes_in(picture, limits)
    boxes: list[Box] = []
    for number, (top, strip) in enumerate(_strips(picture)):
        if number == limits.strips:
            notes = (*notes, Note.FIRST_PART)
            break
        boxes += [_lowered(each, top) for each in recognise(strip)]
    text = as_text(boxes, picture.width, picture.height)[: limits.characters]
    return Found(text, codes, notes)


def decode(data: bytes, limits: Limits) -> tuple[Image.Image, tuple[Note, ...]]:
    """Decode the first frame, upright, in RGB and not wider than needed.

    The size is read from the header, before anything is decoded.
    """
    try:
        with Image.open(BytesIO(data), formats=KINDS) as opened:
            if opened.width * opened.height > limits.pixels:
                raise UnreadableError(Reason.TOO_LARGE)
            moving = opened.format != "MPO" and bool(getattr(opened, "is_animated", False))
            opened.draft("RGB", _enough(opened.size))  # JPEG is decoded at a fraction of its size
            upright = ImageOps.exif_transpose(opened)
            flat = _flat(upright)
    except MemoryError:
        raise UnreadableError(Reason.TOO_LARGE) from None
    except _BROKEN:
        raise UnreadableError(Reason.BROKEN) from None
    flat.thumbnail(_enough(flat.size), Image.Resampling.BILINEAR, reducing_gap=2.0)
    return flat, (Note.FIRST_FRAME,) if moving else ()


def codes_in(picture: Image.Image, limits: Limits) -> tuple[str, ...]:
    """Read the QR and other two-dimensional codes, from the top; nothing in them is opened."""
    read = zxingcpp.read_barcodes(
        picture.convert("L"),
        formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.AllMatrix]),
        text_mode=zxingcpp.TextMode.Plain,
    )
    found = sorted(read, key=lambda each: (each.position.top_left.y, each.position.top_left.x))
    texts = (" ".join(each.text.split())[:_CODE_LENGTH] for each in found if each.valid)
    return tuple(dict.fromkeys(filter(None, texts)))[: limits.codes]


def _enough(size: tuple[int, int]) -> tuple[int, int]:
    """Give the size at which the shorter side is as long as it is of use."""
    scale = min(1.0, WIDEST / max(1, min(size)))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _flat(picture: Image.Image) -> Image.Image:
    """Lay what is transparent on white."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    over = picture.convert("RGBA")
    ground = Image.new("RGB", over.size, "white")
    ground.paste(over, mask=over.getchannel("A"))
    return ground


def _strips(picture: Image.Image) -> Iterator[tuple[int, Image.Image]]:
    """Cut a long screenshot into strips, with the places of their tops."""
    if picture.height <= _LONG * picture.width:
        yield 0, picture
        return
    tops = [0, *cuts(np.asarray(picture.convert("L")), round(_STRIP * picture.width))]
    for top, bottom in zip(tops, [*tops[1:], picture.height], strict=True):
        yield top, picture.crop((0, top, picture.width, bottom))


def cuts(grey: Grey, step: int) -> list[int]:
    """Find rows to cut at, at most `step` apart and where nothing stands: shape (height, width)."""
    spread = grey.max(axis=1).astype(np.int16) - grey.min(axis=1)
    found: list[int] = []
    top = 0
    while len(spread) - top > step:
        start = top + step // 2
        window = spread[start : top + step]
        emptiest = np.flatnonzero(window == window.min())
        top = start + int(emptiest[-1])
        found.append(top)
    return found


def _lowered(box: Box, by: int) -> Box:
    return replace(box, top=box.top + by, bottom=box.bottom + by)
