"""What reading gives: the words and codes of a file, or the reason why there are none."""

from dataclasses import dataclass
from enum import StrEnum

CODE = "二维码："  # stands before what a code says, in the text of a case


class Reason(StrEnum):
    """Why a file was not read. The catalogue has a sentence for each."""

    TOO_BIG = "too_big"  # bytes
    TOO_LARGE = "too_large"  # pixels, or memory while it was decoded
    BROKEN = "broken"
    UNKNOWN_KIND = "unknown_kind"
    ENCRYPTED = "encrypted"
    NOTHING = "nothing"  # neither words nor codes in it
    TOO_SLOW = "too_slow"
    CRASHED = "crashed"  # the reader died over it
    BUSY = "busy"
    NOT_FETCHED = "not_fetched"  # Telegram did not give it


class Note(StrEnum):
    """What was left out of what was read. The catalogue has a sentence for each."""

    FIRST_FRAME = "first_frame"
    FIRST_PART = "first_part"  # of a very long picture or text
    FIRST_PAGES = "first_pages"
    ONE_OF_ALBUM = "one_of_album"  # the others came without being shown to the bot


class UnreadableError(Exception):
    """A file cannot be read, or not now. Its text is the reason, and nothing of the file."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True)
class Found:
    """`codes` are what QR codes say; nobody has opened what they lead to."""

    text: str = ""
    codes: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def evidence(self) -> str:
        """The text with a line for each code."""
        return "\n".join((*filter(None, (self.text,)), *(CODE + each for each in self.codes)))


@dataclass(frozen=True)
class Limits:
    """How much is read. `memory` is the process's address space, of which OCR takes 0.8 GiB."""

    file_bytes: int = 10 * 2**20
    pixels: int = 40_000_000
    strips: int = 6  # of a long picture, each about two screens
    pages: int = 10
    drawn_pages: int = 3  # of a PDF, searched for codes, and for words where it has no text
    characters: int = 8_000
    codes: int = 10
    memory: int = 3 * 2**29  # bytes
    seconds: float = 60.0  # for one file, and as many of processor time
    start_seconds: float = 60.0
    idle_seconds: float = 300.0  # after which the process ends
    waiting: int = 8  # files at a time, the one that is read among them
