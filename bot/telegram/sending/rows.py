"""Rows of buttons: so many side by side, with a mark before what is chosen."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def in_rows(items: Sequence[T], width: int) -> list[Sequence[T]]:
    return [items[at : at + width] for at in range(0, len(items), width)]


def marked(label: str, chosen: bool = True) -> str:
    return f"✓ {label}" if chosen else label
