"""Ways of asking by passage, in one text for each: most of a short text's bytes are Python's own.

A question is searched by vectors and needs none of them; buttons, trials and comparisons do.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

_BETWEEN = "\x1f"  # the character that ASCII has for it; YAML lets none into a card


class Asks(Mapping[str, tuple[str, ...]]):
    """The ways of asking for each passage, by its id, in the card's order."""

    def __init__(self, asks: Iterable[tuple[str, Sequence[str]]]) -> None:
        self._texts = {passage: _BETWEEN.join(several) for passage, several in asks}

    @property
    def total(self) -> int:
        """How many ways of asking there are for all passages together."""
        return sum(text.count(_BETWEEN) + 1 for text in self._texts.values() if text)

    def __getitem__(self, passage: str) -> tuple[str, ...]:
        text = self._texts[passage]
        return tuple(text.split(_BETWEEN)) if text else ()

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __or__(self, more: Mapping[str, Sequence[str]]) -> "Asks":
        return Asks((*self.items(), *more.items()))
