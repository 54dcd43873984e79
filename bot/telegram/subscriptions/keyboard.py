"""The buttons under the settings, page by page; a mark stands before what is chosen. Pure."""

from collections.abc import Iterator, Sequence
from datetime import time

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.assistant.texts.subscriptions import SubscriptionTexts, subscription_texts
from bot.storage.chats.subscriptions import EVERY_DAY
from bot.telegram.sending.rows import in_rows, marked
from bot.telegram.subscriptions.changes import (
    MAIN,
    MOST_TIMES,
    Press,
    Wishes,
    clock,
    encode,
    moved,
)
from bot.telegram.subscriptions.describe import WEEKEND, WORKDAYS, days
from index.script import Script, in_script

# (label, change)
Choice = tuple[str, str]
_TIMES = (time(8), time(10), time(12), time(15), time(18), time(20))
_QUIET = ((time(21), time(7)), (time(22), time(8)), (time(23), time(7)), (time(12), time(14)))


def keyboard(wishes: Wishes, page: str, script: Script) -> InlineKeyboardMarkup:
    """Give the buttons of a page; an unknown page is the main one."""
    texts = subscription_texts(script)
    make = _PAGES.get(page)
    if make is None:
        return _drawn(_main(wishes, texts, script), script)
    rows = [
        [_button(label, Press(script, page, change)) for label, change in row]
        for row in make(wishes, texts)
    ]
    return _drawn([*rows, [_button(texts.back, Press(script))]], script)


def _main(
    wishes: Wishes, texts: SubscriptionTexts, script: Script
) -> list[Sequence[InlineKeyboardButton]]:
    on = wishes.subscription.subscribed
    switch = Press(script, MAIN, "o0" if on else "o1")
    pages = [_button(label, Press(script, page)) for page, label in texts.pages.items()]
    return [[_button(texts.turn_off if on else texts.turn_on, switch)], *in_rows(pages, 2)]


def _times(wishes: Wishes, _: SubscriptionTexts) -> Iterator[Sequence[Choice]]:
    held = wishes.subscription.times
    for at in held:
        earlier, later = moved(at, -1), moved(at, 1)
        yield (
            (f"◀ {earlier:%H:%M}", f"tm{clock(at)}-{clock(earlier)}"),
            (marked(f"{at:%H:%M}"), f"tr{clock(at)}"),
            (f"{later:%H:%M} ▶", f"tm{clock(at)}-{clock(later)}"),
        )
    if len(held) < MOST_TIMES:
        more = [(f"+ {at:%H:%M}", f"ta{clock(at)}") for at in _TIMES if at not in held]
        yield from in_rows(more, 3)


def _days(wishes: Wishes, texts: SubscriptionTexts) -> Iterator[Sequence[Choice]]:
    held = wishes.subscription.weekdays
    each_day = [
        (marked(texts.weekdays[day - 1], day in held), f"d{'-' if day in held else '+'}{day}")
        for day in EVERY_DAY
    ]
    yield from in_rows(each_day, 4)
    for preset in (EVERY_DAY, WORKDAYS, WEEKEND):
        change = f"d={','.join(map(str, preset))}"
        yield ((marked(days(preset, texts), held == preset), change),)


def _topics(wishes: Wishes, texts: SubscriptionTexts) -> Iterator[Sequence[Choice]]:
    held = wishes.subscription.topics
    yield ((marked(texts.all_topics, not held), "p="),)
    named = [
        (marked(label, topic in held), f"p{'-' if topic in held else '+'}{topic}")
        for topic, label in texts.topics.items()
    ]
    yield from in_rows(named, 3)


def _quiet(wishes: Wishes, texts: SubscriptionTexts) -> Iterator[Sequence[Choice]]:
    held = wishes.subscription.quiet
    yield ((marked(texts.no_quiet, held is None), "q"),)
    hours = [
        (
            marked(f"{begin:%H:%M}–{end:%H:%M}", held == (begin, end)),
            f"q{clock(begin)}-{clock(end)}",
        )
        for begin, end in _QUIET
    ]
    yield from in_rows(hours, 2)


def _mix(wishes: Wishes, texts: SubscriptionTexts) -> Iterator[Sequence[Choice]]:
    wanted = wishes.subscription
    for every, words in texts.quizzes.items():
        yield ((marked(_bare(words), wanted.quiz_every == every), f"m{every}"),)
    for posters, words in texts.posters.items():
        yield ((marked(_bare(words), wanted.posters == posters), f"x{int(posters)}"),)


def _zones(wishes: Wishes, texts: SubscriptionTexts) -> Iterator[Sequence[Choice]]:
    held = wishes.subscription.timezone
    named = [(marked(label, held == zone), f"z{zone}") for zone, label in texts.zones.items()]
    yield from in_rows(named, 3)


def _scripts(wishes: Wishes, texts: SubscriptionTexts) -> Iterator[Sequence[Choice]]:
    for traditional, words in texts.written_in.items():
        chosen = wishes.traditional == traditional
        yield ((marked(_bare(words), chosen), f"l{int(traditional)}"),)


_PAGES = {
    "t": _times,
    "d": _days,
    "p": _topics,
    "q": _quiet,
    "m": _mix,
    "z": _zones,
    "l": _scripts,
}


def _bare(words: str) -> str:
    """Take a sentence as a label."""
    return words.rstrip("。.")


def _button(label: str, press: Press) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=encode(press))


def _drawn(rows: Sequence[Sequence[InlineKeyboardButton]], script: Script) -> InlineKeyboardMarkup:
    """Put the labels in the reader's script."""
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(in_script(script, each.text), callback_data=each.callback_data)
                for each in row
            ]
            for row in rows
        ]
    )
