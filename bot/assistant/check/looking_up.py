"""Looking up: what a reader asks beside a notice, told from the notice itself.

【建设银行】您的存款将于5日到期…… 这个要收手续费吗 is a notice and a question. What only the sender
can know, the sender is to be asked, on a number that does not come from the notice.
"""

import re

from bot.assistant.check.asking import asks_how_to_tell
from bot.assistant.check.framing import FEWEST
from bot.assistant.check.senders import Sender, is_headed, way_to_ask
from bot.assistant.check.wondering import Wondering, states, wondering
from bot.assistant.language.tone import asks
from index.asked_in import script_of
from index.script import Script, fold, to_simplified

_LONGEST = 48  # characters of a question beside a message
# A question behind the last full stop, line break or blank; in English behind a sentence.
_BEHIND = re.compile(
    r"(?s)(?P<told>.*(?:[。！!…」”』][^\S\n]*|\n\s*|\s(?=[\u4e00-\u9fff])|[.!?]\s+))"
    r"(?P<asked>[^。！!\n【，,：:][^。！!\n【：:]+)$"
)
_BEFORE = re.compile(r"(?P<asked>[^。！!\n【]{3,}?)[\s:：,，。?？]*(?:\n|[:：]|(?=【))")
_SIGNED = re.compile(r"【[^】\n]{2,20}】|^\s*\[[^\]\n]{2,30}\]|^your \w+ from ")
# The reader speaks of what he was sent; or of himself, beside a notice that is signed.
_THIS = re.compile(
    r"[这這呢那][个個条條种種是要能样樣封][^您]*|短信|信息|通知|真的?假?|骗|怎么[查核知]|\b(?:this|it)\b"
)
# A sender asks his reader: 您需要吗, 还在等什么.
_SENDER = re.compile(r"[您妳]|你(?!们?(?:看|说|帮|觉得|讲))|还在等|有兴趣|\byou(?:r|rs)?\b")

# Who is told of a trick by somebody close (我男友说…) did not get these words.
_OWN = re.compile(r"^\s*(?:我|他|她|有人|有个|\bi\b|\bmy\b)")


def question_beside(text: str) -> tuple[str, str]:
    """Give the notice in a text, and what its reader asks beside it; both empty where none does.

    He may ask twice: 是真的吗 要不要给手续费.
    """
    message, asked = _split(text)
    within, before = _split(message) if message else ("", "")
    return (within, f"{before} {asked}") if within else (message, asked)


def _split(text: str) -> tuple[str, str]:
    """Take one question of the reader off a text."""
    said = to_simplified(text)
    if len(said) != len(text):
        return "", ""
    behind = _BEHIND.match(said.rstrip())
    if behind and _is_readers(behind["asked"], behind["told"]):
        return text[: behind.end("told")].strip(), text[behind.end("told") :].strip()
    before = _BEFORE.match(said)
    if before and _is_readers(before["asked"], said[before.end() :]):
        return text[before.end() :].strip(), text[: before.end("asked")].strip()
    return "", ""


def is_signed(message: str) -> bool:
    """Tell whether a message names who sent it, as notices do."""
    return bool(_SIGNED.search(to_simplified(message).lower())) or is_headed(message)


def is_of_notice(asked: str) -> bool:
    """Tell whether a question names the notice itself: 这个要收手续费吗, 短信是真的吗."""
    return bool(_THIS.search(fold(asked)))


def _is_readers(asked: str, message: str) -> bool:
    """Tell whether words beside a message are a question of the person who was sent it."""
    wonders = asks(asked) or asks_how_to_tell(asked)
    if states(asked) and not wonders:
        return is_signed(message) and len(asked) <= _LONGEST and len(message.strip()) >= FEWEST
    english = script_of(asked) is Script.LATIN and not asked.rstrip().endswith("?")
    own = len(asked) <= _LONGEST and wonders and not (english or _SENDER.search(asked.lower()))
    about = is_signed(message) or bool(_THIS.search(asked.lower())) or _is_of_reader(asked, message)
    return own and about and len(message.strip()) >= FEWEST


def _is_of_reader(asked: str, message: str) -> bool:
    """Tell whether only who was sent an unsigned message asks so: 要回吗."""
    shape = wondering(asked)
    known = shape is Wondering.DO and way_to_ask(message).sender is Sender.PERSON
    return (shape is Wondering.REPLY or known) and not _OWN.search(fold(message))
