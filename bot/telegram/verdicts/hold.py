"""Remembers for some minutes which verdict a message of the bot's gives, so that it can say why."""

import time

from bot.assistant.check.verdict import Risk
from bot.assistant.reply import Reply
from bot.telegram.context import Context, services
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import Sent


def hold(reply: Reply, place: Place, sent: Sent, context: Context) -> None:
    """Remember the verdict of a reply that was sent, under the message with its buttons."""
    verdict = reply.verdict
    if verdict is not None and verdict.risk is not Risk.UNKNOWN and sent.ids:
        services(context).held.keep(place.chat_id, sent.ids[-1], verdict, time.monotonic())
