"""Builds the assistant from the settings; the model is loaded when the first question needs it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.assistant.assistant import Assistant
from bot.assistant.check.official import Official, read_official
from bot.assistant.check.reading import NO_LIST
from bot.settings import Settings
from index import Index, Library, store
from index.store import OFFICIAL, index_root

if TYPE_CHECKING:
    from index.encoder import Encoder


def open_assistant(
    settings: Settings, share: "Callable[[Encoder], Encoder] | None" = None
) -> Assistant:
    """Open the library now and the search later. Raises StoreError where there is no index.

    `share` makes the encoder one for many threads; each then takes one core.
    """
    library = Library.open(settings.data_dir)

    @cache
    def search() -> Index:
        from index.encoder import load_encoder
        from index.onnx_encoder import THREADS

        threads = 1 if share else THREADS
        encoder = load_encoder(settings.data_dir, settings.embedding_model, threads=threads)
        return Index.open(settings.data_dir, share(encoder) if share else encoder, library)

    return Assistant(library, search, _official(store.current(index_root(settings.data_dir))))


def _official(folder: Path) -> Official:
    """Read the list that the index was built with; a corpus may have none."""
    path = folder / OFFICIAL
    return read_official(path) if path.is_file() else NO_LIST
