"""The catalogues' sentences in their reader's script, for every room: asked for by name, as a call.

What they say stands in `bot/assistant/`: `texts/`, and `*_texts.py` in `check/showing/`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.assistant.check.showing.button_texts import button_texts
from bot.assistant.check.showing.guard_texts import guard_texts
from bot.assistant.check.showing.report_texts import report_texts
from bot.assistant.texts import texts_for
from bot.assistant.texts.campaigns import campaign_texts
from bot.assistant.texts.cards import card_texts
from bot.assistant.texts.knowledge import knowledge_texts
from bot.assistant.texts.subscriptions import subscription_texts
from index.script import Script, in_script


@dataclass(frozen=True)
class Catalogue:
    """Sentences in their reader's script, by the names of the fields that hold them."""

    texts: Callable[[Script], object]

    def __call__(self, script: Script, name: str, /, **values: object) -> str:
        """Give one sentence."""
        return in_script(script, str(getattr(self.texts(script), name)).format(**values))

    def entry(self, script: Script, name: str, key: str, /, **values: object) -> str:
        """Give one sentence of a field that keeps several by a key."""
        return in_script(script, str(getattr(self.texts(script), name)[key]).format(**values))


sentence = Catalogue(texts_for)
button_words = Catalogue(button_texts)
report_words = Catalogue(report_texts)
guard_words = Catalogue(guard_texts)
subscription_words = Catalogue(subscription_texts)
card_words = Catalogue(card_texts)
campaign_words = Catalogue(campaign_texts)
knowledge_words = Catalogue(knowledge_texts)
