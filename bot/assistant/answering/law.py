"""Law: a law card answers a question about the law, and names the law that it means first.

A part of a card often stands on several laws. 会坐牢吗 asks for the crime, which a court judges;
会拘留吗 asks for the fine and the detention that the police decide by themselves; 违法吗 asks for
what is forbidden.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.assistant.ordering import ahead
from index import Hit, Library, Passage
from index.corpus.cards import LAW, MEASURES, SCAMS
from index.script import fold

_BEHIND = 0.25  # fused score by which the nearest law card may be behind the trick
# 几年 as a term: not 前几年, 这几年, 十几年
_YEARS = "(?<![前这那好近头十])(?:几|多少)年(?!前)"
# 算什么罪, 要蹲几年; with 涉嫌什么罪 swindlers threaten.
_ASKS = re.compile(
    r"(?<!涉嫌)(?:什么|啥|何|哪条|几条|边条|咩)罪|判(?:几|多|啥|什么|得?重|咩)|(?:坐|蹲|关)(?:几|多)|法律上"
    rf"|{_YEARS}|(?:能|可以|可唔可以)治[他她佢]|(?:怎么|咋|点)(?:罚|判(?![断定别]))"
    r"|\b(?:what (?:crime|offen[cs]e)|how many years|how long in (?:jail|prison)|sentenced?"
    r"|punish\w*|penalt\w+)\b"
)
# 哪条法律管荐股骗人, 犯了哪条: where the law stands, whatever it says
_STANDS = re.compile(
    r"哪一?(?:条|部|个|几条)法|[犯违归](?:反)?了?哪(?:一?条|部法)"
    r"|\b(?:what|which) laws? (?:cover|apply|forbid|ban|deal|rule|is broken|does)"
)
# 会坐牢吗, but not 骗子被判了; 犯罪记录 asks for no sentence, 不够犯罪 and 没到判刑 for what else
# there is.
_COURT = re.compile(
    r"(?<![没被已不])(?<!没有)(?<!(?<!够)不够)(?<![没未]够)(?<!(?<!到)没到)(?<![不未]到)(?<!够不上)"
    rf"判(?!了|过|决|断)|坐牢|坐监|蹲(?:几|多)|什么罪|啥罪|哪个罪|何罪|入刑|量刑|刑事责任|{_YEARS}"
    r"|(?<![没未])(?<!没到|未到|没够|未够)(?<![够构算]不上)(?<!(?<!够)不够)(?<!(?<!算)不算)(?<!(?<!有)没有)(?<!(?<!构)不构成)"
    r"犯罪(?!记录|嫌疑|所得)"
    r"|\b(?:jail|prison|what (?:crime|offen[cs]e)|criminal(?! records?))\b"
)
_POLICE = re.compile(
    r"治安|(?:派出所|公安|警察|警方|民警|差人|差馆).{0,4}罚|(?<!刑事)拘留|行政处罚|拘(?:几|多少)[天日]|(?:会|被|要|就)拘(?!传)|罚款|罚(?:多少|几|钱)|\bfined?\b"
)
# 没够上刑事怎么罚: the police decide; not 够不够判刑
_BELOW = re.compile(
    r"(?<![够到算构])(?:[没未不][够到]|[够算构]不上|不构成|不算)上?(?:犯罪|刑事|判刑|罪)"
)
_FINED = re.compile(r"罚(?!.{0,4}不服)")
# 违法吗, but not 违法怎么罚
_UNLAWFUL = re.compile(
    r"^(?!.*罚).*?(?:[违犯]法(?!所得)|犯唔犯|合法|禁止|\b(?:il)?legal\b)", re.DOTALL
)
_SENTENCED = "判(?:几|多)|(?:怎[么样]|咋|如何|点样?)判(?![断定别])|量刑"
# 判几年, 怎么判, 什么罪: no fine is meant, nor that it is forbidden
_TERM = re.compile(
    rf"{_SENTENCED}|(?:坐|蹲|关)(?:几|多)|{_YEARS}|(?:什么|啥|何|哪个)罪"
    r"|\bhow (?:many years|long in)\b|\bwhat (?:crime|offen[cs]e)\b"
)
# 算什么罪: the article on the crime itself, and not one that interprets it
_WHICH_CRIME = re.compile(r"(?:什么|啥|何|哪个)罪|\bwhat (?:crime|offen[cs]e)\b")
# 怎么处罚: the fine, and not the ban or the duty that it is for
_PUNISHED = re.compile(
    r"处罚(?!决定|通知|记录|过)|(?:怎[么样]|咋|如何|点样?)罚|[负担](?:什么|啥|何|咩|乜)(?:法律)?责任"
    r"|\bpunish\w*|\bpenalt\w+"
)
# 罚款不服, 拘留能复议吗, 罚款拖着不交, 罚款要爸妈出吗: these ask how to fight a punishment or
# who pays it, and not which it is
_FOUGHT = re.compile(
    r"不服(?!从)|复议|听证|申辩|罚[款金][^，。,]{0,6}(?:[不没未]交|交不[起上])"
    r"|(?:[不没未]交|交不[起上])罚[款金]|\bappeal"
    r"|罚[款金][^，。,]{0,4}(?:谁|父母|家长|爹妈|爸妈|家里|监护人)[^，。,]{0,4}[交出付缴掏]"
    r"|[替代帮][^，。,]{0,4}[交出付缴掏]罚[款金]"
)
# 刑事传唤, 刑拘: a crime is looked into; not 刑事责任, nor 违法嫌疑人
_OF_A_CASE = re.compile(
    r"刑事(?!责任|处罚|犯罪|记录)|刑拘|逮捕|批捕|取保|看守所|(?<!违法)嫌疑人|嫌犯"
)
# Questions for which the card on a measure comes behind the law; 惩戒几年 asks for the measure.
_OF_A_COURT = re.compile(_SENTENCED)
# Articles on who can be kept out of an office, how a case is led, how all crimes are judged (自首,
# 缓刑): where a part begins with one of these, no crime is put before it.
_BESIDE = re.compile(
    r"(?:刑事诉讼法|公务员法|教师法|律师法|护照法|预防未成年人犯罪法)/|刑法/(?:\d\d?|10[01])(?!\d)"
)
# The articles on single crimes; the articles before them say how all crimes are judged.
_CRIMES = re.compile(r"刑法/(?:10[2-9]|1[1-9]\d|[2-9]\d\d)")


@dataclass(frozen=True)
class _Sought:
    """The articles that a question asks for.

    `leads` tells whether the beginning of a card names them first too, `read` whether an
    interpretation of them is as good.
    """

    articles: re.Pattern[str]
    leads: bool = True
    read: bool = True


_SENTENCE = _Sought(re.compile("刑法/"))
_CRIME = replace(_SENTENCE, leads=False)
_NAME = _Sought(_CRIMES, read=False)
_ORDER = _Sought(re.compile("治安管理处罚法/"))
# Punishments without a court: by the law on order, and fines and detention by other laws.
_FINES = (
    "(?:反电信网络诈骗法/(?:3[89]|4[0-4])|网络安全法/(?:6[1-9]|70)|个人信息保护法/66"
    "|反洗钱法/(?:5[2-9]|60)|出境入境管理法/7[12]|居民身份证法/1[679]|反不正当竞争法/25)$"
)
_FINE = _Sought(re.compile(f"治安管理处罚法/|{_FINES}"))
_NO_FINE = re.compile(f"(?!{_FINES})")
# The bans for whose breach there are fines.
_BAN = _Sought(
    re.compile("(?:反电信网络诈骗法/(?:14|25|31)|网络安全法/(?:29|48)|反不正当竞争法/9)$")
)
_PUNISHMENT = _Sought(re.compile(_FINES))
# How a criminal case is led, where a part first names how the police lead a case on order.
_CASE = _Sought(re.compile("刑事诉讼法/"))


def asks_of_crime(text: str) -> bool:
    """Tell whether a text asks for a crime or its punishment, and not about a swindler's threat."""
    return bool(_ASKS.search(fold(text)))


