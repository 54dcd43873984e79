"""Drafts of cards, and the work on them that would hold up the event loop."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from bot.clock import now
from bot.storage.operators.card_drafts import CardDrafts, StoredDraft
from bot.telegram.cards.answers import Author, Taken
from bot.telegram.cards.steps import Field
from index.authoring.draft import CardDraft
from index.authoring.examine import Examined, examine, facts_with
from index.script import Script


@dataclass(frozen=True)
class CardDesk:
    """Where operators' cards are written; `need_second` asks for another operator's word."""

    drafts: CardDrafts
    root: Path
    need_second: bool = False

    @property
    def is_there(self) -> bool:
        """Tell whether there is a corpus at all; an image may hold only what was built of it."""
        return (self.root / "law" / "statutes.toml").is_file()

    async def find(self, chat_id: int) -> tuple[StoredDraft, CardDraft] | None:
        """Give the draft of a chat; None too for one that this version cannot read."""
        stored = await self.drafts.get(chat_id)
        if stored is None:
            return None
        try:
            return stored, CardDraft.from_json(stored.content)
        except (ValueError, TypeError, KeyError):
            return None

    async def keep(self, chat_id: int, draft: CardDraft) -> None:
        await self.drafts.put(chat_id, draft.to_json(), now())

    async def put_back(self, chat_id: int, draft: CardDraft) -> bool:
        """Keep a draft where there is no other; tell whether that was so."""
        return await self.drafts.put_back(chat_id, draft.to_json(), now())

    async def take(self, field: Field, text: str, draft: CardDraft, script: Script) -> Taken:
        author = Author(self.root, now().date(), script)
        return await asyncio.to_thread(author.take, field, text, draft)

    async def examine(self, draft: CardDraft) -> Examined:
        """Apply all rules. Raises CorpusError where there is no corpus."""
        return await asyncio.to_thread(examine, draft, self.root, now().date())

    async def facts_with(self, draft: CardDraft) -> tuple[tuple[str, str], ...]:
        return await asyncio.to_thread(facts_with, draft, self.root)
