"""Abroad: where the writer or a relative is outside the mainland, as the card of that place."""

import re

from bot.assistant.language.payment import PAYS
from bot.assistant.places.cards import HONGKONG, MACAU, MALAYSIA, SINGAPORE, TAIWAN
from bot.assistant.places.gazetteer import NAMES
from bot.assistant.places.mainland import is_in_mainland, is_of_home
from bot.assistant.places.marks import CHINA, OF_CHINA, by_country
from bot.assistant.places.people import FAMILY_IN_SHORT, HE, KIN, NOT_OURS, OURS, SHE, VISITED
from bot.assistant.places.place import TAIWAN_LAWS, Place, place_of
from index import Passage
from index.asked_in import script_of
from index.script import Script, fold, spaced, to_traditional

# Places to which people are lured and made to swindle others. The name alone does not say so.
DENS = (
    "缅|柬|泰国|老挝|迪拜|菲律宾|越南|妙瓦底|西港|金边|金三角|东南亚|马来|印尼|境外|国外|边境|园区"
)
# Words that tell that somebody is abroad, or on the way, but not in which country.
WORDS = "国外|境外|海外|外国|出国|留学|领事|使馆|护照|签证"
_ANY = "|".join(f"({places})" for places in NAMES)
# The writer or a relative is there: 我在日本, 女儿在悉尼读书, I am in Canada. Not where money went
# (转到香港的账户) or a card was used (我张卡喺澳洲碌咗), nor where a stranger says that he is
# (他说他在美国).
# 刚在美国zelle被骗, 噚晚喺澳門 (噚 is folded to 㖊)
_SINCE = (
    "(?:刚[刚才]?|啱啱|头先|[昨前㖊寻琴][天日晚]|今[天日早晚]"
    "|上(?:个?星期|周|个?礼拜|个?月)|现在|而家|目前)?"
)
_WHO = rf"(?:(?:^|[,。!?;\s]){_SINCE}|(?:{OURS})(?:(?!{NOT_OURS})[^,。!?;]){{0,4}}?)人?"
# Not where the writer's friends or boss are, nor where he buys; 我在KLOOK names no town.
_IN_CHINESE = re.compile(
    rf"{_WHO}(?:在|喺)(?:{_ANY})"
    "(?!(?<=[a-z])[a-z]|警|公安|打来|代购|直播|[碌刷扣]|消费|的(?:电话|账|朋友|同学|客户|网友|平台|网站|网店)|有[个位]?(?:亲|朋|同|熟|客|网友))"
)
# I have a friend in the US, we bought from a seller in Texas: somebody else is there.
_OTHERS = (
    "(?:(?:boy|girl)?friends?|m[ae]n|wom[ae]n|guys?|lady|girls?|people|some(?:one|body)|s?he|they|it"
    "|family|sellers?|buyers?|clients?|customers?|suppliers?|brokers?|agents?|scammers?"
    "|boss|invest(?:ed)?)"
)
_WORDS = rf"(?:(?!{_OTHERS}\b)[\w']+ ){{0,3}}?"
_REACHED = "(?:rang|(?:call|phon|text|messag|email|contact|scamm|cheat|robb)(?:e?[ds]|ing)?)"
_WHO_IN_ENGLISH = (
    rf"(?:\b(?:(?:i|we|i'?m|my (?:{KIN})) {_WORDS}|(?:i'?m|i am) an? (?:[\w']+ ){{1,2}}?"
    rf"|{_REACHED} (?:me|us) (?:here |back )?"
    # the Chinese embassy in the UK called me
    r"|\b(?:chinese )?(?:embassy|consulate) "
    # police at my door in Singapore; Uncle at JB kena
    r"|my (?:(?:bank )?(?:door|house|flat|home|condo|hdb|office|school|account)|bank|landlord) "
    r"|\b(?:room|flat|apartment|sublet|studio|hostel) )"
    rf"|^(?:uncle|aunt(?:y|ie)?|mum|dad) |{VISITED})"
)
# Got a text about a toll in California, living in London: the writer leaves out “I”. Not where
# money went (sent it to a man in Texas), or where the sender of a text is.
_LEFT_OUT = (
    "^(?:just )?(?:living |studying |working |here |currently |(?:got|received|paid|sent|lost|met) "
    rf"(?:(?!(?:to|from|with|by|for|{_OTHERS})\b)(?:[^,.;!? ]|,\d)+ ){{0,9}}?)"
)
# She lives alone in Manchester: the clause before names the relative.
_LIVES = (
    rf"\bmy (?:(?:{SHE})\b.*\bshe|(?:{HE})\b.*\bhe) (?:lives?|stays?|works?|stud(?:y|ies)) "
    r"(?:\w+ )?"
)
# UK student, got a text; not a US citizen living in Beijing.
_STUDENT = (
    rf"^(?:(?:i'?m|i am|as) )?(?:an? )?(?:{_ANY})[ -]"
    r"(?:based|student|resident|worker|pr|(?:room|flat|house|dorm ?)mate)\b"
    rf"(?!.*\bin {CHINA}\b)"
)
# In Toronto, my mom did; nurse in Melbourne here.
_BEGINS_THERE = (
    rf"^in (?:the )?(?:{_ANY}),"
    # help, my grandma in Vancouver thinks I am in jail; not a relative whose name a swindler took
    rf"|(?:^|[,.!?] ?)my (?:{KIN}) in (?:{_ANY})\b"
    "(?! (?:ask|need|want|text|messag|email|wrote|says|call))"
    rf"|^(?:an? )?(?:[\w']+ ){{0,2}}?(?:nurse|student|worker|teacher|engineer|chef|driver|intern)"
    rf" in (?:{_ANY})\b"
    # my roommate (Chinese student in Sydney) vanished
    r"|\b(?:room|flat|house|class)mate,? ?\(?,? ?(?:an? )?(?:chinese |international )?student in "
    rf"(?:{_ANY})\b"
)
# HK bank teller here, a bank clerk in Singapore here
_AT_WORK_THERE = (
    rf"^(?:{_ANY}) (?:bank )?(?:teller|clerk|cashier)\b"
    rf"|^(?:an? )?(?:bank )?(?:teller|clerk|cashier|guard) in (?:{_ANY})\b"
)
_IN_ENGLISH = re.compile(
    rf"(?:{_WHO_IN_ENGLISH}|{_LIVES}|{_LEFT_OUT})(?:in|at) (?:the |a |north |south |west )?"
    rf"(?:{_ANY})\b"
    "(?! (?:dollars?|stocks?|shares?|market|army|navy|marines?|military|embassy|consul|hold))"
    rf"|{_STUDENT}|{_BEGINS_THERE}|{_AT_WORK_THERE}"
)
_STUDIES = "(?:读书|念书|上学|留学|返学|工作|打工|上班)"
_RELATIVE_THERE = re.compile(
    rf"(?:{FAMILY_IN_SHORT})[^,。!?;]{{0,4}}(?:在|喺)(?:{_ANY})"
    rf"|(?:在|喺)(?:{_ANY}) ?{_STUDIES}(?:的|嘅)?(?:{FAMILY_IN_SHORT})"
)
_SELF_THERE = re.compile(
    rf"(?:我|俺)(?:们|哋)?(?:现在)?人?(?:在|喺)(?:{_ANY})(?! ?{_STUDIES}(?:的|嘅))"
)
# Somebody works or lives there, whatever the clause begins with; or the consulate there calls: it
# calls people who are there.
_LIVES_THERE = re.compile(
    rf"(?:^|[,。!?;\s])(?:(?!{NOT_OURS})[^,。!?;]){{0,10}}?(?:在|喺)(?:{_ANY})"
    "(?:干活|做工|打工|返工|上班|工作|读书|返学|念书|留学|租房|生活)"
    rf"|我们?[^,。!?;]{{0,10}}?[飞去到来](?:{_ANY})(?:滑雪|旅游|旅行|玩|出差|蜜月)"
    rf"|(?:我|俺)(?:是|系)(?:{_ANY})人|驻(?:{_ANY})(?:总|大)?[使领](?:事)?馆[^,。]{{0,3}}(?:来电|打来|打电话)"
)
# 台湾，汇款给群组; 我是澳大的内地生; 马来西亚被投资群骗了; 新加坡这边收到短信. Not 香港，澳门的热线
# and 台湾被骗的人, nor what others say (他说，香港这边有项目). 香港那边 is somebody else.
_NAMED = re.compile(
    rf"^(?:{_ANY})(?=留学|读书|念书|租房|租屋|上学|传贳|打工|上班|工作)"
    rf"|(?:^|[,。!?;\s])我是(?:{_ANY})的?(?:内地|大陆)?(?:留?学生|内地生|陆生|研究生|本科生|交换生|居民|用户)"
    rf"|[,。!?](?:{_ANY})$"
    rf"|^(?:{_ANY})(?= ?(?:房东|押金|买车|接到|收到|扫|畀|俾|揾|找到|有人)| [^\W\d_a-z])"
    # a courier will collect it tonight, Toronto
    rf"|\b(?:tonight|today|tomorrow|now|[ap]m|please|help|call|gone),? (?:{_ANY})[.!?]?$"
    # 韩国首尔被骗转账了
    rf"|^(?:{_ANY}){{1,2}} ?(?:用户)?(?:[,。](?!{_ANY}|那|[他她佢][说话讲]|对方|骗子)|$|俾人|畀人"
    "|被[^,。!?的]{0,8}?[骗盗](?![了走光]?的|[过去到来犯人]))"
    rf"|(?:^|(?<![说话讲])[,。!?;\s])(?:{_ANY})(?:这边|这里|呢边|呢度)(?!的?(?:警|公安))"
)
_CARDS = tuple(NAMES.values())
# A caller's story (他说我在香港办了卡), and the place of his number (+852开头的电话).
_STORY = re.compile(
    rf"(?<!我)[话说讲](?:我|俺)(?:的?名下)?人?[在喺](?:{_ANY})"
    "(?=[^,。!?;]{0,4}?(?:[办开有买欠犯涉申注登贷借刷寄签]|消费))"
)
_NUMBER = re.compile(
    rf"(?:收到|接到?|显示|有个?|一个|是)(?:了|的|过|为|是|来自|个)*(?:{_ANY}|\+?00852|\+?852)(?:的|那边的?|开头的?)?"
    "(?:陌生)?(?:号码?|电话|来电)?"
    rf"|(?:{_ANY}|\+?00852|\+?852)(?:的|那边的?|开头的?)?(?:陌生)?(?:号码?|电话)(?=[^,。!?;]{{0,4}}(?:打|来电))"
)
# Any place that is named, whether somebody is there or not.
_ANYWHERE = re.compile(rf"(?<![a-z])(?:{_ANY})(?![a-z])")
_WHERE = re.compile(
    rf"(?:(?:我们?|俺)?人?(?:在|喺)|^)(?:{_ANY})(?:这边|这里|呢边|呢度)?,?"
    rf"|\b(?:(?:i'?m|i am|i live) )?in (?:the )?(?:{_ANY})\b,?"
)
# The writer asks for help at the place, and not about a trick.
_FOR_HELP = re.compile(
    "号|电话|热线|专线|打[什甚咩乜哪边给]|报[警案]|找[谁哪]|[搵揾]边|举报|求助|怎么办|咋办|点算|点办"
    r"|被骗|[俾畀]人|呃|165|18222|1799|997|993|8800|110"
    r"|\b(?:police|calls?|numbers?|report\w*|\w+line|whom?|scammed|where|lost|paid|sent)\b"
)
# 借户口给人在马来西亚会不会坐牢, 在香港犯法吗: the text asks for a place's law, whoever asks.
_LAW_THERE = re.compile(
    rf"(?:在|喺|按照?)(?:{_ANY})(?:这边|呢边|那边|当地|的?法律?)?"
    # 在香港炒币犯法吗: the deed may stand between, but only before a question of this form.
    "(?:[^,。!?;了咗]{1,12}?(?=[会算要]?(?:[犯违]法|合法|有罪|坐[牢监])[吗嘛么?]|[犯违][不唔]"
    "|会[不唔]会(?:[犯违]|坐)))?"
    "(?:会不会|会唔会|会|算不算|算唔算|算|是不是|系咪|要)?"
    "(?:[犯违][法罪唔不]|坐牢|坐监|判(?!了)|有罪|罚|合法|被抓|俾人拉)"
    # 澳门电脑犯罪法判几耐
    rf"|(?:{_ANY})(?:的|嘅)?[^,。!?;在喺]{{0,6}}(?:法律?|条例)(?=[^,。!?;]*(?:判|罚|坐|几))"
    rf"|\b(?:illegal|legal|crime|jail|prison) in (?:the )?(?:{_ANY})\b"
)
_TAIWAN_LAWS = re.compile(f"{TAIWAN_LAWS}|打诈(?:专法|新?四法)")
_BY_WORDS = {Place.TAIWAN: TAIWAN, Place.HONGKONG: HONGKONG}
_CANTONESE_TOO = frozenset({MALAYSIA, SINGAPORE})
# Callers to people in Macau, and means of payment there: the rest of its words are Hong Kong's.
_OF_MACAU = re.compile(
    "澳门(?:中联办|司法?警|治安警|警|电讯|通|币|元|金管局|海关)|葡币|(?<![公上])司警|治安警"
    "|氹仔|路氹|(?<![a-z])mpay(?![a-z])"
)
# 我姐在国外，QQ上让我垫钱，我垫了，说是号被盗了: a swindler took her name; the payer is at home.
_IN_HIS_NAME = re.compile(
    r"号[^,。!?;]{0,3}[被让叫遭给]人?[盗黑]|被盗号|[不唔][是系](?:[他她佢]|本人)[^,。!?;]{0,2}[发打说借要]"
)
_WE_PAID = re.compile(rf"(?:我|俺|咱)[^,。!?;他她佢]{{0,6}}[{PAYS}打借][^,。!?;]{{0,6}}[了过咗]")
# Platforms where people of many places sell or pay, but nobody in the mainland does.
_OF_MANY_PLACES = re.compile("(?<![a-z])(?:carousell|shopee|lazada|grab ?pay)(?![a-z])")
# Swindlers sell people of the mainland a shop on these platforms as a business.
_OWN_SHOP = re.compile("开店|店群|跨境|代运营|无货源")
_CANTONESE = re.compile("[咗喺嘅啲哋冇嚟佢唔俾畀呃]")
# Means of payment of Hong Kong only, in Simplified characters, which some people there write.
_OF_HONGKONG = re.compile("八达通|转数快")
_AGED = re.compile(r" ?\(\d{1,2}\) ?")  # my grandma (72) in Toronto
_FIRST = re.compile(r"(?<=。)|(?<=\.) ")  # the end of a first sentence, and of no address
# Besides places: numbers to call there, matters of people there, and the names of banks or firms.
_FAR = re.compile(
    rf"{_ANY}|{WORDS}|出境|领馆|回国"
    r"|(?:在|去|赴|留|旅|驻|从|回)[澳港台美英日韩加](?![入了微好团])|[澳港台美英日韩加]元|[港台马新坡]币|英镑"
    r"|165|18222|993|1799|997|9110|[a-z]{2}"
)


