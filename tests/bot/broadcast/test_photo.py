"""Pictures of campaigns: what Telegram would refuse is known before anything is queued."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image

from bot.broadcast.photo import wrong_with


def drawn(width: int, height: int, kind: str = "PNG") -> bytes:
    data = BytesIO()
    Image.new("L", (width, height)).save(data, kind)
    return data.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP"])
def test_a_picture_is_taken(kind: str) -> None:
    assert wrong_with(drawn(64, 48, kind)) is None


@pytest.mark.parametrize("sides", [(9_000, 1_000), (1, 20), (20, 1)])
def test_the_limits_themselves_are_taken(sides: tuple[int, int]) -> None:
    assert wrong_with(drawn(*sides)) is None


@pytest.mark.parametrize(
    ("photo", "words"),
    [
        (lambda: b"", "no picture"),
        ("警惕刷单".encode, "no picture"),
        (lambda: b"%PDF-1.7", "no picture"),
        (lambda: b"\x89PNG\r\n\x1a\n and nothing else", "no picture"),
        (lambda: drawn(64, 48)[:-20], "no picture"),
        (lambda: drawn(640, 480, "JPEG")[:-200], "no picture"),
        (lambda: drawn(9_000, 1_001), "10000 pixels together"),
        (lambda: drawn(40_000, 10_000), "10000 pixels together"),
        (lambda: drawn(1, 21), "20 times"),
        (lambda: drawn(21, 1), "20 times"),
    ],
    ids=["empty", "text", "PDF", "head", "cut PNG", "cut JPEG", "large", "huge", "tall", "wide"],
)
def test_what_telegram_refuses_is_told(photo: Callable[[], bytes], words: str) -> None:
    wrong = wrong_with(photo())
    assert wrong is not None
    assert words in wrong
