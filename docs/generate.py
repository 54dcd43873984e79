"""Writes the files that are made from the code: `make docs`. A test compares them with it."""

from collections.abc import Callable
from pathlib import Path

from bot.settings import example

ROOT = Path(__file__).resolve().parents[1]
FILES: dict[str, Callable[[], str]] = {".env.example": example}


def main() -> None:
    for name, make in FILES.items():
        (ROOT / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
