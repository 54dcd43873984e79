"""Links in a text and what their addresses show. Nothing is ever opened or looked up.

Links are also found without a scheme, with dots that are written out or in brackets, over line
breaks, with a space after each character, and in the content of a QR code. They are judged by
comparison with the official list: addresses on the list, addresses that look like one of these, and
forms that hide where they lead.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import unquote

from rapidfuzz.distance import OSA

from bot.assistant.check.evidence.evidence import Evidence, FlagKind
from bot.assistant.check.evidence.folding import Cleaned, folded
from bot.assistant.check.evidence.official import Official, Owner, registered

SENT_FILE = "文件："  # stands before the name of a program that was sent as a file, on its own line

_LETTER = "a-z0-9\u00df-\u024f\u0250-\u02af\u0370-\u052f"  # of names in other alphabets too
_LABEL = rf"[{_LETTER}](?:[{_LETTER}-]{{0,61}}[{_LETTER}])?"
_HAN_LABEL = rf"[{_LETTER}\u3400-\u9fff](?:[{_LETTER}\u3400-\u9fff-]{{0,61}})?"
# Without a scheme the part before @ is the user of a mail address, of at most 64 characters.
_USER = r"[^\s/@\u3400-\u9fff]"
# With a scheme any host is a link; without one, only a name of the usual form.
_LINK = re.compile(
    rf"""
    (?P<scheme>(?:h[tx]{{2}}ps?|ftp|itms-services|intent|alipays?|weixin|wxp|tg)\s?:\s?/{{2,3}})?
    (?:(?P<user>(?(scheme){_USER}+|{_USER}{{1,64}}))@)?
    (?P<host>
        (?:\d{{1,3}}\.){{3}}\d{{1,3}}(?![\d.])
      | (?<=//)(?:0x[0-9a-f]{{6,8}}|\d{{8,10}})(?![\w.])
      | (?<=//)(?:{_HAN_LABEL}\.)+{_HAN_LABEL}
      | (?(user)|(?<![@\w.-]))(?:{_LABEL}\.)+(?:xn--[a-z0-9]+|[a-z]{{2,18}})(?![\w-]|\.[a-z])
    )
    (?P<port>:\d{{2,5}}(?!\d))?
    (?P<rest>[/?\#](?:(?:(?!://)\S){{0,200}}\.(?:apk|xapk|ipa|mobileconfig)(?![a-z0-9]))?[!-~]*)?
    """,
    re.VERBOSE | re.ASCII,
)
_OPAQUE = re.compile(r"(?:wxp|weixin|alipays?|tg|intent|itms-services)://[!-~]+")
_PACKAGE = re.compile(
    r"(?<![\w.-])[\w.-]*\w(?<![的是个种])\.(?:apk|xapk|ipa|mobileconfig)(?![a-z0-9])"
)
_SENT = re.compile(r"^文件:.+\.(?:apk|xapk|ipa|exe|msi|scr|mobileconfig)$", re.MULTILINE)
_SPACED = re.compile(r"(?<![!-~])[!-~](?: [!-~]){5,}(?![!-~])")
_DOTS = re.compile(
    r"(?<=[a-z0-9])(?: ?(?:[\[({【] ?(?:\.|dot|点) ?[\])}】]|点|。|·|•)"
    r"| \.(?= ?(?:com|cn|net|org|top|xyz|vip|cc)\b)|(?<=www)\. ) ?(?=[a-z0-9])"
)
_WRAPPED = re.compile(r"(?<=://)[!-~]+(?:[./?=&%_-]\n(?=[!-~])|\n(?=[./?=&%_-][!-~]))")
_BLANK = re.compile(r"\s")
_ENDS_URL = frozenset("，。；：！？）】》”’、（【《“")
_CLOSING = ".,;:!?)]}>'\""
_TARGET = re.compile(r"[?&#][^=&]*=(?:https?:)?//([^/?#&]+)")
_INSTALLS = re.compile(r"\.(?:apk|xapk|ipa|mobileconfig)(?![a-z0-9])")
_PARTS = re.compile(r"[a-z]+|\d+")
_USUAL = frozenset("com cn net org edu gov int hk mo tw sg jp kr us uk au ca me tv io".split())  # noqa: SIM905
_FILES = frozenset("md py sh js ts so zip mov rs pl ps ai cs".split())  # noqa: SIM905
_HELPERS = frozenset(
    "bank pay vip cn com app kf jf wap m www card credit mobile online service safe secure login "  # noqa: SIM905
    "id verify user center mall shop web net e ebank my new hk tw club info gov".split()
)
_SKELETON = str.maketrans(
    "0135iаеорсухіѕјԁԛԝһкмтвнαοριυνкτ", "olesl" + "aeopcyxlsjdqwhkmtbhaoplyvkt"
)


@dataclass(frozen=True)
class Link:
    """A link at original[start:end] and what its address shows.

    `kinds` are empty where the address speaks neither for fraud nor against it. `host` is in lower
    case, as written, or decoded if the name was encoded; empty where the text only names a package
    to install. `owner` is whose the link is, or whose it looks like; `claimed` are the owners whom
    the text names, if the link belongs to none of them. `odd_suffix` is a weak sign. `sent` says
    that the link stands for a program that came as a file.
    """

    start: int
    end: int
    host: str
    kinds: tuple[FlagKind, ...]
    owner: Owner | None = None
    claimed: tuple[Owner, ...] = ()
    odd_suffix: bool = False
    sent: bool = False

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(Evidence(kind, self.start, self.end) for kind in self.kinds)


def find_links(cleaned: Cleaned, official: Official) -> tuple[Link, ...]:
    """Find and judge the links of a text, in order."""
    view = _view(cleaned.original)
    found = list(_found(view, official))
    if not found:
        return ()
    named = official.named_in(cleaned.text)
    links = (_judged(view, hit, named, official) for hit in found)
    return tuple(sorted(links, key=lambda link: link.start))


def _view(text: str) -> Cleaned:
    """Give the text with dots as dots and addresses in one piece."""
    view = folded(text)
    for pattern in (_SPACED, _WRAPPED):
        places = (
            (*blank.span(), "")
            for hit in pattern.finditer(view.text)
            for blank in _BLANK.finditer(view.text, *hit.span())
        )
        view = view.replaced(list(places))
    return view.replaced([(*hit.span(), ".") for hit in _DOTS.finditer(view.text)])


@dataclass(frozen=True)
class _Hit:
    start: int
    end: int
    host: str
    rest: str
    user: str = ""
    opaque: bool = False


def _found(view: Cleaned, official: Official) -> Iterator[_Hit]:
    taken: list[range] = []
    for hit in _LINK.finditer(view.text):
        host, user = hit["host"].strip(".-"), hit["user"] or ""
        further = bool(hit["rest"] or hit["port"])
        mail = user and not hit["scheme"]
        if mail or not (hit["scheme"] or _is_name(host, further, official)):
            continue
        rest = _rest(view, hit)
        end = (hit.end("port") if hit["port"] else hit.end("host")) + len(rest)
        taken.append(range(hit.start(), end))
        yield _Hit(hit.start(), end, host, rest, user)
    for pattern in (_OPAQUE, _SENT, _PACKAGE):
        for hit in pattern.finditer(view.text):
            if not any(hit.start() in each for each in taken):
                taken.append(range(*hit.span()))
                yield _Hit(*hit.span(), "", hit.group(), opaque=True)


def _is_name(host: str, further: bool, official: Official) -> bool:
    """Tell a host without a scheme from a version, a file's name or a missing space."""
    if host.replace(".", "").isdigit():
        return further and all(int(part) < 256 for part in host.split("."))
    label, suffix = registered(host)
    if not label or (label.isdigit() and len(label) < 4 and host not in official.domains):
        return False
    return further or suffix not in _FILES or host.startswith("www.")


def _rest(view: Cleaned, hit: re.Match[str]) -> str:
    """Give the path, as far as the original goes on in characters of addresses."""
    rest: str = hit["rest"] or ""
    for at in range(len(rest)):
        if view.quote(hit.start("rest") + at, hit.start("rest") + at + 1) in _ENDS_URL:
            rest = rest[:at]
            break
    return rest.rstrip(_CLOSING)


def _judged(view: Cleaned, hit: _Hit, named: tuple[Owner, ...], official: Official) -> Link:
    start, end = view.original_span(hit.start, hit.end)
    if hit.opaque:
        sent = _SENT.match(hit.rest) is not None
        installs = sent or _INSTALLS.search(hit.rest) or hit.rest.startswith("itms-services")
        kind = FlagKind.APK_LINK if installs else FlagKind.LINK
        return Link(start, end, "", (kind,), claimed=named, sent=sent)
    host, encoded = _decoded(hit.host)
    kinds: list[FlagKind] = [FlagKind.PUNYCODE_LINK] if encoded else []
    owner = None if encoded else _owner(host, hit.rest, official)
    if _INSTALLS.search(hit.rest):
        kinds.append(FlagKind.APK_LINK)
    target = _TARGET.search(unquote(unquote(hit.rest)))
    if target and (owner is None or official.owner_of(target[1]) is not owner):
        kinds.append(FlagKind.REDIRECT_LINK)
        if owner:
            return Link(start, end, host, tuple(kinds), owner)
    if owner:
        return Link(start, end, host, (FlagKind.OFFICIAL_LINK, *kinds), owner)
    if official.is_restricted(host) and not hit.user:
        return Link(start, end, host, tuple(kinds))
    chat = host in official.contacts
    alike = None if chat else looks_like(host, official, named)
    alike = alike or _before_at(hit.user, official)
    if re.fullmatch(r"[\d.]+|0x[0-9a-f]+", host):
        kinds.insert(0, FlagKind.IP_LINK)
    elif alike:
        kinds.insert(0, FlagKind.LOOKALIKE_LINK)
    elif chat:
        kinds.insert(0, FlagKind.HANDLE)
    elif host in official.shorteners or ".".join(registered(host)) in official.shorteners:
        kinds.insert(0, FlagKind.SHORT_LINK)
    suffix = registered(host)[1]
    odd = bool(suffix) and suffix.rpartition(".")[2] not in _USUAL
    return Link(start, end, host, tuple(kinds or [FlagKind.LINK]), alike, named, odd)


def _owner(host: str, rest: str, official: Official) -> Owner | None:
    """Give the owner of a link. A host that opens chats has none, except for pages of its owner."""
    if host in official.contacts:
        return official.owner_of_page(host, rest)
    return official.owner_of(host)


def _decoded(host: str) -> tuple[str, bool]:
    """Decode a name; tell whether it was encoded, or is written in another alphabet."""
    labels = []
    for label in host.split("."):
        if label.startswith("xn--"):
            with suppress(UnicodeError):
                label = label[4:].encode().decode("punycode")  # noqa: PLW2901
        labels.append(label)
    name = ".".join(labels)
    foreign = re.search("[^ -~\u3400-\u9fff]", name)
    return name, bool(foreign) or "xn--" in host


def _before_at(user: str, official: Official) -> Owner | None:
    """Give the owner of an address before the @, where a reader takes it for the host."""
    return official.owner_of(user.partition(":")[0]) if user else None


def looks_like(host: str, official: Official, named: tuple[Owner, ...]) -> Owner | None:
    """Give the owner whose name an unlisted host imitates.

    Names of three letters (ccb, boc) begin many honest names: they count only where the text names
    their owner, or beside words such as "bank".
    """
    for domain, owner in official.domains.items():
        if f".{domain}." in f".{host}" or f".{domain}-" in f".{host}":
            return owner
    label = registered(host)[0] or host
    others = host.split(".")[:-2]
    if "gov" in others or "gov" in _PARTS.findall(label):
        return official.suffixes.get("gov.cn")
    for known, owner in official.labels.items():
        if _imitates(label, known, owner in named) or (len(known) > 3 and known in others):
            return owner
    return None


def _imitates(label: str, known: str, named: bool) -> bool:
    plain, skeleton = label.replace("-", ""), _skeleton(label)
    parts = _PARTS.findall(label)
    helped = all(part in _HELPERS or part.isdigit() or part == known for part in parts)
    short = len(known) < 4 or (known.isdigit() and len(known) < 5)
    if short:
        begins = named and plain.startswith(known)
        return begins or (known in parts and helped and len(parts) > 1)
    if skeleton == _skeleton(known) or known in parts:
        return True
    if known.isdigit():
        return False
    if len(known) > 5 and not known.endswith("bank") and known in plain:
        return True
    if plain.startswith(known) and (named or plain[len(known) :] in _HELPERS):
        return True
    return _distance(label, known) or _distance(skeleton, _skeleton(known))


def _skeleton(label: str) -> str:
    """Give one form for names whose characters look the same."""
    return label.translate(_SKELETON).replace("-", "").replace("rn", "m").replace("vv", "w")


def _distance(label: str, known: str) -> bool:
    allowed = 2 if len(known) > 7 else 1
    return len(known) > 5 and OSA.distance(label, known, score_cutoff=allowed) <= allowed
