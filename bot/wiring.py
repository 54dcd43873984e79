"""Builds the assistant from the settings; the model is loaded when the first question needs it."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import structlog

from bot.assistant.assistant import Assistant
from bot.assistant.check.evidence.official import NO_LIST, Official, read_official
from bot.assistant.check.judging.weights import Weights
from bot.settings import Settings
from index import Index, Library
from index.storage import store
from index.storage.store import OFFICIAL, index_root

if TYPE_CHECKING:
    from index.encoder import Encoder

log = structlog.get_logger()


class _Later:
    """The search, opened once, by who first asks for it; `index` is None until then."""

    def __init__(self, open_index: Callable[[], Index]) -> None:
        self._open = open_index
        self._opening = Lock()  # whoever comes meanwhile needs it too, and has nothing else to do
        self.index: Index | None = None

    def __call__(self) -> Index:
        if self.index is None:
            with self._opening:
                if self.index is None:
                    self.index = self._open()
        return self.index


class Opening:
    """Opens the current index, and again whenever another is current, with one encoder for all.

    `share` makes the encoder one for many threads; each then takes one core.
    """

    def __init__(
        self, settings: Settings, share: "Callable[[Encoder], Encoder] | None" = None
    ) -> None:
        self._settings = settings
        self._share = share
        self._encoder = cache(self._load)

    def later(self) -> Assistant:
        """Open the library now and the search later. Raises StoreError where there is no index."""
        library = Library.open(self._settings.data_dir)

        search = _Later(lambda: Index.open(self._settings.data_dir, self._encoder(), library))
        official = _official(store.current(self._root))
        return Assistant(
            library,
            search,
            official,
            is_open=lambda: search.index is not None,
            weights=cache(lambda: self._weights(search())),
        )

    def now(self) -> Assistant:
        """Open all of it. Raises KnowledgeError where the current version cannot be used."""
        index = Index.open(self._settings.data_dir, self._encoder())
        folder = index.library.folder
        weights = self._weights(index)
        official = _official(folder) if folder else NO_LIST
        return Assistant(index.library, lambda: index, official, weights=lambda: weights)

    def _weights(self, index: Index) -> Weights:
        return Weights.of(self._settings.data_dir, index.manifest.encoder)

    @property
    def _root(self) -> Path:
        return index_root(self._settings.data_dir)

    def _load(self) -> "Encoder":
        from index.encoder import load_encoder
        from index.gate import Gate
        from index.onnx_encoder import THREADS

        threads = 1 if self._share else THREADS
        data_dir, model = self._settings.data_dir, self._settings.embedding_model
        encoder = load_encoder(data_dir, model, threads=threads)
        if encoder.fingerprint != Gate.of(data_dir, encoder.fingerprint).encoder:
            log.warning("gate_of_another_model", model=model, mend="python -m index fit")
        return self._share(encoder) if self._share else encoder


def open_assistant(settings: Settings) -> Assistant:
    """Open the library now and the search when it is first needed, be it for a doubt.

    Raises StoreError where there is no index.
    """
    return replace(Opening(settings).later(), waits=True)


def _official(folder: Path) -> Official:
    """Read the list that the index was built with; a corpus may have none."""
    path = folder / OFFICIAL
    return read_official(path) if path.is_file() else NO_LIST
