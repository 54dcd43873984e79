"""Rebuilds whenever the corpus has changed and come to rest."""

from collections.abc import Callable, Iterator
from pathlib import Path

from watchfiles import watch

from index.errors import CorpusError, Problem

STEP = 500  # milliseconds without a change after which the corpus is at rest
LONGEST = 10_000  # milliseconds after which it is built even though changes go on
_FIRST = 1000  # milliseconds after which the first build begins if nothing changes


def builds(corpus_dir: Path) -> Iterator[None]:
    """Yield whenever it is time to build: soon, and after each change.

    What changes while a build goes on is seen after it. Raises KeyboardInterrupt on Ctrl-C.
    """
    first = True
    for changed in watch(
        corpus_dir,
        step=STEP,
        debounce=LONGEST,
        rust_timeout=_FIRST,
        yield_on_timeout=True,
    ):
        if first or changed:
            first = False
            yield


def keep_building(corpus_dir: Path, rebuild: Callable[[], str], say: Callable[[str], None]) -> None:
    """Build and say what became of it, whatever that is, until Ctrl-C.

    Raises CorpusError where there is no folder to watch.
    """
    if not corpus_dir.is_dir():
        raise CorpusError([Problem(corpus_dir, 0, "no corpus here")])
    try:
        for _ in builds(corpus_dir):
            say(rebuild())
    except KeyboardInterrupt:
        say("stopped")
