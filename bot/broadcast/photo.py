"""Checks a picture against Telegram's limits, before a campaign is queued with it."""

import warnings
from io import BytesIO

from PIL import Image

MAX_SIDES = 10_000  # pixels, width and height together
MAX_RATIO = 20  # https://core.telegram.org/bots/api#sendphoto
_KINDS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
_TOO_LARGE = f"width and height of a picture are {MAX_SIDES} pixels together at most"
# Errors that Pillow raises for files that are no pictures, and for broken pictures.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError)


def wrong_with(photo: bytes) -> str | None:
    """Say why Telegram would not take this as a picture; None where it would."""
    try:
        sides = _sides(photo)
        if sum(sides) > MAX_SIDES:
            return _TOO_LARGE
        if max(sides) > MAX_RATIO * min(sides):
            return f"the longer side of a picture is {MAX_RATIO} times the shorter one at most"
        with Image.open(BytesIO(photo), formats=_KINDS) as picture:
            picture.load()  # finds a file that was cut short
    except Image.DecompressionBombError:
        return _TOO_LARGE
    except _BROKEN:
        return "no picture, or a broken one; a JPEG or PNG is expected"
    return None


def _sides(photo: bytes) -> tuple[int, int]:
    """Give width and height in pixels, before anything is decoded."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(BytesIO(photo), formats=_KINDS) as picture:
            picture.verify()
            return picture.size
