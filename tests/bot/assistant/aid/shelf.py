"""A library that holds whatever is asked for: which part is told needs no other."""

from index import Library


class Shelf(Library):
    """Holds every passage that is asked for, as its id."""

    def __init__(self) -> None:
        pass

    def get(self, passage_id: str) -> str:  # type: ignore[override]
        return passage_id
