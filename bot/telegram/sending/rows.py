"""Rows of buttons: puts so many side by side, and marks the chosen ones."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def in_rows(items: Sequence[T], width: int) -> list[Sequence[T]]:
    return [items[at : at + width] for at in range(0, len(items), width)]


def marked(label: str, chosen: bool = True) -> str:
    return f"✓ {label}" if chosen else label
