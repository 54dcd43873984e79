"""Declining: what to say and to offer where a text has no answer, or says too little for one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from bot.assistant.answering import answer
from bot.assistant.answering.buttons import ask_row, question
from bot.assistant.answering.calling import call_texts, whom
from bot.assistant.answering.common_words import alike
from bot.assistant.language.tone import grieves
from bot.assistant.menu import menu
from bot.assistant.reply import SUGGESTIONS, Paragraph, Reply
from bot.assistant.situations import ASSAULTED, NO_METHOD, WHOLE
from bot.assistant.texts import texts_for
from bot.assistant.theft import is_stolen
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import Shown
from bot.assistant.vague import (
    asks_if_punished,
    asks_if_trusted,
    asks_whether,
    begins_a_question,
    is_lone_word,
    means_itself,
    names_our_matter,
    only_asks_for_help,
    only_introduces,
    points_back,
)
from index import Hit, Library, Passage
from index.corpus.cards import EMERGENCY
from index.fusion import order
from index.gate import Stance
from index.hits import Result, Within
from index.script import SIGNS, Script, fold

# Words with which people speak only of fraud, its victims and its culprits.
_FRAUD = re.compile(
    "[骗诈]|呃(?:咗|钱|人|走|晒|我|佢)|涉案|帮信|洗钱|赃款|断卡|惩戒名单|刑事拘留|取保候审|缓刑|96110"
    "|(?:卡|账户|公户|户口|户头|钱|工资|养老金|退休金|微信|支付宝)[^，。,?？]{0,6}冻"
    r"|\b(?:scam(?:s|med|mers?)?|frauds?|fraudsters?|phishing|cheated|swindled)\b"
)
_AGAINST = re.compile("反电?信?诈骗?|防[骗诈]")  # 反诈考试 is about an exam
# Somebody who wants his money, goods or wages from a person or firm he knows is told whom to ask.
_DISPUTE = re.compile(
    "(?<![能可会要])(?:不|没|唔|冇|拒绝)(?:给|肯|能|愿意?|让|俾|畀)?(?:我)?(?:退|赔)|退(?:不了|唔到|唔返)|要求退[款钱]"
    "|(?:店|房|馆|院|铺|班|学校|机构|中心|公司|工厂|厂|老板|商家|卖家)[^，。,?？]{0,6}(?:倒闭|跑路|跑了|关(?:门|店)?了|执咗|收[皮档]|停业|歇业)"
    "|(?:强[制迫]|硬|逼|迫|忽悠)(?:着|人)?[^，。,?？]{0,6}(?:办[^，。,?？]{0,6}卡|消费|购物|买[嘢东]?)|自费项目"
    "|(?:会员|健身|年|月|次|课|储值|充值|美容)卡[^，。,?？]{0,8}(?:退|剩|没用|取消)|会籍"
    "|(?:卖|买|发)[^，。,?？]{0,12}(?:假货|翻新|[是的]假的?$)|假[鞋包酒烟表]|货不对|翻新机|开胶"
    "|(?:拖欠|欠|扣|压|拖|不[发给]|不结|没[发给])[^，。,?？]{0,8}(?:工资|工钱|薪水|薪资|人工|劳务费|加班费)"
    "|(?:工资|工钱|薪水|薪资|人工|押金|定金|订金)[^，。,?？]{0,6}(?:没[发给结退]|不[发给结退]|拖|欠|扣)"
    "|乱(?:收|扣)[^，。,]{0,4}费|收了?钱不(?:干活|发货|办事)|被坑|坑了(?:我|俺)|投诉|维权"
    r"|\b(?:refunds?|wages|deposit back|closed down|bankrupt|fake (?:shoes|bag|goods))\b"
    r"|\b(?:memberships?|(?:gym|salon|spa|shop|store|school|studio) (?:has |is )?(?:closed|shut))\b"
)
# A stolen thing is no matter of fraud, but one for the police: the reply says whom to call.
_STOLEN_THINGS = ("law-lost-card#手机丢了，先做什么",)
_DISPUTES = ("law-fake-goods#租东西的押金不退、店关了", "law-fake-goods", "law-debt-or-fraud")
# Confidence from which a question is answered that could follow another one, but names a thing of
# our field: 怎么查名下的银行卡.
_NAMED = 0.6
# Confidence from which the nearest questions are offered, whether or not they share a word with it.
NEAR = 0.4
_TURN_BACK = (
    f"{NO_METHOD}#已经做了，怎么回头", f"{NO_METHOD}#骗了会怎么判", "shibie-zhapian",
)  # fmt: skip
_EXAMPLES = ("yijian-chaka", "law-lend-bank-card", "scam-shuadan")
# The cards that people most often mean who ask 会坐牢吗 or 能信吗 and nothing else.
_FEARED = ("law-lend-bank-card", "law-fraud-sentence", "wuqu-bujiao-zuolao")
_DOUBTED = ("shibie-zhapian", "mosheng-duanxin", "kefu-dianhua")
# Cosine from which a question is a way of asking that stands in a card itself: 多久能破案 needs
# nothing before it.
_WRITTEN = 0.995
# Confidence from which a lone word (境外盗刷, 钓鱼链接) is answered: other questions stand below.
# Words of so few characters (转账, 卡) mean much.
_LONE, _GENERAL = 0.6, 2
_MUCH = 3  # a lone word is much of a way of asking that is at most so many times as long
_FEWEST = 2  # documents that a lone word must name to be asked back


def declined(
    library: Library,
    text: str,
    result: Result,
    script: Script,
    shown: Shown | None,
    within: Within | None = None,
) -> Reply:
    """Say that there is no answer, or ask which of the nearest questions is meant.

    In a conversation the nearest card is told in short too: as often as not it is meant. `within`
    are the parts of the document that was `shown` just before, with the nearness of the text to
    each; after that document no reply says that the text is not about our field. Of the questions
    nearest to a first text those are offered that share words with it. Somebody who
    disputes with a shop or an employer, or was stolen from, is told whom to ask.
    """
    texts, grieving = texts_for(script), grieves(text)
    parts = () if shown is None or within is None else _unread(within, shown)
    offered: Sequence[Passage] | None = parts or examples(library)
    opening = texts.unknown_here if parts else ""
    if grieving:
        opening = texts.sorry
    elif not parts and stolen(text):
        offered, opening = _known(library, (ASSAULTED, *_STOLEN_THINGS)), texts.stolen
    elif result.stance is Stance.ASK or (not parts and speaks_of_fraud(text)):
        offered, opening = None, texts.dispute if disputes(text) else ""
    elif not parts and disputes(text):
        offered, opening = _known(library, _DISPUTES), texts.dispute
    elif not parts and (named := _naming(library, text, result.hits)):
        return unknown(library, named, result.confidence, script)
    hits = result.hits
    if shown is None and offered is None and result.confidence < NEAR:
        hits = alike(library, text, _offered(hits))
        if not hits and speaks_of_fraud(_AGAINST.sub("", text)):
            hits = _offered(result.hits)[:1]
        if not hits:
            offered, opening = (), opening or texts.no_match
    reply = unknown(library, hits or result.hits, result.confidence, script, offered, opening)
    if shown is None or offered is not None or not result.hits:
        return reply
    near = (hit.passage for hit in result.hits if hit.passage.id not in shown.passages)
    meant = next(near, None)
    guess = () if meant is None else answer.in_short(library, meant, reply.text, script)
    first, *rest = reply.paragraphs
    return replace(reply, paragraphs=(first, *guess, *rest))


def asked_back(library: Library, text: str, result: Result, script: Script) -> Reply | None:
    """Ask what a text is about that says too little; None where it says enough."""
    if only_asks_for_help(text):
        emergencies = menu(library, EMERGENCY, 1, script)
        return None if emergencies is None else replace(emergencies, listens=True)
    if only_introduces(text):
        opening = texts_for(script).go_on
        reply = unknown(library, (), result.confidence, script, examples(library), opening)
        return replace(reply, listens=True)
    meant = _FEARED if asks_if_punished(text) else _DOUBTED if asks_if_trusted(text) else ()
    which = texts_for(script).which
    if meant:
        return unknown(library, (), result.confidence, script, _known(library, meant), which)
    if asks_whether(text):
        return unknown(library, (), result.confidence, script, examples(library), which)
    near = result.stance is not Stance.DECLINE
    loose, names = points_back(text), names_our_matter(text) or means_itself(text)
    if loose and _is_written(result):
        return None
    if loose and names and result.stance is Stance.ANSWER and result.confidence >= _NAMED:
        return None
    if loose and not (near and names):
        led = result.stance is Stance.ANSWER and begins_a_question(text)
        offered = None if led else examples(library)  # 谁赔 leads to cards, 说详细点 to none
        return unknown(library, result.hits, result.confidence, script, offered, which)
    if near and (loose or (is_lone_word(text) and not _is_plain(text, result))):
        return unknown(library, result.hits, result.confidence, script)
    return None


def _naming(library: Library, text: str, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Give the hits that a lone word names: 养老金, 抖音, but not 天气.

    The word stands in their ways of asking. Hits come first if the word is much of one of these;
    where it is much of none, it names nothing.
    """
    word = SIGNS.sub("", fold(text))
    if not word or not is_lone_word(text):
        return ()
    whole = re.compile(rf"(?<![a-z\d]){word}(?![a-z\d])" if word.isascii() else word)
    asks = ((hit, _shortest(library, hit, whole)) for hit in hits)
    named = [(length > _MUCH * len(word), hit) for hit, length in asks if length]
    named.sort(key=lambda pair: pair[0])  # in the order of the hits otherwise
    if len(named) < _FEWEST or named[0][0]:
        return ()
    return tuple(hit for _, hit in named)


