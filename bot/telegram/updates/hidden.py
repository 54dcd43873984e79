"""Hidden addresses: behind words or buttons, written out so that they are judged as well."""

import re
from collections.abc import Collection, Sequence

from telegram import InlineKeyboardButton, Message, MessageEntity

from bot.assistant.check.evidence.masked_links import LEADS_TO

_SCHEME = re.compile("^[a-z][a-z0-9+.-]*://")
_ENCODING = "utf-16-le"  # entities count its units, of two bytes each


def words_of(message: Message, without: Collection[MessageEntity] = ()) -> str:
    """Give a message's text or caption with its hidden addresses.

    Each address stands behind the words that lead to it, and each address of a button on a line of
    its own. Text that the entities of `without` cover is left out.
    """
    text = message.text or message.caption or ""
    spelt = _spelt(text, message.entities or message.caption_entities, without)
    return "\n".join(filter(None, (spelt, *_under(message))))


def quoted(message: Message) -> str:
    """Give the quotation in a message, and below it the addresses of the message that it quotes.

    Telegram keeps no addresses in quotations.
    """
    if message.quote is None:
        return ""
    replied = message.reply_to_message
    further = () if replied is None else (*_behind_words(replied), *_under(replied))
    spelt = _spelt(message.quote.text, message.quote.entities or ())
    return "\n".join((spelt, *further))


def _spelt(
    text: str, entities: Sequence[MessageEntity], without: Collection[MessageEntity] = ()
) -> str:
    source = raw = text.encode(_ENCODING)
    for entity in sorted(entities, key=lambda each: -each.offset):
        start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        if entity in without:
            raw = raw[:start] + raw[end:]
        elif entity.url and (led := _led(source[start:end].decode(_ENCODING), entity.url)):
            gap = " " if raw[end:] else ""
            raw = raw[:start] + f"{led}{gap}".encode(_ENCODING) + raw[end:]
    return raw.decode(_ENCODING)


def _behind_words(message: Message) -> list[str]:
    """Give the addresses behind the words of a message, each with its words."""
    raw = (message.text or message.caption or "").encode(_ENCODING)
    led = (
        _led(raw[2 * each.offset : 2 * (each.offset + each.length)].decode(_ENCODING), each.url)
        for each in message.entities or message.caption_entities
    )
    return [each for each in led if each]


def _under(message: Message) -> list[str]:
    """Give the addresses of the buttons under a message, each with its label."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    led = (_led(button.text, _opened_by(button)) for row in rows for button in row)
    return [each for each in led if each]


def _opened_by(button: InlineKeyboardButton) -> str | None:
    if button.login_url is not None:
        return button.login_url.url
    return button.web_app.url if button.web_app is not None else button.url


def _led(words: str, url: str | None) -> str:
    """Give words with the address that they lead to; "" where the words are that address."""
    return f"{words}{LEADS_TO}{url}" if url and _bare(words) != _bare(url) else ""


def _bare(address: str) -> str:
    return _SCHEME.sub("", address.strip().lower()).rstrip("/")
