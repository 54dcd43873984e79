"""A press on a button that only operators may use; others are told so in this one place."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from telegram import CallbackQuery, Message, Update

from bot.telegram.chats.operators import is_operator
from bot.telegram.context import Context, services
from bot.telegram.sending.catalogues import sentence
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.send import replace
from bot.telegram.updates.queries import message_of, respond

Step = TypeVar("Step")


@dataclass(frozen=True)
class OperatorsPress(Generic[Step]):
    """What an operator pressed, and the message above the button. The query is still open."""

    step: Step
    who: int
    message: Message
    query: CallbackQuery
    context: Context

    @property
    def place(self) -> Place:
        return Place.of(self.message)

    async def put(self, page: Page) -> None:
        """Put a page in the place of the message above the button."""
        await replace(page, self.message.message_id, self.place, self.context)


async def operators_press(
    update: Update, context: Context, read: Callable[[str], Step | None]
) -> OperatorsPress[Step] | None:
    """Give an operator's press once all earlier updates of the chat are handled.

    `read` parses the button's data, and gives None for a button of an older version. A press by
    somebody who is no operator, or on a button that is gone, is answered with a sentence, and None
    is given.
    """
    query = update.callback_query
    if query is None:
        return None
    message, step = message_of(query), read(query.data or "")
    if message is None or step is None:
        await respond(query, sentence(script_for(update), "stale_button"), alert=True)
        return None
    if not is_operator(update, context):
        await respond(query, sentence(script_for(update), "operators_only"), alert=True)
        return None
    await services(context).turns.wait(update)
    return OperatorsPress(step, query.from_user.id, message, query, context)
