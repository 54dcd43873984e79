"""Every tip makes a poster on which all can be read, in both scripts."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from PIL import Image, ImageChops

from bot.broadcast import poster, poster_cache
from bot.broadcast.poster import (
    HEIGHT,
    WIDTH,
    Line,
    draw_poster,
    font,
    font_file,
    paint,
)
from bot.broadcast.poster_cache import Posters
from bot.storage.broadcasts.pictures import Pictures
from bot.storage.database.engine import Database
from index.corpus.corpus import Corpus
from index.corpus.tips import Tip
from index.script import Script
from tests.bot.broadcast.items import a_tip

SCRIPTS = (Script.HANS, Script.HANT)
FACES = {Script.HANS: 2, Script.HANT: 3}
EDGE, BAND = 80, 190  # nothing but paper stands within the edge, below the band
TIP = a_tip(
    "a",
    "“您的快递丢了。”先别点链接，自己打开购物软件看一看。",
    "shopping",
    source="公安部 2024",
    card="card",
)


@pytest.fixture(scope="module", autouse=True)
def _laid_out_once() -> Iterator[None]:
    """Lay each tip out once for all tests; it takes most of the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(poster, "lay_out", cache(poster.lay_out))
        yield


@pytest.fixture(scope="module")
def tips(corpus: Corpus) -> list[Tip]:
    return list(corpus.tips.tips)


def box(line: Line, script: Script) -> tuple[float, float, float, float]:
    left, top, right, bottom = font(line.size, line.weight, script).getbbox(line.text)
    return line.x + left, line.y + top, line.x + right, line.y + bottom


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_glyph_is_missing_from_any_tip(tips: list[Tip], script: Script) -> None:
    with TTFont(font_file(), fontNumber=FACES[script], lazy=True) as face:
        assert "CJK" in str(face["name"].getDebugName(1))
        known = face.getBestCmap().keys()
    missing = {
        character
        for tip in tips
        for line in poster.lay_out(tip, script)
        for character in line.text
        if ord(character) not in known
    }
    assert missing == set()


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_tip_is_painted_within_its_box(tips: list[Tip], script: Script) -> None:
    assert len(tips) >= 180
    for tip in tips:
        lines = poster.lay_out(tip, script)
        boxes = [box(line, script) for line in lines]
        assert all(upper[3] <= lower[1] for upper, lower in pairwise(boxes)), tip.id
        assert all(line.size >= 30 for line in lines)
        assert all(line.size >= 40 for line in lines if line.y < HEIGHT - 240), tip.id
        assert is_clean(paint(tip, script)), tip.id


def is_clean(picture: Image.Image) -> bool:
    """Whether the edges of a picture are paper."""
    assert picture.size == (WIDTH, HEIGHT)
    strips = [(0, BAND + 1, EDGE - 10, HEIGHT), (WIDTH - EDGE + 10, BAND + 1, WIDTH, HEIGHT),
              (0, HEIGHT - 30, WIDTH, HEIGHT), (0, BAND + 1, WIDTH, BAND + 60)]  # fmt: skip
    paper = picture.getpixel((2, BAND + 2))
    assert isinstance(paper, tuple)
    for strip in strips:
        cut = picture.crop(strip)
        if ImageChops.difference(cut, Image.new("RGB", cut.size, paper)).getbbox() is not None:
            return False
    return True


def luminance(colour: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_all_that_is_written_stands_out(tips: list[Tip]) -> None:
    paper = luminance("#fffdf6")
    for line in {line for tip in tips[::7] for line in poster.lay_out(tip, Script.HANS)}:
        if line.colour != "#ffffff":  # on the band, which has the colour of the hook
            assert (paper + 0.05) / (luminance(line.colour) + 0.05) >= 7


def test_a_tip_always_makes_the_same_png() -> None:
    drawn = draw_poster(TIP, Script.HANS)
    assert drawn == draw_poster(TIP, Script.HANS)
    picture = Image.open(BytesIO(drawn))
    assert (picture.format, picture.size) == ("PNG", (1080, 1350))
    assert len(drawn) < 150_000


def test_a_short_tip_is_larger_than_a_long_one() -> None:
    def size(text: str) -> int:
        return max(line.size for line in poster.lay_out(a_tip("a", text), Script.HANS)[1:-1])

    assert size("别转账。先问一问家里人。") > size("别转账。" + "先问一问家里人。" * 30)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tips that were drawn."""
    found: list[str] = []

    def draw(tip: Tip, script: Script) -> bytes:
        found.append(f"{tip.id} {script}")
        return b"png"

    monkeypatch.setattr(poster_cache, "draw_poster", draw)
    return found


async def test_a_poster_is_drawn_once_kept_and_named_by_its_id(
    database: Database, tmp_path: Path, drawn: list[str]
) -> None:
    first = Posters(tmp_path, Pictures(database), "bot")
    photo = await first.photo(TIP, Script.HANS)
    assert (photo.data, photo.file_id) == (b"png", None)
    again = Posters(tmp_path, Pictures(database), "bot")  # as after a restart
    assert (await again.photo(TIP, Script.HANS)).data == b"png"
    assert drawn == ["a hans"]
    await again.sent(photo.key, "file")
    for each in (again, Posters(tmp_path, Pictures(database), "bot")):
        assert (await each.photo(TIP, Script.HANS)).file_id == "file"
    other = Posters(tmp_path, Pictures(database), "another bot")
    assert (await other.photo(TIP, Script.HANS)).data == b"png"
    assert (await again.photo(TIP, Script.HANT)).file_id is None
    assert drawn == ["a hans", "a hant"]


async def test_a_poster_that_telegram_no_longer_has_is_uploaded_anew(
    database: Database, tmp_path: Path, drawn: list[str]
) -> None:
    first, second = (Posters(tmp_path, Pictures(database), "bot") for _ in range(2))
    key = (await first.photo(TIP, Script.HANS)).key
    await first.sent(key, "lost")
    assert (await second.photo(TIP, Script.HANS)).file_id == "lost"
    await first.stale(key, "lost")
    assert (await first.photo(TIP, Script.HANS)).data == b"png"
    await first.sent(key, "new")
    await second.stale(key, "lost")  # it had not heard of the new one
    for each in (first, second):
        assert (await each.photo(TIP, Script.HANS)).file_id == "new"
    assert drawn == ["a hans"]


async def test_a_folder_that_cannot_be_written_stops_nothing(
    database: Database, tmp_path: Path, drawn: list[str]
) -> None:
    (tmp_path / "file").touch()
    unwritable = Posters(tmp_path / "file", Pictures(database), "bot")
    assert (await unwritable.photo(TIP, Script.HANS)).data == b"png"
    assert drawn == ["a hans"]