def first_said(card: Passage, script: Script) -> str:
    """Give the first sentence of a place's card: whom to call there."""
    whole = card.english if script is Script.LATIN and card.english else card.text
    return _FIRST.split(whole, maxsplit=1)[0]


def may_be_abroad(text: str) -> bool:
    """Tell whether a text may be about another place than the mainland; most texts are not."""
    if script_of(text) is not Script.HANS:
        return True
    return bool(_FAR.search(_NUMBER.sub(" ", _STORY.sub(" ", fold(text)))))


def place_said(text: str) -> str | None:
    """Give the id of the card for the place where somebody says that he, or a relative, is."""
    folded = _STORY.sub(" ", _AGED.sub(" ", fold(text)))
    if is_of_home(folded):
        return None
    # Some people type spaces for commas, and folding drops these: 码报给客服了 人在东京
    there = _IN_CHINESE.search(_STORY.sub(" ", spaced(text))) or _IN_CHINESE.search(folded)
    if there is not None and _only_named(there[0], folded):
        return None
    others = (each.search(folded) for each in (_IN_ENGLISH, _NAMED, _LIVES_THERE))
    return _card(there or next(filter(None, others), None))


def is_relative_there(text: str) -> bool:
    """Tell whether a relative is abroad, as a text says, and its writer is not: 女儿在国外读书."""
    folded = fold(text)
    return bool(_RELATIVE_THERE.search(folded)) and not _SELF_THERE.search(folded)