def _shortest(library: Library, hit: Hit, word: re.Pattern[str]) -> int:
    """Give the length of the shortest way of asking for a hit that holds a word; 0 if none does."""
    asks = map(fold, library.asks.get(hit.passage.id, ()))
    return min((len(ask) for ask in asks if word.search(ask)), default=0)


def _is_plain(text: str, result: Result) -> bool:
    """Tell whether a lone word is answered surely enough, and has more than two characters."""
    sure = result.stance is Stance.ANSWER and result.confidence >= _LONE
    return sure and len(SIGNS.sub("", fold(text))) > _GENERAL


def _is_written(result: Result) -> bool:
    """Tell whether a question that is answered is one of the ways of asking of its card."""
    answered = result.stance is Stance.ANSWER
    return answered and any(hit.asks >= _WRITTEN for hit in result.hits[:1])


def _offered(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Give the hits that may be offered, as many as are."""
    may = {each.id for each in answer.suggested(hits)}
    return tuple(hit for hit in hits if hit.passage.id in may)


def unknown(
    library: Library,
    hits: Sequence[Hit],
    confidence: float,
    script: Script,
    offered: Sequence[Passage] | None = None,
    opening: str = "",
) -> Reply:
    """Decline in one line, the `opening` if there is one, and offer these questions.

    Without questions it offers the nearest hits, one of which may be meant.
    """
    texts = texts_for(script)
    near = answer.suggested(hits)
    close = offered is None
    asks: dict[str, Passage] = {}  # by what the button says: in English a card's parts say the same
    for each in near if offered is None else offered:
        asks.setdefault(question(library, each, script), each)
    lines = [opening or (texts.unsure if close else texts.unknown), texts.advice_line]
    return Reply(
        Intent.UNKNOWN,
        tuple(Paragraph(line) for line in lines),
        tuple(ask_row(library, passage, script) for passage in asks.values()),
        confidence=confidence,
        suggestions=tuple(asks),
        nearest=near[0].document if near else None,
        asks_back=close,
    )


def speaks_of_fraud(text: str) -> bool:
    """Tell whether a text has words of fraud, or of what follows it.

    Then no reply says that it is not our field, though it may be about another matter.
    """
    return bool(_FRAUD.search(fold(text)))


def disputes(text: str) -> bool:
    """Tell whether a text is about goods, a rent or wages, and has no word of fraud.

    It may be fraud all the same.
    """
    return bool(_DISPUTE.search(fold(text))) and not speaks_of_fraud(text)


def stolen(text: str) -> bool:
    """Tell whether a text is about a thing that was stolen or robbed, and has no word of fraud."""
    return is_stolen(text) and not speaks_of_fraud(text)


def reminding(reply: Reply, aid: Passage, script: Script) -> Reply:
    """Add the first step of first aid to a reply that declines a question after it."""
    texts = texts_for(script)
    line = call_texts(aid, texts).still
    told = Paragraph(line.format(number=whom(aid, texts)))
    return replace(reply, paragraphs=(*reply.paragraphs, told))


def apologised(library: Library, hits: Sequence[Hit], shown: Shown | None, script: Script) -> Reply:
    """Admit that the last reply missed the point, and offer what else the question may mean."""
    seen = "" if shown is None else shown.document
    others = answer.suggested([hit for hit in hits if hit.passage.document != seen])
    missing = texts_for(script).missed
    return unknown(library, hits, 0.0, script, others or examples(library), missing)


def still_refused(library: Library, reply: Reply, script: Script) -> Reply:
    """Say that a way to cheat stays refused, whatever is added; offer the way back."""
    opening, offered = texts_for(script).still_no_method, _known(library, _TURN_BACK)
    return unknown(library, (), reply.confidence, script, offered, opening)


def examples(library: Library) -> tuple[Passage, ...]:
    """Give the questions that show what can be asked."""
    return _known(library, _EXAMPLES)


def _known(library: Library, names: Sequence[str]) -> tuple[Passage, ...]:
    return tuple(each for each in map(library.get, names) if each is not None)


def _unread(within: Within, shown: Shown) -> tuple[Passage, ...]:
    """Give the nearest parts of the shown document that have not been read; none of first aid."""
    read = {*shown.passages}
    ranked = (within.passages[at] for at in order(within.near, len(within.near)))
    left = (each for each in ranked if each.id not in read and each.heading not in WHOLE)
    return tuple(islice(left, SUGGESTIONS))
