"""/stats: operators see as a picture, and in words, what happened today, this week, this month."""

from functools import partial

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update

from bot.assistant.insight.describe import described
from bot.assistant.insight.texts import insight_texts
from bot.broadcast.message import MAX_CAPTION, utf16_length
from bot.telegram.chats.operators import operators_message
from bot.telegram.context import Context, services
from bot.telegram.insight.chart import draw_chart
from bot.telegram.insight.figures import summary_of
from bot.telegram.insight.noted import titled
from bot.telegram.sending.language import script_for
from bot.telegram.sending.persist import persist
from bot.telegram.sending.place import Place
from bot.telegram.sending.script_codes import CODE, SCRIPT
from bot.telegram.sending.send import retract, tell
from bot.telegram.updates.operators_press import operators_press
from bot.telegram.updates.queries import respond
from index.script import Script, in_script

PERIODS = (1, 7, 30)  # days
_GIVEN = {str(days): days for days in PERIODS}
PATTERN = r"^I[ste](1|7|30)$"
TREND = 7  # days that the chart shows at least


async def stats(update: Update, context: Context) -> None:
    """Show the figures of today, or of so many days; of other periods say which there are."""
    message = await operators_message(update, context)
    if message is None:
        return
    place, script = Place.of(message), script_for(update)
    days = _GIVEN.get(context.args[0]) if context.args else 1
    if days is None:
        await tell(place, in_script(script, insight_texts(script).no_period), context)
        return
    await _show(days, place, script, context)


async def press(update: Update, context: Context) -> None:
    """Show another period; the picture of the one before goes."""
    pressed = await operators_press(update, context, _read)
    if pressed is None:
        return
    (script, days), place = pressed.step, pressed.place
    await respond(pressed.query)
    await _show(days, place, script, context)
    await retract([pressed.message.message_id], place, context)


def _read(data: str) -> tuple[Script, int]:
    """Parse the data of a button, which fits PATTERN."""
    return SCRIPT[data[1]], int(data[2:])


async def _show(days: int, place: Place, script: Script, context: Context) -> None:
    service = services(context)
    calendar, library = service.insight.calendar, service.thinking.assistant.library
    title = partial(titled, library)
    summary = await summary_of(service, calendar.last_days(days))
    trend = summary
    if days < TREND:
        trend = await summary_of(service, calendar.last_days(TREND))
    picture = await service.thinking.quick(draw_chart, summary, trend, title, script)
    caption = fitting(in_script(script, described(summary, title, script)), MAX_CAPTION)
    keyboard = _keyboard(days, script)
    await persist(
        lambda: context.bot.send_photo(
            place.chat_id,
            picture,
            caption=caption,
            reply_markup=keyboard,
            message_thread_id=place.thread_id,
            filename="stats.png",
        )
    )


def fitting(text: str, limit: int) -> str:
    """Leave out the last lines that do not fit, counted as Telegram counts."""
    while utf16_length(text) > limit and "\n" in text:
        text = text.rpartition("\n")[0]
    return text


def _keyboard(shown: int, script: Script) -> InlineKeyboardMarkup:
    """Offer the periods, the one that is shown, too: it may have grown."""
    texts = insight_texts(script)
    row = [
        InlineKeyboardButton(
            f"· {name} ·" if days == shown else name, callback_data=f"I{CODE[script]}{days}"
        )
        for days, name in ((days, in_script(script, texts.periods[days])) for days in PERIODS)
    ]
    return InlineKeyboardMarkup([row])
