"""Notices to a chat about one of its topics that takes no tips; queued like tips, for the chat.

A topic that is closed or gone takes no message about that. So the chat itself is told, once, where
somebody can mend it.
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
_MARK = "!"  # the content of a notice begins so, and no tip's id does


def notice(topic: Subscription, reason: str, now: datetime) -> NewDelivery:
    """Make the row of a notice about a topic, outside the topic's quiet hours."""
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
    """Give the topic that a row is about, and the reason; None for a tip."""
    thread, colon, reason = content.removeprefix(_MARK).partition(":")
    if not content.startswith(_MARK) or not colon:
        return None
    return int(thread), reason


def lost(troubled: Mapping[str, int], script: Script) -> list[str]:
    """Tell operators how many topics take nothing, by reason; empty if there are none."""
    closed, gone = troubled.get(TOPIC_CLOSED, 0), troubled.get(TOPIC_DELETED, 0)
    return topics_lost(closed, gone, script)


def words(reason: str, texts: SubscriptionTexts) -> str | None:
    """Give the text for a reason; None for a reason that only another version has a text for."""
    return {TOPIC_CLOSED: texts.topic_closed, TOPIC_DELETED: texts.topic_gone}.get(reason)
