"""Progress bars for the long steps, on standard error and only where a person watches."""

import sys
from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.progress import track


def bar(items: Iterable[Any], label: str, total: int) -> Iterable[Any]:
    """Pass the items through, drawing how many of `total` are done."""
    if total == 0:
        return items
    console = Console(stderr=True)
    if not sys.stderr.isatty():
        console.print(f"{label} …")
        return items
    return track(items, description=label, total=total, console=console)


def silent(items: Iterable[Any], label: str, total: int) -> Iterable[Any]:  # noqa: ARG001
    """Pass the items through."""
    return items
