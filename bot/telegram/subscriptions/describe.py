"""Says in words what a chat has chosen, what comes next, and how to stop it. Pure."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.assistant.texts.subscriptions import SubscriptionTexts, subscription_texts
from bot.broadcast.schedule import Schedule, next_due
from bot.storage.chats.subscriptions import EVERY_DAY, Subscription
from bot.telegram.subscriptions.changes import Wishes
from index.script import Script, in_script

WORKDAYS, WEEKEND = (1, 2, 3, 4, 5), (6, 7)


def described(wishes: Wishes, script: Script, now: datetime) -> str:
    """Describe all settings, in the reader's script."""
    texts, wanted = subscription_texts(script), wishes.subscription
    lines = [
        summary(wanted, texts),
        *_coming(wanted, texts, now),
        "",
        texts.topics_are.format(topics=_topics(wanted, texts)),
        _quiet(wanted, texts),
        texts.quizzes.get(wanted.quiz_every, texts.quizzes_other).format(every=wanted.quiz_every),
        texts.posters[wanted.posters],
        texts.written_in[wishes.traditional],
        *([texts.in_this_topic] if wanted.thread_id else []),
        *(["", texts.how_to_stop] if wanted.subscribed else []),
        "",
        texts.press_to_change,
    ]
    return in_script(script, "\n".join(lines))


def summary(wanted: Subscription, texts: SubscriptionTexts) -> str:
    """Say in one line whether, when and how much."""
    return (texts.on if wanted.subscribed else texts.off).format(
        days=days(wanted.weekdays, texts),
        times=texts.list_mark.join(f"{each:%H:%M}" for each in wanted.times),
        zone=zone_name(wanted.timezone, texts),
    )


def days(weekdays: tuple[int, ...], texts: SubscriptionTexts) -> str:
    named = {EVERY_DAY: texts.every_day, WORKDAYS: texts.workdays, WEEKEND: texts.weekend}
    listed = texts.list_mark.join(texts.weekdays[each - 1] for each in weekdays)
    return named.get(weekdays, listed or texts.no_day)


def zone_name(zone: str, texts: SubscriptionTexts) -> str:
    return texts.zones.get(zone, zone)


def _coming(wanted: Subscription, texts: SubscriptionTexts, now: datetime) -> list[str]:
    due = next_due(Schedule.of(wanted), now)
    if due is None:
        return [texts.nothing_due]
    if not wanted.subscribed:
        return []
    local = due.astimezone(ZoneInfo(wanted.timezone))
    when = texts.moment.format(
        year=local.year,
        month=local.month,
        day=local.day,
        weekday=texts.weekdays[local.weekday()],
        time=f"{local:%H:%M}",
    )
    return [texts.next_one.format(when=when)]


def _topics(wanted: Subscription, texts: SubscriptionTexts) -> str:
    named = [texts.topics.get(each, each) for each in wanted.topics]
    return texts.list_mark.join(named) or texts.all_topics


def _quiet(wanted: Subscription, texts: SubscriptionTexts) -> str:
    if wanted.quiet is None:
        return texts.quiet_none
    begin, end = wanted.quiet
    return texts.quiet_is.format(begin=f"{begin:%H:%M}", end=f"{end:%H:%M}")
