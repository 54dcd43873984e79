"""Lets a message in: notes its chat, and holds back people who send too fast."""

import time

from telegram import Chat, Update

from bot.assistant.triage import Intent
from bot.clock import now
from bot.telegram.chats.kinds import kind_of
from bot.telegram.context import Context, services
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import say


async def admit(update: Update, context: Context, text: str = "", *, several: bool = False) -> bool:
    """Tell whether to go on with this message. Emergencies always pass.

    Where `several` messages may come at once, only the first counts: no part of a case is held
    back.
    """
    chat, message = update.effective_chat, update.effective_message
    if chat is None or message is None:
        return False
    who, at, flood = sender(update), time.monotonic(), services(context).limits.messages
    # This stands before the first await: messages that come at once are handled at once.
    passes = several and services(context).bursts.joins((chat.id, who))
    if not passes and flood.admit(who, at):
        passes = True
        if several:
            services(context).bursts.begin((chat.id, who))
    await services(context).storing.store(
        services(context).chats.seen(chat.id, kind_of(chat), now())
    )
    if passes:
        return True
    if text and await services(context).thinking.intent(text) is Intent.EMERGENCY:
        return True
    wait = flood.tell(who, at) if chat.type == Chat.PRIVATE else None
    if wait is not None:
        script = script_for(update, text)
        await say(Place.of(message), script, "slow_down", context, seconds=wait)
    return False


def sender(update: Update) -> int:
    """Give the id of the sender; 0 where there is none.

    Anonymous senders count as their group or channel: Telegram's stand-in user for them is the
    same in all groups of the world.
    """
    who = update.effective_sender or update.effective_chat
    return who.id if who else 0
