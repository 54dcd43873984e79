"""Finds the passages that answer a question; knows nothing of Telegram, users or time."""

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
from index.library import Library
from index.passages import Passage
from index.search import Hit, Index, Result

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
