"""What building needs and serving does not: an image that only serves goes without it."""

from importlib.util import find_spec

from index.corpus.statutes import PACKAGE

_MODULES = ("sklearn", PACKAGE)


def missing() -> tuple[str, ...]:
    """Name the packages without which no index can be built here."""
    return tuple(name for name in _MODULES if find_spec(name) is None)
