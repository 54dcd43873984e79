"""The programme that chats get by schedule: each item a poster, a text or a quiz, with a button."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.assistant.texts import texts_for
from bot.assistant.texts.subscriptions import subscription_texts
from bot.broadcast.message import Button, Content, Photo, Poll
from bot.broadcast.notices import about, words
from bot.broadcast.tips import Item
from bot.storage.broadcasts.delivery import Delivery
from bot.storage.chats.subscriptions import Subscriber, Subscriptions
from index.corpus.tips import Quiz, Tip
from index.script import Script, in_script

_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")

# Makes the button that leads to a card, with this label, in this script, for this kind of chat.
MakeButton = Callable[[str, str, Script, bool], Button]


class Pictures(Protocol):
    """Where posters come from."""

    async def photo(self, tip: Tip, script: Script) -> Photo: ...

    async def sent(self, key: str, file_id: str) -> None: ...

    async def stale(self, key: str, file_id: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Programme:
    """All tips and quizzes. Without `pictures` tips are texts; without `button` they have none."""

    items: tuple[Item, ...] = ()
    pictures: Pictures | None = None
    button: MakeButton | None = None


class ProgrammeContents:
    """Makes the contents of the programme's deliveries."""

    def __init__(self, programme: Programme, subscriptions: Subscriptions) -> None:
        self._items = {item.id: item for item in programme.items}
        self._programme = programme
        self._subscriptions = subscriptions

    @property
    def empty(self) -> bool:
        return not self._items

    def restock(self, items: Sequence[Item]) -> None:
        """Use other items from now on."""
        self._items = {item.id: item for item in items}

    async def of(self, delivery: Delivery) -> Content | None:
        """Give a delivery's content; None if its item is gone, or the chat wants none any more."""
        told = about(delivery.content)
        if told is not None:
            return await self._notice(delivery.chat_id, *told)
        item = self._items.get(delivery.content)
        to = await self._subscriptions.subscriber(delivery.chat_id, delivery.thread_id)
        if item is None or to is None or not to.subscription.subscribed:
            return None
        script = script_of_chat(to.language)
        buttons = self._buttons(item, script, private=to.kind == "private")
        if isinstance(item, Quiz):
            poll = _poll(item, script)
            return Content(_spelt(poll), buttons=buttons, poll=poll)
        return Content(_caption(item, script), (), buttons, await self._photo(item, to, script))

    async def _notice(self, chat_id: int, thread_id: int, reason: str) -> Content | None:
        """Give the notice about a topic that takes nothing; None if its subscription is gone."""
        to = await self._subscriptions.subscriber(chat_id, thread_id)
        if to is None:
            return None
        script = script_of_chat(to.language)
        said = words(reason, subscription_texts(script))
        return None if said is None else Content(in_script(script, said))

    async def sent(self, photo: Photo, file_id: str) -> None:
        """Note the id of a poster, so that the next deliveries need not upload it again."""
        if self._programme.pictures is not None and photo.file_id != file_id:
            await self._programme.pictures.sent(photo.key, file_id)

    async def stale(self, photo: Photo) -> None:
        """Have a poster uploaded anew, since Telegram no longer takes its id."""
        if self._programme.pictures is not None and photo.file_id is not None:
            await self._programme.pictures.stale(photo.key, photo.file_id)

    async def _photo(self, tip: Tip, to: Subscriber, script: Script) -> Photo | None:
        pictures = self._programme.pictures
        if pictures is None or not to.subscription.posters:
            return None
        return await pictures.photo(tip, script)

    def _buttons(
        self, item: Item, script: Script, *, private: bool
    ) -> tuple[tuple[Button, ...], ...]:
        make = self._programme.button
        if make is None or not item.card:
            return ()
        label = in_script(script, subscription_texts(script).more_about_it)
        return ((make(item.card, label, script, private),),)


def script_of_chat(language: str | None) -> Script:
    """Tell in which script a chat gets the programme, which is always in Chinese."""
    return Script.HANT if (language or "").lower().startswith(_TRADITIONAL) else Script.HANS


def _caption(tip: Tip, script: Script) -> str:
    source = f"\n\n{texts_for(script).source.format(source=tip.source)}" if tip.source else ""
    return in_script(script, tip.text + source)


def _poll(quiz: Quiz, script: Script) -> Poll:
    return Poll(
        in_script(script, quiz.question),
        tuple(in_script(script, each) for each in quiz.options),
        quiz.right,
        in_script(script, quiz.explanation),
    )


def _spelt(poll: Poll) -> str:
    """Write a quiz out as text."""
    options = (f"{chr(ord('A') + at)}. {option}" for at, option in enumerate(poll.options))
    return "\n".join((poll.question, *options))
