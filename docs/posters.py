"""Draws `posters.png`: twelve posters side by side, short tips and long ones, in both scripts.

.venv/bin/python docs/posters.py
"""

from pathlib import Path

from PIL import Image

from bot.broadcast.poster import HEIGHT, WIDTH, paint
from bot.broadcast.tips import stock
from index.corpus.tips import Tip, read_tips
from index.script import Script

OUT = Path(__file__).with_name("posters.png")
CORPUS = Path(__file__).resolve().parents[1] / "corpus"
COLUMNS, ROWS, SCALE, GAP = 4, 3, 3, 16


def main() -> None:
    items = stock(read_tips(CORPUS / "tips")[0])
    tips = sorted(
        (each for each in items if isinstance(each, Tip)), key=lambda each: len(each.text)
    )
    width, height = WIDTH // SCALE, HEIGHT // SCALE
    sheet = Image.new(
        "RGB", (COLUMNS * (width + GAP) + GAP, ROWS * (height + GAP) + GAP), "#b8bdc4"
    )
    for number in range(COLUMNS * ROWS):
        tip = tips[number * (len(tips) - 1) // (COLUMNS * ROWS - 1)]
        script = Script.HANT if number % 3 == 2 else Script.HANS
        poster = paint(tip, script).resize((width, height), Image.Resampling.LANCZOS)
        row, column = divmod(number, COLUMNS)
        sheet.paste(poster, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    sheet.quantize(128, dither=Image.Dither.NONE).save(OUT, "PNG", optimize=True)


if __name__ == "__main__":
    main()
