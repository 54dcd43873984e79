"""What an operator wrote, as a campaign: text or a picture, formatting, buttons."""

import json
import re
from dataclasses import dataclass
from typing import Any

from telegram import Message, MessageEntity

from bot.broadcast.message import MAX_CAPTION, MAX_TEXT, utf16_length
from bot.telegram.updates.media import largest_photo

_BUTTON = re.compile(
    r"\n\[(?:按钮|按鈕|button)\]\s*(?P<label>\S.{0,60}?)\s+(?P<url>https?://\S+)\s*$"
)
Rows = tuple[tuple[dict[str, str], ...], ...]


@dataclass(frozen=True)
class Draft:
    """A campaign to be. `file_id` names its picture."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    buttons: Rows = ()
    file_id: str | None = None

    @property
    def fits(self) -> bool:
        """Tell whether Telegram takes it."""
        return self.fits_as(pictured=self.file_id is not None)

    def fits_as(self, *, pictured: bool) -> bool:
        """Tell whether Telegram takes its text, under a picture or by itself."""
        limit = MAX_CAPTION if pictured else MAX_TEXT
        return bool(self.text.strip()) and utf16_length(self.text) <= limit

    @property
    def entities_json(self) -> str:
        return json.dumps([each.to_dict() for each in self.entities])

    @property
    def buttons_json(self) -> str | None:
        return json.dumps(self.buttons, ensure_ascii=False) if self.buttons else None


def rows_of(buttons: str | None) -> Rows:
    """Read a campaign's buttons, which are rows in JSON."""
    return tuple(tuple(row) for row in json.loads(buttons or "[]"))


def written(message: Message) -> Draft | None:
    """Read what an operator wrote, with its last lines as buttons; None for other kinds."""
    draft = _content(message)
    if draft is None:
        return None
    text = draft.text
    rows: list[tuple[dict[str, str], ...]] = []
    while (found := _BUTTON.search(text)) is not None:
        rows.insert(0, ({"text": found["label"], "url": found["url"]},))
        text = text[: found.start()].rstrip()
    return Draft(text, _within(draft.entities, text), tuple(rows), draft.file_id)


def previewed(message: Message) -> Draft | None:
    """Read a preview back as what will be sent."""
    draft = _content(message)
    if draft is None:
        return None
    markup = message.reply_markup
    rows: Any = markup.to_dict()["inline_keyboard"] if markup else ()
    buttons = tuple(tuple({"text": b["text"], "url": b["url"]} for b in row) for row in rows)
    return Draft(draft.text, draft.entities, buttons, draft.file_id)


def _content(message: Message) -> Draft | None:
    if message.photo:
        file_id = largest_photo(message).file_id
        return Draft(message.caption or "", message.caption_entities, file_id=file_id)
    if message.text is None:
        return None
    return Draft(message.text, message.entities)


def _within(entities: tuple[MessageEntity, ...], text: str) -> tuple[MessageEntity, ...]:
    """Keep the formatting of what is left of a text."""
    end = utf16_length(text)
    return tuple(each for each in entities if each.offset + each.length <= end)
