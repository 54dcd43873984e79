"""Finds the passages that answer a question; knows nothing of Telegram, users or time.

Rooms: corpus/ (cards and tables, read and checked), building/ (makes an index), storage/ (the index
on the disk), evaluate/ (how well it answers), language/ and classifiers/ (what a question says and
is), messages/ (what swindlers write), model/ (the encoder), importing/ and authoring/ (new cards).

The search:
search.py         the entry: a question in, hits out
hits.py           the values that come out: hits, the gate's word on them
passages.py       what can be found and shown, and the keys (ways of asking, text) that lead to it
library.py        all passages of an index; can be read without the model
asks.py           the ways of asking for each passage, kept small in memory
query.py          a question as the parts of the search see it: text, vector, n-grams

The two sides, and one answer of both:
vectors.py        compares by meaning: finds the nearest vectors
terms.py          compares by words and pairs of characters (BM25)
evidence.py       gathers what both sides say of each passage and document
fusion.py         makes one order of documents out of that
parts.py          chooses which passages of a document are shown
following.py      orders passages for a later turn, by several readings of it
following_fit.py  learns what each reading is worth, from labelled turns
gate.py           decides whether to answer, ask back or decline, and how sure that is
gate_fit.py       learns the numbers of the gate: `python -m index fit`

What a question names:
references.py     finds the articles that a question names: 反诈法三十一条
liability.py      finds the articles that punish a breach of the named ones
stage.py          the names of stages: how far it has gone with somebody
news.py           the names of news: what a turn brings that follows first aid

Encoders:
encoder.py        what an encoder is (texts to vectors), and which one is loaded
onnx_encoder.py   the default encoder, which runs on onnxruntime
fits.py           finds the numbers that were fitted with another encoder than the default
batches.py        hands many texts to an encoder, the shortest first

Helpers:
script.py         scripts: the folded form for comparing, and Traditional characters for replies
asked_in.py       tells in which script a question is asked, and so should be answered
odds.py           log-odds and probabilities
arrays.py         arrays in files that are mapped into memory
at_hand.py        remembers what was made of the last few texts, and forgets all of it on demand
wider.py          an index with a few more passages in memory, for trying a card out

Commands and their surroundings:
__main__.py       the command line of `python -m index`
settings.py       the settings of the index; those of the bot build on them
errors.py         every error that this package raises
breaches.py       the rules of cards that operators read in their own words when they break one
progress.py       progress bars
version.py        says which program runs: version and commit
output.py         ends a command quietly when nobody reads its output any more
"""

from index.errors import (
    CacheError,
    CorpusError,
    IndexMissing,
    IndexRefused,
    IndexWorse,
    KnowledgeError,
    ModelError,
    Problem,
    StatuteError,
    StoreError,
)
from index.hits import Hit, Result
from index.library import Library
from index.passages import Passage
from index.search import Index

__all__ = [
    "CacheError",
    "CorpusError",
    "Hit",
    "Index",
    "IndexMissing",
    "IndexRefused",
    "IndexWorse",
    "KnowledgeError",
    "Library",
    "ModelError",
    "Passage",
    "Problem",
    "Result",
    "StatuteError",
    "StoreError",
]
