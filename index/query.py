"""A query: a question as the parts of the search see it, each part taking what it reads."""

from dataclasses import dataclass

from index.classifiers.grams import Row
from index.encoder import Vectors


@dataclass(frozen=True, eq=False)
class Query:
    """`text` is normalised; `vector` has the shape (dimension,); `row` are its known n-grams."""

    text: str
    vector: Vectors
    row: Row
