"""A card into the corpus, and then into what the bot answers from; with another's word if need be.

One of all presses, on all replicas, moves the draft on; the file is written whole or not at all. A
card that keeps the knowledge from being built is taken back, and its draft stays. What the operator
writes in the meantime is never lost to it: a changed draft is not published, a new one stays.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import structlog
from telegram.error import TelegramError

from bot.clock import now
from bot.logs import error_name
from bot.storage.database.errors import StorageError
from bot.storage.operators.audit import Deed
from bot.storage.operators.card_drafts import DraftState, StoredDraft
from bot.telegram.cards import form
from bot.telegram.cards.complaints import complaints
from bot.telegram.cards.preview import plain
from bot.telegram.cards.steps import Action, CardStep, about, button
from bot.telegram.context import Context, services
from bot.telegram.insight.noted import audited
from bot.telegram.knowledge.describe import outcome as described
from bot.telegram.knowledge.reloader import Outcome, Result
from bot.telegram.sending.catalogues import card_words
from bot.telegram.sending.persist import UnsureError, persist
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page, draw
from bot.telegram.sending.send import send_pages, tell
from index import CorpusError
from index.authoring.draft import CardDraft
from index.authoring.examine import Examined
from index.authoring.publish import TakenError, UnwritableError, publish, withdraw
from index.script import Script

log = structlog.get_logger()
_LONGEST = 3500  # characters of a report, so that it stays one message
_PAUSES = (1.0, 2.0, 4.0, 8.0)  # seconds until a database that is away is tried again


@dataclass(frozen=True)
class Task:
    """The draft of the operator `owner`, who is told in `place` what becomes of it."""

    stored: StoredDraft
    draft: CardDraft
    owner: int
    place: Place
    script: Script
    context: Context

    async def begin(self, confirmed_by: int | None = None) -> bool:
        """Publish in the background; False where that was begun already, or the draft changed."""
        since = DraftState.WRITING if confirmed_by is None else DraftState.WAITING
        if not await self._move(DraftState.PUBLISHING, since):
            return False
        # The update is done with at once: building takes minutes.
        self.context.application.create_task(self._publish(confirmed_by))
        return True

    async def ask_others(self) -> bool:
        """Show the card to all other operators; the first word of one of them counts."""
        if not await self._wait_for_another():
            return False
        others = services(self.context).operators - {self.owner}
        asked = await asyncio.gather(*map(self._ask, sorted(others)))
        if not any(asked):
            await self._move(DraftState.WRITING, DraftState.WAITING)
            await self._tell("nobody_to_ask")
        else:
            await self._tell("waiting", count=sum(asked))
        return True

    async def decide(self, who: int, *, agreed: bool) -> bool:
        """Take the word of another operator; False where one was given already."""
        if agreed:
            return await self.begin(confirmed_by=who)
        if not await self._move(DraftState.WRITING, DraftState.WAITING):
            return False
        await self._tell("was_refused", title=self.draft.title)
        return True

    async def _publish(self, confirmed_by: int | None) -> None:
        """Publish the card. Where that fails, say so: no update waits for it any more."""
        failed = "publishing_failed"
        try:
            await self._tell("publishing")
            written = await self._into_corpus()
            if written is not None:
                failed = "building_failed"
                await self._into_answers(*written, confirmed_by)
        except Exception as error:
            log.error("card_not_published", error=error_name(error))
            await self._let_go()
            await self._tell(failed, title=self.draft.title)
            raise

    async def _into_corpus(self) -> tuple[Path, Examined] | None:
        """Write the card and drop its draft; None, and why is said, where that is not to be."""
        examined = await self._examine()
        if examined is None:
            return None
        path = await self._write(examined)
        if path is None:
            await self._give_back()
            return None
        try:
            finished = await services(self.context).cards.drafts.finish(self.stored)
        except StorageError:  # the draft stays; its card would keep it from being published later
            await asyncio.to_thread(withdraw, path, examined.text)
            raise
        log.info("card_published", card=examined.name)
        if not finished:
            await self._tell("moved_late", title=self.draft.title)
        return path, examined

    async def _into_answers(self, path: Path, examined: Examined, confirmed_by: int | None) -> None:
        """Build the knowledge with the card, and say what became of that."""
        if confirmed_by is not None:
            await audited(confirmed_by, Deed.CARD_CONFIRM, examined.name, self.context)
        await audited(self.owner, Deed.CARD_PUBLISH, examined.name, self.context)
        outcome = await services(self.context).reloader.reload()
        await self._report(outcome, path, examined)

    async def _examine(self) -> Examined | None:
        """Give the card as it is to be written; None, and why is said, where it is not to be."""
        try:
            examined = await services(self.context).cards.examine(self.draft)
        except CorpusError:
            await self._tell("no_corpus")
            await self._give_back()
            return None
        if not await self._still_holds():
            await self._tell("moved_on", title=self.draft.title)
            return None
        wrong = complaints(examined.problems, examined.name, self.script)
        if wrong:
            await self._give_back()
            await form.mend(wrong, self.draft, self.place, self.script, self.context)
            return None
        return examined

    async def _write(self, examined: Examined) -> Path | None:
        """Write the file; where the folder takes none, hand it over, so that it is not lost."""
        root, folder = services(self.context).cards.root, self.draft.folder
        try:
            return await asyncio.to_thread(
                publish, root, folder, examined.name, examined.text, examined.fact
            )
        except TakenError as error:
            await self._tell("taken", reason=str(error))
        except UnwritableError as error:
            reason = str(error.__cause__.strerror) if isinstance(error.__cause__, OSError) else ""
            await self._tell("unwritable", reason=reason, folder=folder)
            await self._hand_over(examined)
        return None

    async def _report(self, outcome: Outcome, path: Path, examined: Examined) -> None:
        """Say what became of the card; take it back where the knowledge does not take it."""
        name = "published" if outcome.good else "published_later"
        ours = any(path.stem in reason for reason in outcome.reasons)
        harmful = outcome.result is Result.WORSE or (outcome.result is Result.BROKEN and ours)
        if harmful and await asyncio.to_thread(withdraw, path, examined.text):
            desk = services(self.context).cards
            back = await desk.put_back(self.place.chat_id, self.draft)
            name = "withdrawn" if back else "withdrawn_beside"
        below = f"{path.parent.name}/{path.name}"
        told = card_words(self.script, name, title=self.draft.title, path=below)
        lines = [told, described(outcome, self.script)]
        await tell(self.place, "\n".join(lines)[:_LONGEST], self.context)
        if name == "withdrawn_beside":
            await self._hand_over(examined)

    async def _ask(self, operator: int) -> bool:
        """Show the card to another operator; False where that one cannot be reached."""
        asked = card_words(self.script, "please_confirm", source=self.draft.source)
        value = about(self.stored)
        row = [
            button(card_words(self.script, "agree"), CardStep(self.script, Action.AGREE, value)),
            button(
                card_words(self.script, "disagree"), CardStep(self.script, Action.REFUSE, value)
            ),
        ]
        shown = draw(plain(self.draft, self.script), self.script)
        pages = [*shown, Page.with_buttons(asked, [row])]
        try:
            sent = await send_pages(pages, Place(operator), self.context)
        except TelegramError as error:
            log.warning("operator_not_asked", error=error_name(error))
            return False
        return bool(sent.ids)

    async def _hand_over(self, examined: Examined) -> None:
        """Send the card's file, and that of the fact which it brings, if any."""
        await self._send_file(f"{examined.name}.md", examined.text)
        if examined.fact:
            await self._send_file(f"{examined.name}.toml", examined.fact)

    async def _send_file(self, name: str, text: str) -> None:
        async def send() -> None:
            await self.context.bot.send_document(
                self.place.chat_id,
                BytesIO(text.encode()),
                filename=name,
                message_thread_id=self.place.thread_id,
            )

        try:
            await persist(send)
        except (TelegramError, UnsureError) as error:
            log.warning("card_not_handed_over", error=error_name(error))

    async def _move(self, to: DraftState, since: DraftState) -> bool:
        drafts = services(self.context).cards.drafts
        return await drafts.move(self.stored.chat_id, self.stored.version, to, now(), since=since)

    async def _wait_for_another(self) -> bool:
        """Have the draft wait for a word, perhaps once more: a stop may have come in between."""
        return await self._move(DraftState.WAITING, DraftState.WRITING) or await self._move(
            DraftState.WAITING, DraftState.WAITING
        )

    async def _still_holds(self) -> bool:
        """Hold the draft anew; False where the operator changed or dropped it since."""
        return await self._move(DraftState.PUBLISHING, DraftState.PUBLISHING)

    async def _give_back(self) -> None:
        """Let the operator go on writing."""
        await self._move(DraftState.WRITING, DraftState.PUBLISHING)

    async def _let_go(self) -> None:
        """Give the draft back, in several tries if need be: else it stays held for a while."""
        for pause in _PAUSES:
            with suppress(StorageError):
                await self._give_back()
                return
            await asyncio.sleep(pause)

    async def _tell(self, name: str, **values: object) -> None:
        await tell(self.place, card_words(self.script, name, **values), self.context)