def _only_named(there: str, folded: str) -> bool:
    """Tell whether a swindler took the name of a relative who is `there`, and the writer paid."""
    theirs = bool(re.search(FAMILY_IN_SHORT, there)) and bool(_IN_HIS_NAME.search(folded))
    return theirs and bool(_WE_PAID.search(folded))


def places_named(text: str) -> tuple[str, ...]:
    """Give the cards of the places that a text names, in order, whether anybody is there or not."""
    return tuple(filter(None, map(_card, _ANYWHERE.finditer(fold(text)))))


def without_place(text: str) -> str:
    """Give a text without the words on where its writer is; "" if he asks for help there."""
    folded = fold(text)
    return "" if _FOR_HELP.search(folded) else _WHERE.sub(" ", folded).strip()


def law_asked(text: str) -> str | None:
    """Give the card of the place whose law a text asks for; None where it names none."""
    said = fold(text)
    return TAIWAN if _TAIWAN_LAWS.search(said) else _card(_LAW_THERE.search(said))


def place_written(text: str) -> str | None:
    """Give the card of the place whose people write like the text; None if it tells of home."""
    folded, script = fold(text), script_of(text)
    if is_of_home(folded) or is_in_mainland(text):
        return None
    if script is Script.HANT and _OF_MACAU.search(folded) and "香港" not in folded:
        return MACAU
    if script is Script.HANS and _OF_HONGKONG.search(folded) and _is_cantonese(folded):
        return HONGKONG
    country = by_country(folded, script)
    if country in _CANTONESE_TOO and "香港" not in folded:  # 喺 and 咗 are written there, too
        return country
    written = place_of(text, Script.HANT) if script is Script.HANT else Place.EITHER
    return _BY_WORDS.get(written) or country


def is_unplaced(text: str) -> bool:
    """Tell whether a text without Traditional characters may come from outside the mainland.

    The text is Cantonese (我俾人呃咗), or names a platform of many places, and tells no place.
    """
    if script_of(text) is not Script.HANS:
        return False
    folded = fold(text)
    cantonese = _is_cantonese(folded) and to_traditional(text) == text
    at_home = OF_CHINA.search(folded) or _OWN_SHOP.search(folded)
    if not cantonese and (at_home or not _OF_MANY_PLACES.search(folded)):
        return False
    return not (place_said(text) or place_written(text) or is_in_mainland(text))


def _is_cantonese(folded: str) -> bool:
    return len(_CANTONESE.findall(folded)) > 1


def _card(found: re.Match[str] | None) -> str | None:
    """Give the card of the place that a pattern found: each pattern holds all places, in order."""
    if found is None or found.lastindex is None:
        return None
    return _CARDS[(found.lastindex - 1) % len(_CARDS)]
