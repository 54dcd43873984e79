"""What handlers tell the counts. Nothing of a text goes that way: intents, cards, risks, times."""

from bot.assistant.check.judging.verdict_code import Judged
from bot.assistant.insight import names
from bot.assistant.reply import Reply
from bot.assistant.triage import Intent
from bot.clock import now
from bot.storage.chats.subscriptions import Subscription
from bot.storage.operators.audit import Deed
from bot.telegram.context import Context, services
from index import Library


def answered(reply: Reply, who: int, seconds: float, context: Context) -> None:
    """Count an answer, and whose question it was where it is none."""
    service = services(context)
    counting = service.insight.counting
    counting.count(names.ASKED, reply.intent)
    counting.count(names.SECONDS, names.bucket(seconds))
    if reply.verdict is not None:
        counting.count(names.VERDICT, Judged.of(reply.verdict).code)
    if reply.intent is not Intent.UNKNOWN:
        shown(reply, context)
        return
    if reply.asks_back:
        counting.count(names.ASKED_BACK)
    if reply.nearest is not None:
        counting.doubt("unsure" if reply.asks_back else "declined", reply.nearest, who)


def shown(reply: Reply, context: Context) -> None:
    """Count the card that a reply shows first."""
    if reply.passages:
        card = reply.passages[0].passage.document
        services(context).insight.counting.count(names.SHOWN, card)


def changed(before: Subscription, after: Subscription, context: Context) -> None:
    """Count a subscription that begins or ends."""
    counting = services(context).insight.counting
    if after.subscribed and not before.subscribed:
        counting.count(names.SUBSCRIBED)
    if before.subscribed and not after.subscribed:
        counting.count(names.UNSUBSCRIBED, "off")


async def ended(chat_id: int, how: str, context: Context) -> None:
    """Count the subscriptions that end because their chat is about to go."""
    service = services(context)
    for each in await service.subscriptions.of(chat_id):
        if each.subscribed:
            service.insight.counting.count(names.UNSUBSCRIBED, how)


def titled(library: Library, card: str) -> str:
    """Give a card's title; its id where the corpus no longer holds it."""
    found = library.document(card)
    return found[0].title if found else card


async def audited(who: int, deed: Deed, target: object, context: Context) -> None:
    """Write down what an operator did from Telegram, after it was done. `target` is an id."""
    service = services(context)
    await service.storing.store(service.insight.audit.note(who, deed, str(target), now()))
