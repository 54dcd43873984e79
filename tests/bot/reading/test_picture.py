"""Pictures are decoded within limits; long ones are cut where nothing stands."""

from io import BytesIO
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image

from benchmarks.screens import as_bytes, qr
from bot.reading.lines import Box
from bot.reading.picture import WIDEST, codes_in, cuts, decode, is_picture, read_picture
from bot.reading.values import Limits, Note, Reason, UnreadableError
from tests.bot.reading.files import blank, bomb, moving

LIMITS = Limits()


def refused(data: bytes) -> Reason:
    with pytest.raises(UnreadableError) as caught:
        decode(data, LIMITS)
    return caught.value.reason


def test_a_bomb_is_refused_by_its_header() -> None:
    data = bomb()
    assert len(data) < 200_000
    assert refused(data) is Reason.TOO_LARGE


def test_a_photo_of_forty_megapixels_is_read_and_one_more_is_not() -> None:
    picture, _ = decode(blank((8000, 5000), "JPEG"), LIMITS)
    assert min(picture.size) == WIDEST
    assert refused(blank((8000, 5001), "JPEG")) is Reason.TOO_LARGE


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
def test_a_truncated_picture_is_broken(kind: str) -> None:
    noise = Image.effect_noise((300, 300), 90).convert("RGB")
    data = as_bytes(noise, kind)
    assert is_picture(data[: len(data) // 2])
    assert decode(data, LIMITS)[0].size == (300, 300)
    assert refused(data[: len(data) // 2]) is Reason.BROKEN


def test_of_what_moves_the_first_frame_is_read() -> None:
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "blue", "green")]
    picture, notes = decode(moving(frames), LIMITS)
    assert notes == (Note.FIRST_FRAME,)
    red, green, blue = np.asarray(picture)[0, 0]
    assert (red, green, blue) == (255, 0, 0)


def test_a_picture_is_turned_upright_and_laid_on_white() -> None:
    turned = Image.new("RGB", (60, 40))
    exif = Image.Exif()
    exif[0x0112] = 6
    kept = BytesIO()
    turned.save(kept, "JPEG", exif=exif)
    assert decode(kept.getvalue(), LIMITS)[0].size == (40, 60)
    clear = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    assert decode(as_bytes(clear), LIMITS)[0].getpixel((5, 5)) == (255, 255, 255)


def test_what_is_no_picture_is_told_so() -> None:
    for data in (b"", b"PK\x03\x04" + bytes(200), "恭喜中奖".encode(), b"%PDF-1.4"):
        assert not is_picture(data)


def test_every_code_is_read_from_the_top() -> None:
    page = Image.new("RGB", (900, 900), "white")
    page.paste(qr("https://b.example/2", 300), (500, 500))
    page.paste(qr("https://a.example/1", 300), (50, 50))
    assert codes_in(page, LIMITS) == ("https://a.example/1", "https://b.example/2")
    assert codes_in(page, Limits(codes=1)) == ("https://a.example/1",)


def test_a_code_cannot_break_its_line() -> None:
    assert codes_in(qr("对方：您好\n我：好", 400), LIMITS) == ("对方：您好 我：好",)


def test_a_long_picture_is_cut_between_its_bubbles() -> None:
    grey = np.full((6000, 400), 255, np.uint8)
    for top in range(0, 6000, 300):
        grey[top : top + 260, 50:200:2] = 0
    found = cuts(grey, 1000)
    assert found
    assert all(each % 300 >= 260 for each in found)
    assert all(0 < after - before <= 1000 for before, after in pairwise(found))


def test_cuts_come_to_an_end_where_there_is_no_gap() -> None:
    noise = np.tile(np.array([[0, 255]], np.uint8), (5000, 100))
    found = cuts(noise, 700)
    assert found == sorted(set(found))
    assert len(found) <= 5000 // 350


def test_boxes_of_strips_lie_in_the_whole_picture() -> None:
    tall = as_bytes(Image.new("RGB", (400, 400 * 20), "white"))
    strips: list[int] = []

    def recognise(strip: Image.Image) -> list[Box]:
        strips.append(strip.height)
        return [Box(10, 10, 90, 30, f"第{len(strips)}段")]

    found = read_picture(tall, recognise, Limits(strips=3))
    assert found.text.split("\n") == ["第1段", "第2段", "第3段"]
    assert found.notes == (Note.FIRST_PART,)
    assert max(strips) <= 2.2 * 400
