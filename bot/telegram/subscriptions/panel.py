"""The settings as one message: what is chosen in words, and the buttons that change it."""

from bot.broadcast.programme import script_of_chat
from bot.clock import now
from bot.storage.chats.subscriptions import Subscription
from bot.telegram.context import Context, services
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.subscriptions.changes import Wishes
from bot.telegram.subscriptions.describe import described
from bot.telegram.subscriptions.keyboard import keyboard
from index.script import Script


async def wishes_of(place: Place, context: Context) -> Wishes:
    """Look up what a chat, or the topic in it, wants; before it chose, what it would get."""
    thread = place.thread_id or 0
    wanted = await services(context).subscriptions.get(place.chat_id, thread)
    chat = await services(context).chats.get(place.chat_id)
    traditional = script_of_chat(chat.language if chat else None) is Script.HANT
    return Wishes(wanted or Subscription(place.chat_id, thread, subscribed=False), traditional)


async def keep(before: Wishes, after: Wishes, context: Context) -> None:
    """Write down what has changed."""
    service = services(context)
    if after.traditional != before.traditional:
        language = "zh-Hant" if after.traditional else "zh-Hans"
        await service.chats.set_language(after.subscription.chat_id, language, now())
    if after.subscription != before.subscription:
        await service.subscriptions.put(after.subscription)


def page(wishes: Wishes, name: str, script: Script) -> Page:
    """Lay the settings out."""
    return Page(described(wishes, script, now()), (), keyboard(wishes, name, script))
