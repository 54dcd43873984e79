"""Ask: answers questions and checks messages, sent in plain words or after a command."""

import time
from contextlib import AsyncExitStack
from dataclasses import replace

import structlog
from telegram import Message, Update

from bot.assistant.check.judging.verdict import Risk
from bot.assistant.reply import Reply
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import Shown, remember
from bot.telegram.chats.admit import admit, sender
from bot.telegram.context import Context, services
from bot.telegram.insight import noted
from bot.telegram.questions.examine import Examined, examine, with_remarks
from bot.telegram.questions.gathering import comments, gather, is_one_of_several
from bot.telegram.questions.groups import is_for_group
from bot.telegram.questions.leaning import keep, leant_on
from bot.telegram.questions.thinking import BusyError
from bot.telegram.questions.wish import Wish, behind_command, wish
from bot.telegram.sending.language import group_rules, script_for, script_of_reader
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import SentMessages, correct, retract, say, send, tell
from bot.telegram.sending.typing import typing
from index.script import Script

log = structlog.get_logger()


async def ask(update: Update, context: Context) -> None:
    """Answer a message that is meant for the bot; in groups only when it is sure."""
    message = update.message
    wanted = wish(message, context.bot.bot) if message else None
    if message is None or wanted is None:
        return
    several = is_one_of_several(wanted, message)
    if not await admit(update, context, wanted.text, several=several):
        return
    wanted = await _resolved(wanted, context)
    if comments(wanted, message) or await _is_evidence(wanted, context):
        wishes = await gather(wanted, message, update, context)
        if any(each.shows_something for each in wishes):
            await _answer_case(wishes, message, update, context)
        elif wishes:
            await _answer(wishes[-1], message, update, context)
    elif wanted.text:
        await _answer(wanted, message, update, context)
    elif _is_first(message.media_group_id, context):
        sent = await _invite(wanted, message, script_for(update), context)
        services(context).answers.remember(message, wanted, sent.ids)


def _is_first(album: str | None, context: Context) -> bool:
    """Tell whether a picture stands alone, or is the first of its album."""
    return album is None or services(context).counted.albums.first(album)


async def rescue(update: Update, context: Context) -> bool:
    """Answer an emergency that stands behind a command of another kind; False if there is none."""
    message = update.message
    words = behind_command(message.text or "") if message else ""
    if message is None or not words:
        return False
    if await services(context).thinking.intent(words) is not Intent.EMERGENCY:
        return False
    if await admit(update, context, words):
        await _answer(Wish(words), message, update, context)
    return True


async def edited(update: Update, context: Context) -> None:
    """Correct the answer to a message that its writer corrected."""
    message = update.edited_message
    wanted = wish(message, context.bot.bot) if message else None
    if message is None or wanted is None:
        return
    service = services(context)
    urgent = await service.thinking.intent(wanted.text) is Intent.EMERGENCY
    if not urgent:
        await service.turns.wait(update)
    given = service.answers.of(message)
    if given is not None and given.words == hash(wanted):
        return  # Telegram also tells of edits that change nothing here
    # Without an answer to correct: a group's message may have been addressed only now.
    private = message.chat.type == message.chat.PRIVATE
    if (private and given is None and not urgent) or not await admit(update, context, wanted.text):
        return
    resolved = await _resolved(wanted, context)
    earlier = given.ids if given else ()
    if await _is_evidence(resolved, context):
        await _answer_case((resolved,), message, update, context, earlier=earlier)
    elif resolved.text:
        await _answer(resolved, message, update, context, earlier=earlier)


async def _is_evidence(wanted: Wish, context: Context) -> bool:
    """Tell whether a message is evidence to be examined, alone or with messages that come with it.

    A writer who says under a picture that the money has gone does not wait for the picture.
    """
    if wanted.file is None:
        return wanted.forwarded and bool(wanted.text) and not wanted.command
    if wanted.forwarded or not wanted.text or wanted.command:
        return True
    return await services(context).thinking.intent(wanted.text) is not Intent.EMERGENCY


async def _answer_case(
    wishes: tuple[Wish, ...],
    message: Message,
    update: Update,
    context: Context,
    *,
    earlier: tuple[int, ...] = (),
) -> None:
    """Examine all messages of a case, then answer; if nothing could be read, say why."""
    place = Place.of(message)
    async with typing(place, context.bot, services(context).limits.typing):
        examined = await examine(wishes, context)
    if examined.wish.text:
        wanted = replace(examined.wish, forwarded=bool(examined.text), words=examined.words)
        await _answer(wanted, message, update, context, earlier=earlier, examined=examined)
        return
    await services(context).turns.wait(update)
    await retract(earlier, place, context)
    script = script_for(update, examined.words)
    reply = with_remarks(Reply(Intent.UNKNOWN, (), confidence=0.0), examined, script)
    sent = await send(reply, place, script, context)
    _remember(message, sent.ids, context)


def _remember(message: Message, ids: tuple[int, ...], context: Context) -> None:
    """Note which reply an edit of the message corrects; none if it only comments on others."""
    wanted = wish(message, context.bot.bot)
    if wanted is None or not comments(wanted, message):
        services(context).answers.remember(message, wanted, ids)


