"""Progress bars for the long steps, on standard error and only where a person watches.

Whoever takes long is given a `Progress`: it passes items through under a label, of which there are
so many.
"""

import sys
from collections.abc import Callable, Iterable
from typing import Any

Progress = Callable[[Iterable[Any], str, int], Iterable[Any]]


def bar(items: Iterable[Any], label: str, total: int) -> Iterable[Any]:
    """Pass the items through, drawing how many of `total` are done."""
    if total == 0:
        return items
    # Imported here: serving knows the type of this and draws nothing.
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    if not sys.stderr.isatty():
        console.print(f"{label} …")
        return items
    return track(items, description=label, total=total, console=console)


def silent(items: Iterable[Any], label: str, total: int) -> Iterable[Any]:  # noqa: ARG001
    """Pass the items through."""
    return items
