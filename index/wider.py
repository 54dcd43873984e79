"""An index with more passages, in memory: only their vectors and terms are added.

What is fitted on the whole corpus, such as the borders of the field, stays as it is, so that this
takes a second instead of a build.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from index.encoder import Encoder
from index.evidence import Gatherer
from index.library import Library
from index.passages import Entry, asked, body_of, terms_of
from index.script import fold
from index.terms import tokenize

_SAMPLE = 200  # passages whose length stands for that of all


def widened(
    library: Library, gatherer: Gatherer, encoder: Encoder, more: Sequence[Entry]
) -> tuple[Library, Gatherer]:
    """Give copies that hold more passages, none of which they have already."""
    first = len(library.passages)
    wider = replace(
        library,
        passages=(*library.passages, *(entry.passage for entry in more)),
        asks=library.asks | {entry.passage.id: entry.asks for entry in more},
    )
    asks = asked(more, first)
    owners = np.array([row for row, _ in asks], dtype=np.int32)
    rows = np.arange(first, len(wider.passages), dtype=np.int32)
    return wider, Gatherer(
        wider.passages,
        gatherer.asks.extended(encoder.queries([text for _, text in asks]), owners),
        gatherer.body.extended(encoder.passages([fold(entry.body) for entry in more]), rows),
        gatherer.terms.extended(list(map(terms_of, more)), _average(library)),
        gatherer.topics,
    )


def _average(library: Library) -> float:
    """About how many tokens a passage has with its ways of asking."""
    sample = library.passages[:: max(1, len(library.passages) // _SAMPLE)]
    built = (Entry(each, library.asks.get(each.id, ()), body_of(each)) for each in sample)
    return float(np.mean([len(tokenize(terms_of(entry))) for entry in built]))
