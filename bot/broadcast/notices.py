"""Words to a chat about a topic of its that takes no tips: queued as tips are, for the chat itself.

A topic that is closed or gone takes no word of it. So who can mend it is told beside it, once.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.assistant.insight.describe import topics_lost
from bot.assistant.texts.subscriptions import SubscriptionTexts
from bot.broadcast.outcome import TOPIC_CLOSED, TOPIC_DELETED
from bot.broadcast.schedule import quiet_from, quiet_until
from bot.storage.broadcasts.delivery import TIPS, NewDelivery
from bot.storage.chats.subscriptions import Subscription
from index.script import Script

_LATEST = timedelta(days=1)
_MARK = "!"  # begins what is no tip's name


def notice(topic: Subscription, reason: str, now: datetime) -> NewDelivery:
    """Make the row of a word about a topic, in its loud hours."""
    ready = quiet_until(topic.quiet, topic.timezone, now)
    quiet, latest = quiet_from(topic.quiet, topic.timezone, ready), ready + _LATEST
    return NewDelivery(
        TIPS,
        topic.chat_id,
        0,
        due_at=now,
        ready_at=ready,
        expires_at=min(latest, quiet) if quiet else latest,
        content=f"{_MARK}{topic.thread_id}:{reason}",
    )


def about(content: str) -> tuple[int, str] | None:
    """Tell which topic a row is about, and why; None for a tip."""
    thread, colon, reason = content.removeprefix(_MARK).partition(":")
    if not content.startswith(_MARK) or not colon:
        return None
    return int(thread), reason


def lost(troubled: Mapping[str, int], script: Script) -> list[str]:
    """Tell operators how many topics take nothing, counted by why, if any."""
    closed, gone = troubled.get(TOPIC_CLOSED, 0), troubled.get(TOPIC_DELETED, 0)
    return topics_lost(closed, gone, script)


def words(reason: str, texts: SubscriptionTexts) -> str | None:
    """Give what is said; None where another version of the program knew what to say."""
    return {TOPIC_CLOSED: texts.topic_closed, TOPIC_DELETED: texts.topic_gone}.get(reason)
