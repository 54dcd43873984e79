"""Builds the assistant from the settings; the model is loaded when the first question needs it."""

from functools import cache

from bot.assistant.assistant import Assistant
from bot.settings import Settings
from index import Index, Library


def open_assistant(settings: Settings) -> Assistant:
    """Open the library now and the search later. Raises StoreError where there is no index."""

    @cache
    def search() -> Index:
        from index.encoder import load_encoder

        encoder = load_encoder(settings.data_dir, settings.embedding_model)
        return Index.open(settings.data_dir, encoder)

    return Assistant(Library.open(settings.data_dir), search)
