"""/guard: admins turn the guard of their group on and off, or silence it for a day."""

from datetime import timedelta

import structlog
from telegram import CallbackQuery, ChatMember, Message, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.clock import now
from bot.storage.chats.guards import Guard
from bot.telegram.chats.admins import may_change
from bot.telegram.chats.admit import admit
from bot.telegram.chats.kinds import kind_of
from bot.telegram.context import Context, services
from bot.telegram.guard.steps import OFF, ON, SILENCE, button, read
from bot.telegram.sending.catalogues import guard_words, sentence
from bot.telegram.sending.language import script_for
from bot.telegram.sending.persist import persist
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.send import put_buttons, replace, send_pages, tell
from bot.telegram.updates.queries import message_of, respond, too_fast
from index.script import Script

log = structlog.get_logger()
SILENCE_FOR = timedelta(days=1)


async def guard(update: Update, context: Context) -> None:
    """Show whether the guard is on, with a button; `/guard on` and `/guard off` change it."""
    message = update.effective_message
    if message is None or not await admit(update, context):
        return
    place, script = Place.of(message), script_for(update)
    if message.chat.type == message.chat.PRIVATE:
        await tell(place, guard_words(script, "only_groups"), context)
        return
    if not await may_change(update, context):
        await tell(place, guard_words(script, "admins_only"), context)
        return
    wanted = context.args[0].lower() if context.args else ""
    if wanted in {"on", "off"}:
        page = await _turn(ON if wanted == "on" else OFF, message, script, context)
    else:
        page = await _state(message.chat_id, script, context)
    await send_pages([page], place, context)


async def press(update: Update, context: Context) -> None:
    """Turn the guard on or off, or silence it, if the sender may."""
    query = update.callback_query
    if query is None:
        return
    message, (do, script) = message_of(query), read(query.data or "")
    if message is None:
        await respond(query, guard_words(script, "stale"), alert=True)
        return
    if (wait := too_fast(update, services(context).limits.presses)) is not None:
        await respond(query, sentence(script, "slow_down", seconds=wait))
    elif not await may_change(update, context):
        await respond(query, guard_words(script, "admins_only"), alert=True)
    elif do == SILENCE:
        await _silence(query, message, script, context)
    else:
        await services(context).turns.wait(update)
        # A guard without its chat would stay when the group removes the bot.
        await services(context).chats.seen(message.chat_id, kind_of(message.chat), now())
        page = await _turn(do, message, script, context)
        await respond(query)
        await replace(page, message.message_id, Place.of(message), context)


async def tell_if_deaf(chat_id: int, script: Script, context: Context) -> None:
    """Tell a group whose guard is on that the bot no longer gets its messages.

    Nobody would notice that otherwise.
    """
    on = await services(context).guard.groups.get(chat_id) is not None
    if on and not await _reads(chat_id, context):
        await send_pages([_deaf(script)], Place(chat_id), context)


async def _turn(do: str, message: Message, script: Script, context: Context) -> Page:
    """Turn the guard on or off; say how it stands now, or which right the bot lacks."""
    guards, chat_id = services(context).guard.groups, message.chat_id
    if do == ON and not await _reads(chat_id, context):
        again = button(script, "turn_on", ON)
        return Page.with_buttons(guard_words(script, "cannot_read"), [[again]])
    await (guards.turn_on if do == ON else guards.turn_off)(chat_id)
    log.info("guard", on=do == ON)
    return _described(await guards.get(chat_id), script, context)


async def _state(chat_id: int, script: Script, context: Context) -> Page:
    """Say whether the guard is on, and whether the bot gets the messages that it should watch."""
    found = await services(context).guard.groups.get(chat_id)
    if found is not None and not await _reads(chat_id, context):
        return _deaf(script)
    return _described(found, script, context)


def _deaf(script: Script) -> Page:
    return Page.with_buttons(guard_words(script, "is_deaf"), [[button(script, "turn_off", OFF)]])


def _described(found: Guard | None, script: Script, context: Context) -> Page:
    minutes = round(services(context).guard.pause.total_seconds() / 60)
    does = guard_words(script, "what_it_does", minutes=minutes)
    silent = found is not None and found.silent_until is not None and found.silent_until > now()
    name = "is_off" if found is None else "is_silent" if silent else "is_on"
    row = [button(script, "turn_on", ON)] if found is None else [button(script, "turn_off", OFF)]
    if silent:
        row.append(button(script, "speak_again", ON))
    return Page.with_buttons(f"{guard_words(script, name)}\n\n{does}", [row])


async def _silence(
    query: CallbackQuery, message: Message, script: Script, context: Context
) -> None:
    """Silence the guard for a day, and remove the buttons of the warning."""
    await services(context).guard.groups.silence(message.chat_id, now() + SILENCE_FOR)
    await respond(query, guard_words(script, "silenced"), alert=True)
    await put_buttons(None, message, context)
    log.info("guard_silenced")


async def _reads(chat_id: int, context: Context) -> bool:
    """Tell whether Telegram gives the bot all messages of this group."""
    bot = context.bot
    if bot.bot.can_read_all_group_messages:
        return True
    try:
        me = await persist(lambda: bot.get_chat_member(chat_id, bot.id), harmless=True)
    except ChatMigrated as error:
        return await _reads(error.new_chat_id, context)
    except (BadRequest, Forbidden):
        return False
    return me.status == ChatMember.ADMINISTRATOR
