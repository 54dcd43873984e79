"""A running bot with an operator, as for cards."""

from tests.bot.telegram.cards.conftest import desk, knowledge, need_second

__all__ = ["desk", "knowledge", "need_second"]
