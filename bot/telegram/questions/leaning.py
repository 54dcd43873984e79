"""What a question leans on: the bot's message that it replies to, or else what came last."""

import time
from dataclasses import replace

from telegram import Message

from bot.assistant.reply import Reply
from bot.assistant.turns.shown import Shown, opened
from bot.telegram.context import Context, services
from bot.telegram.questions.wish import replies_to
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import SentMessages


def leant_on(message: Message, who: int, last: Shown | None, context: Context) -> Shown | None:
    """Give what the message showed that this one replies to; if it replies to none, the `last`."""
    replied = message.reply_to_message
    if replied is None or not replies_to(message, context.bot.bot):
        return last
    told, at = services(context).told, time.monotonic()
    return told.of(Place.of(message), replied.message_id, who, at)


def keep(shown: Shown | None, place: Place, sent: SentMessages, who: int, context: Context) -> None:
    """Remember what sent messages show, for people who reply to them."""
    services(context).told.keep(place, sent.ids, who, shown, time.monotonic())


def keep_beside(message: Message, sent: SentMessages, who: int, context: Context) -> None:
    """Let replies to an explanation lean on the message that it explains."""
    place, at = Place.of(message), time.monotonic()
    keep(services(context).told.of(place, message.message_id, who, at), place, sent, who, context)


def keep_card(
    reply: Reply, place: Place, sent: SentMessages, who: int, context: Context, *, article: str = ""
) -> None:
    """Let the next question lean on a card that was shown unasked.

    With an `article`, a passage's id, its text was shown; questions still lean on the card then.
    """
    if not reply.passages:
        return
    service, at, asker = services(context), time.monotonic(), (place.chat_id, who)
    library, before = service.thinking.assistant.library, service.recent.of(asker, at)
    card = library.get(article) if article else None
    if before is not None and card is not None and card.document == before.document:
        shown = replace(before, at=at)
    else:
        shown = opened(library.question(reply.passages[0].passage), reply, before, at)
    service.recent.remember(asker, shown, at)
    keep(shown, place, sent, who, context)