async def _answer(
    wanted: Wish,
    message: Message,
    update: Update,
    context: Context,
    *,
    earlier: tuple[int, ...] = (),
    examined: Examined = Examined(),  # noqa: B008 - frozen
) -> None:
    """Answer a message, unless a group should not hear the reply."""
    started = time.perf_counter()
    place, script = Place.of(message), await _script(wanted, update, context)
    check = wanted.forwarded or wanted.command == "check"
    found = None if check else await services(context).thinking.sort(wanted.text)
    try:
        thought, shown = await _think(wanted, found, message, script, update, context)
    except BusyError:
        log.warning("too_busy")
        sent = await say(place, script, "busy", context)
        _remember(message, (*earlier, *sent.ids), context)
        return
    reply = with_remarks(thought, examined, script)
    smalltalk = None if found is None else found.smalltalk
    silent = place.answers is not None and not is_for_group(reply, wanted, smalltalk)
    if silent:
        await retract(earlier, place, context)
        sent = SentMessages()
    else:
        sent = await correct(reply, earlier, place, script, context)
    _remember(message, sent.ids, context)
    _hold(reply, place, sent, context)
    keep(shown, place, sent, sender(update), context)
    if sent.unsure and reply.intent is Intent.EMERGENCY:
        await say(place, script, "connection_broke", context)
    seconds = time.perf_counter() - started
    services(context).metrics.answered(reply.intent, seconds)
    noted.answered(reply, sender(update), seconds, context)
    _log(reply, seconds, message, silent=silent, corrected=bool(earlier))


def _log(reply: Reply, seconds: float, message: Message, *, silent: bool, corrected: bool) -> None:
    log.info(
        "answered",
        intent=str(reply.intent),
        passages=[cited.passage.id for cited in reply.passages],
        confidence=round(reply.confidence, 2),
        chat=message.chat.type,
        silent=silent,
        corrected=corrected,
        milliseconds=round(seconds * 1000),
    )


def _hold(reply: Reply, place: Place, sent: SentMessages, context: Context) -> None:
    """Hold the verdict of a reply that was sent, so that its message can say why."""
    verdict = reply.verdict
    if verdict is not None and verdict.risk is not Risk.UNKNOWN and sent.ids:
        services(context).held.keep(place.chat_id, sent.ids[-1], verdict, time.monotonic())


async def _script(wanted: Wish, update: Update, context: Context) -> Script:
    """Tell in which script the asker reads; the words of others are only the last hint."""
    thinking = services(context).thinking
    if any(map(str.isalpha, wanted.words)):
        return await thinking.script(wanted.words)
    written = await thinking.script(wanted.text)
    return script_of_reader(update, written) if wanted.forwarded else written


async def _think(
    wanted: Wish,
    found: Triage | None,
    message: Message,
    script: Script,
    update: Update,
    context: Context,
) -> tuple[Reply, Shown | None]:
    """Find the reply, and what later questions can lean on; a text not `found` is to be checked.

    An emergency does not wait for its turn, whatever else the chat asked.
    """
    place, text, service = Place.of(message), wanted.text, services(context)
    who = place.chat_id, sender(update)
    intent = Intent.CHECK if found is None else found.intent
    async with AsyncExitStack() as stack:
        if intent in {Intent.CHECK, Intent.ANSWER}:
            await stack.enter_async_context(typing(place, context.bot, service.limits.typing))
        if intent is not Intent.EMERGENCY:
            await service.turns.wait(update)
        # A corrected question does not lean on the answer that it corrects.
        leans = wanted.goes_on and update.edited_message is None
        last = service.recent.of(who, time.monotonic())
        before = leant_on(message, who[1], last, context) if leans else None
        if found is None:
            reply = await service.thinking.check(text, script, wanted.parts)
        else:
            reply = await service.thinking.reply(text, before, found)
    at = time.monotonic()
    shown = remember(text, reply, before, at)
    # An emergency that overtook this question stays what is talked about.
    same = None if last is None else last.recalled(at)
    if intent is Intent.EMERGENCY or service.recent.of(who, at) in (same, None):
        service.recent.remember(who, shown, at)
        if reply.settled:
            service.recent.end(who)
    return reply, shown


async def _resolved(wanted: Wish, context: Context) -> Wish:
    """Turn a wish that only points at another message into a wish about the words of that one."""
    points = bool(wanted.about) or wanted.shows is not None
    if not points or wanted.file is not None or (wanted.command == "ask" and wanted.text):
        return wanted
    if wanted.command == "ask":
        return Wish(wanted.about, "ask")
    only = not wanted.text or wanted.command == "check"
    if only or await services(context).thinking.intent(wanted.text) is Intent.CHECK:
        words = wanted.text
        return Wish(wanted.about, "check", forwarded=True, file=wanted.shows, words=words)
    return wanted


async def _invite(wanted: Wish, message: Message, script: Script, context: Context) -> SentMessages:
    """Say how to ask, to those who sent nothing that can be read."""
    place = Place.of(message)
    replied = message.reply_to_message  # whatever is said in a topic replies to its beginning
    if wanted.command == "check" and replied and replied.forum_topic_created is None:
        return await say(place, script, "only_text", context)
    if wanted.command:
        name = "ask_usage" if wanted.command == "ask" else "check_ask"
        return await say(place, script, name, context)
    if place.answers is None:
        return await say(place, script, "only_text", context)
    if message.text:
        return await tell(place, group_rules(script, context.bot.bot), context)
    return SentMessages()