def law_first(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put the nearest law card before the trick that a text tells of, where it asks for the crime.

    Such a question tells the trick at length and asks for the law in two words, so it is nearest to
    the trick. A card on a measure comes behind the law only if the law card is the next hit, and
    the text asks for a sentence.
    """
    if not hits:
        return hits
    first = hits[0]
    if first.passage.folder == SCAMS and (asks_of_crime(text) or _STANDS.search(fold(text))):
        further = hits[1:]
    elif first.passage.folder == MEASURES and _OF_A_COURT.search(fold(text)):
        further = hits[1:2]
    else:
        return hits
    least = first.score - _BEHIND
    law = [hit for hit in further if hit.passage.folder == LAW and hit.score >= least][:1]
    return ahead(law, hits)


def on_track(library: Library, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Let the parts of the first hit name first the article of the law that a text asks for."""
    sought = _sought(fold(text))
    if sought is None or not hits or hits[0].passage.folder != LAW:
        return hits
    first, *rest = hits
    more = tuple(_led_by(library, each, sought) for each in first.more)
    passage = _led_by(library, first.passage, sought)
    aim = _CRIMES if _is_sentence(sought) else sought.articles
    told = next((each.cites[0] for each in more if aim.match(each.cites[0])), None)
    if told is not None and _is_lesser(passage, sought, told):
        passage = led_by(library, passage, told)
    return replace(first, passage=passage, more=more), *rest


def led_by(library: Library, passage: Passage, cite: str) -> Passage:
    """Let a part name an article first, even if the part did not stand on it by itself."""
    found = library.get(cite)
    if found is None or cite == passage.cites[0]:
        return passage
    cites = (cite, *(each for each in passage.cites if each != cite))
    basis = passage.basis + (cite not in passage.stands_on)
    return replace(passage, cites=cites, basis=basis, law=found.law, article=found.article)


def _is_lesser(passage: Passage, sought: _Sought, told: str) -> bool:
    """Tell whether a card begins with less than is sought, while a further part `told` of that.

    Less than a crime is a ban or a fine; less than a fine is a ban or a duty of the same law. A
    part under a heading has a matter of its own: the crime of another part is not meant for it.
    """
    own = passage.stands_on
    if passage.heading or any(map(sought.articles.match, own)):
        return False
    ban = bool(_BAN.articles.match(own[0]))
    if _is_sentence(sought):
        return ban or bool(_FINE.articles.match(own[0]))
    duty = "/" in told and _same_law(told, own[0])
    return sought in {_FINE, _PUNISHMENT} and (ban or duty)


def _same_law(one: str, other: str) -> bool:
    return one.partition("/")[0] == other.partition("/")[0]


def _is_sentence(sought: _Sought) -> bool:
    return sought in {_SENTENCE, _NAME}


def kind_of(said: str) -> re.Pattern[str]:
    """Give a pattern of the articles that a question for 第几条 means by its other words."""
    sought = _sought(said)
    if sought is not None and sought not in {_PUNISHMENT, _CASE}:
        return sought.articles
    return _FINE.articles if _FINED.search(said) else _NO_FINE


def _sought(said: str) -> _Sought | None:
    """Give the articles that a text asks for: crimes, fines or, where it asks 违法吗, bans.

    None where it asks how to fight a punishment, or who pays it: the card itself names the articles
    on that first.
    """
    court, below = bool(_COURT.search(said)), "罚" in said and bool(_BELOW.search(said))
    police = below or bool(_POLICE.search(said))
    if court and police:
        return None
    if not court and _FOUGHT.search(said):
        return None
    if court:
        if _WHICH_CRIME.search(said):
            return _NAME
        return _SENTENCE if _TERM.search(said) else _CRIME
    if police:
        return _ORDER if "治安" in said else _FINE
    if _PUNISHED.search(said):
        return _PUNISHMENT
    if _OF_A_CASE.search(said):
        return _CASE
    return _BAN if _UNLAWFUL.search(said) else None


def _led_by(library: Library, passage: Passage, sought: _Sought) -> Passage:
    """Put the first article that is sought before the others that a part itself stands on.

    An interpretation of the Criminal Law stays first, since courts go by it too. The beginning of a
    card answers its title, which mostly asks for prison: it keeps its order, unless the text asks
    for the years. A ban is put before its own fine only; 怎么处罚 puts a fine before a ban, or
    before a duty of the same law.
    """
    own, crime = passage.stands_on, sought in {_SENTENCE, _CRIME, _NAME}
    if not own or sought.articles.match(own[0]) or not (passage.heading or sought.leads):
        return passage
    if crime and (_BESIDE.match(own[0]) or ("/" not in own[0] and sought.read)):
        return passage
    if sought is _BAN and not _FINE.articles.match(own[0]):
        return passage
    if sought is _CASE and not _ORDER.articles.match(own[0]):
        return passage
    fixing = [each for each in own if sought.articles.match(each)]
    if sought is _PUNISHMENT and not _BAN.articles.match(own[0]):
        fixing = [each for each in fixing if _same_law(each, own[0])]
    article = next(iter(fixing), None)
    return passage if article is None else led_by(library, passage, article)
