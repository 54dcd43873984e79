"""The catalogue's sentences about new cards, in their reader's script."""

from bot.assistant.card_texts import card_texts
from bot.telegram.subscriptions.describe import in_script
from index.script import Script


def words(script: Script, name: str, **values: object) -> str:
    """Give one sentence, by the name of its field."""
    return in_script(script, str(getattr(card_texts(script), name)).format(**values))


def entry(script: Script, name: str, key: str, **values: object) -> str:
    """Give one sentence of those that are kept by a key."""
    return in_script(script, str(getattr(card_texts(script), name)[key]).format(**values))
