"""Evidence: the places in the original text that speak for fraud or against it."""

from dataclasses import dataclass
from enum import StrEnum


class FlagKind(StrEnum):
    """What a place in a text shows. Values are part of the command line's JSON."""

    # Red flags: what the text says
    CLAIMED_IDENTITY = "claimed_identity"  # police, customer service, bank, boss, relative …
    PRETEXT = "pretext"  # the story: a job of tasks, a compensation, a credit record, a parcel …
    BAIT = "bait"  # easy money, prizes, guaranteed gains, free things
    OFFERS = "offers"  # a trade that swindlers pretend to be in: loans, tickets, papers, pets …
    PRESSURE = "pressure"  # deadlines, "at once", last chance
    THREAT = "threat"  # arrest, lawsuit, frozen account, exposure
    SECRECY = "secrecy"  # tell nobody, be alone, hang up on the police
    AFFECTION = "affection"  # endearments and trust between people who never met
    # Red flags: what the text asks for
    ASKS_PAYMENT = "asks_payment"
    ASKS_CODE = "asks_code"
    ASKS_DETAILS = "asks_details"  # card number, password, identity card, face
    ASKS_INSTALL = "asks_install"
    ASKS_CLICK = "asks_click"
    ASKS_CONTACT = "asks_contact"  # add me, join this group, call this number
    ASKS_CALL = "asks_call"  # ring an unknown number for a refund, a compensation or a change
    FEE_FIRST = "fee_first"
    SAFE_ACCOUNT = "safe_account"
    SCREEN_SHARING = "screen_sharing"
    MOVED_APP = "moved_app"  # talk goes on in another app
    CASH_OR_GOLD = "cash_or_gold"  # cash, gold, gift cards, crypto, handed over or sent
    LENDS_ACCOUNT = "lends_account"  # bank cards, SIM cards, accounts wanted
    RUNS_ERRANDS = "runs_errands"  # moves money or parcels, or makes calls, for strangers
    OFF_PLATFORM = "off_platform"  # pays outside the platform that would protect the buyer
    FAKED_FACE = "faked_face"  # the text shows a faked face or voice
    # Red flags: links and numbers
    LINK = "link"  # a link to a domain that is on no list
    SHORT_LINK = "short_link"
    LOOKALIKE_LINK = "lookalike_link"
    PUNYCODE_LINK = "punycode_link"
    IP_LINK = "ip_link"
    APK_LINK = "apk_link"
    REDIRECT_LINK = "redirect_link"
    PHONE = "phone"  # a private number to call
    FOREIGN_NUMBER = "foreign_number"
    VIRTUAL_NUMBER = "virtual_number"
    ODD_SHORT_CODE = "odd_short_code"  # looks like a hotline and is none that is known
    CLAIMED_NUMBER = "claimed_number"  # given as a bank's, and not among its known ones
    CARD_NUMBER = "card_number"
    CRYPTO_ADDRESS = "crypto_address"
    HANDLE = "handle"  # a WeChat, QQ, Telegram or LINE name
    # A red flag found by likeness, not by pattern
    KNOWN_LINE = "known_line"
    # Counter-evidence
    GUARDS_CODE = "guards_code"  # "do not tell anyone this code"
    NOT_YOU = "not_you"  # "if this was not you, call …"
    MASKED = "masked"  # the tail of a card, a masked name
    OFFICIAL_LINK = "official_link"
    HOTLINE = "hotline"  # a number that is known to be official
    UNSUBSCRIBE = "unsubscribe"
    SELF_SERVICE = "self_service"  # "see the app", "credited", "nothing to do", as notices say it
    WARNS = "warns"  # a warning against fraud, or news of it
    ASKS = "asks"  # a question, of whatever kind
    ASKS_ABOUT = "asks_about"  # a person doubts something that reached them
    REMINDS = "reminds"  # signed by those who warn of fraud: 96110, 12381, the police


COUNTER = frozenset(
    {
        FlagKind.GUARDS_CODE,
        FlagKind.NOT_YOU,
        FlagKind.MASKED,
        FlagKind.OFFICIAL_LINK,
        FlagKind.HOTLINE,
        FlagKind.UNSUBSCRIBE,
        FlagKind.SELF_SERVICE,
        FlagKind.WARNS,
        FlagKind.ASKS,
        FlagKind.ASKS_ABOUT,
        FlagKind.REMINDS,
    }
)


@dataclass(frozen=True)
class Evidence:
    """`start` and `end` are offsets into the original text, as slices count, with start < end."""

    kind: FlagKind
    start: int
    end: int

    @property
    def is_red(self) -> bool:
        return self.kind not in COUNTER

    def overlaps(self, other: "Evidence") -> bool:
        return self.start < other.end and other.start < self.end

    def quote(self, text: str) -> str:
        """Give the very words of the original text."""
        return text[self.start : self.end]
