"""Where a place has a part of its own on a matter, that is told before the mainland's."""

import pytest

from bot.assistant.answering.instead import (
    _AFTER,
    _ANYWHERE,
    _BACK,
    _COUNTRIES,
    _LENT,
    _MATTERS,
    _OF_FREEZE,
    _OFFICE_CALLED,
    _POSED,
    _POSES,
    _SHOWED,
    has_rung,
    instead,
    of_place,
)
from bot.assistant.assistant import Assistant
from bot.assistant.places.cards import PLACES, REGIONS
from bot.assistant.situations import FROZEN_CARD
from index.corpus.corpus import Corpus
from index.script import fold


def test_every_part_that_is_told_before_an_answer_stands_in_its_card(corpus: Corpus) -> None:
    cards = {card.id: card for card in corpus.cards}
    rows = (*((each, PLACES) for each in _ANYWHERE), *((each, REGIONS) for each in _MATTERS))
    for (matters, _, parts), places in rows:
        assert set(matters) <= set(cards)
        assert set(parts.headings) | parts.places <= places
        for place, heading in parts.headings.items():
            section = cards[place].section(heading)
            assert section is not None, heading
            assert section.english


def test_every_part_of_a_country_stands_in_its_card_too(corpus: Corpus) -> None:
    cards = {card.id: card for card in corpus.cards}
    for matters, _, parts in _COUNTRIES:
        assert set(matters) <= set(cards)
        assert not REGIONS & (set(parts.headings) | parts.places)
        for place, heading in parts.headings.items():
            assert cards[place].section(heading) is not None, heading


def test_every_first_aid_that_is_told_instead_stands_in_some_card(corpus: Corpus) -> None:
    aids = {aid for card in corpus.cards for each in card.sections for aid in each.aids}
    told = {parts.aid for _, _, parts in (*_ANYWHERE, *_MATTERS, *_COUNTRIES)}
    assert told - {""} <= aids


def test_what_a_text_tells_of_itself_stands_in_the_card_too(corpus: Corpus) -> None:
    cards = {card.id: card for card in corpus.cards}
    for place, heading in (*_AFTER.items(), *_POSED.headings.items()):
        section = cards[place].section(heading)
        assert section is not None, heading
        assert section.english


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("我打了997，他们说会处理", True),
        ("昨天打997报了", True),
        ("打咗去1799，佢話唔理", True),
        ("997打过了", True),
        ("I rang 997 and they said to wait", True),
        ("I already called ScamShield", True),
        ("还没打997，要打吗", False),
        ("要不要打1799", False),
        ("should I call 997", False),
        ("打了997块给他", False),
        ("被骗1997打了过去", False),
        ("after calling 997", True),
        ("I called 1799 and they told me to report it", True),
        ("They took RM900 and I called 997", True),
        ("我没有打过997", False),
        ("冇打过1799", False),
        ("打了997给他", False),
        ("I haven't called 1799", False),
        ("should I have called 997?", False),
        ("nobody called 997", False),
        ("he says he called 997", False),
        ("打了997，没人接", False),  # who got through to nobody is told to ring
        ("打了997，一直排队", False),
        ("打咗1799，忙线", False),
        ("I called 997 but no answer", False),
    ],
)
def test_who_rang_the_hotline_himself_says_so(text: str, *, rung: bool) -> None:
    assert has_rung(text) is rung


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("MAS called me", True),
        ("My dad got a call from the IRS", True),
        ("do SPF really video call people", True),
        ("ICA的人打来要我的证件号", True),
        ("I called the IRS", False),
        ("ICA called me back about my application", False),
        ("missed a call from the IRS about my appointment", False),
        ("my mom called me", False),
        ("MAS规定打折扣", False),
    ],
)
def test_an_office_of_one_country_calls(text: str, *, called: bool) -> None:
    assert bool(_OFFICE_CALLED.search(fold(text))) is called


@pytest.mark.parametrize(
    ("text", "showed"),
    [
        ("我把雙證件拍給貸款業務了", True),
        ("張身份證影咗俾人", True),
        ("健保卡跟駕照都傳給他了", True),
        ("業者要我拍雙證件", False),
        ("還沒給身分證", False),
        ("怎麼查身分證有沒有被冒用", False),
        ("大陸的台胞證件給了仲介", False),
    ],
)
def test_who_showed_his_papers_says_so(text: str, *, showed: bool) -> None:
    assert bool(_SHOWED.search(fold(text))) is showed


def test_the_parts_of_a_freeze_stand_in_its_card(corpus: Corpus) -> None:
    card = next(card for card in corpus.cards if card.id == FROZEN_CARD)
    assert all(card.section(heading) is not None for heading in _OF_FREEZE if heading)


@pytest.mark.parametrize(
    ("text", "posed"),
    [
        ("whatsapp有人話係我個仔", True),
        ("有人扮我老公whatsapp搵我", True),
        ("WhatsApp有人扮我", False),
        ("我個女話要錢", False),
    ],
)
def test_who_is_posed_as_is_one_of_the_family(text: str, *, posed: bool) -> None:
    assert bool(_POSES.search(fold(text))) is posed


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("銀行可唔可以幫我攞返", True),
        ("叫银行拦得住吗", True),
        ("will the bank get my money back", True),
        ("銀行打嚟叫我去分行", False),
        ("I am at the bank", False),
    ],
)
def test_whether_a_bank_can_get_it_back_is_asked(text: str, *, asks: bool) -> None:
    assert bool(_BACK.search(fold(text))) is asks


@pytest.mark.parametrize(
    ("place", "text", "part"),
    [
        ("malaysia-997", "打了997，他们说等", "打过 997，接下来"),
        ("taiwan-165", "被騙了80萬，要去哪裡報案", "在台湾报案，去哪里、带什么"),
        ("taiwan-165", "165是幾號", None),
        ("taiwan-165", "大陸的公安，去哪裡報案", None),
        ("hongkong-18222", "where do I report a scam", "在香港报警，打 999 还是 18222"),
        ("macau-fanzha", "有人打電話話係中聯辦", "人在澳门，“公安、治安警、出入境”来电"),
        ("macau-fanzha", "報警打邊個電話，司警局有冇防騙熱線", None),
        ("macau-fanzha", "司警局打電話嚟話我洗黑錢", "人在澳门，“公安、治安警、出入境”来电"),
        ("singapore-1799", "ICA打来说我的证件被盗用", "人在新加坡，“警察、公安”来电"),
        ("usa-ftc-ic3", "a caller says he is an FBI officer", "在美国，“FBI、IRS、移民局”来电"),
        ("usa-ftc-ic3", "what does the FBI do", None),
        ("canada-cafc", "police called me", None),
    ],
)
def test_what_a_text_surely_is_about_is_told_of_the_places_own_card(
    assistant: Assistant, place: str, text: str, part: str | None
) -> None:
    found = of_place(assistant.library, place, text)
    assert (found.heading if found else None) == part


@pytest.mark.parametrize(
    ("text", "lent"),
    [
        ("借咗个银行户口俾朋友收钱，会唔会有事", True),
        ("我的账户借给朋友了", True),
        ("卡卖了出去，现在怕", True),
        ("户口借佢用，俾人攞去收钱", True),
        ("I lent my account to a friend", True),
        ("有人叫我借个户口俾佢收钱", False),
        ("朋友想借我的账户", False),
        ("没借给他，他生气了", False),
        ("差啲借咗个户口俾人", False),
        ("借咗户口俾人，会判几耐", False),  # the law answers
        ("I lent my account, will I go to prison", False),
    ],
)
def test_who_only_was_asked_for_an_account_has_lent_none(text: str, *, lent: bool) -> None:
    assert bool(_LENT.search(text.lower())) is lent


@pytest.mark.parametrize(
    ("place", "card", "text", "part"),
    [
        ("hongkong-18222", "baoan", "去邊度報案", "在香港报警，打 999 还是 18222"),
        ("macau-fanzha", "baoan", "去邊度報案", "人在澳门，钱转给骗子了"),
        (
            "hongkong-18222",
            "law-crypto-victim",
            "炒幣輸咗六十萬，報警有用嗎",
            "人在香港，虚拟货币转出去了",
        ),
        ("hongkong-18222", "scam-shuadan", "搵兼職要我墊錢", "香港搵工遇上骗局"),
        ("hongkong-18222", "scam-ruzhi-shoufei", "暑期工要我俾戶口", "香港搵工遇上骗局"),
        ("hongkong-18222", "scam-shuadan", "刷單係乜", None),
        ("hongkong-18222", "scam-shuadan", "how does brushing work", None),
        ("hongkong-18222", "scam-shuadan", "我搵到份job，要我墊錢", "香港搵工遇上骗局"),
        ("hongkong-18222", "scam-etc-sms", "收到SMS話我欠隧道費", "收到短信、电邮，带链接"),
        ("hongkong-18222", "scam-etc-sms", "老師上課要講SMS騙局", None),
        ("taiwan-165", "baoan", "show me a story", None),
        ("taiwan-165", "baoan", "要準備什麼資料", "在台湾报案，去哪里、带什么"),
        (
            "hongkong-18222",
            "baoan",
            "俾人假扮公安呃咗錢，報邊度差館",
            "在香港报警，打 999 还是 18222",
        ),
        ("hongkong-18222", "baoan", "公安點樣報案", None),
        ("hongkong-18222", "scam-points-expire", "SMS話積分到期", "收到短信、电邮，带链接"),
        ("hongkong-18222", "scam-points-expire", "積分到期係咪真", None),
        (
            "taiwan-165",
            "jiaren-buting-quan",
            "爸爸不相信，怎麼勸",
            "人在台湾，家人不听劝、正要汇钱",
        ),
        (
            "singapore-1799",
            "scam-gongjianfa",
            "有人自称警察打来",
            "人在新加坡，“警察、公安”来电",
        ),
        ("singapore-1799", "scam-gongjianfa", "公检法是什么意思", None),
        ("malaysia-997", "wuqu-baomi", "PDRM打来叫我保密", "人在马来西亚，“快递、警察”来电叫转钱"),
        (
            "usa-ftc-ic3",
            "scam-ai-child-voice",
            "my mom got a call from the IRS",
            "在美国，“FBI、IRS、移民局”来电",
        ),
        ("usa-ftc-ic3", "law-fraud-sentence", "a call from the IRS, what crime is it", None),
        ("canada-cafc", "scam-jia-lingguan", "the consulate called me", "华人常遇到的"),
        ("uk-report-fraud", "scam-jia-lingguan", "the consulate called me", None),
        ("hongkong-18222", "scam-touzi-licai", "搵兼職要我墊錢", None),
        ("taiwan-165", "scam-subsidy-sms", "簡訊說可以領錢", "短信怎么认"),
        ("taiwan-165", "mosheng-duanxin", "資安教育訓練要幾個釣魚簡訊的範例", None),
        ("taiwan-165", "mosheng-dianhua", "電話說要斷電", None),
        (
            "taiwan-165",
            "scam-etc-sms",
            "我點進去填信用卡了",
            "人在台湾，卡号、密码、验证码给出去了",
        ),
        ("taiwan-165", "scam-etc-sms", "點了連結，還沒填卡號，也沒什麼事了", "短信怎么认"),
        ("hongkong-18222", "law-aml-authority", "有個廉署嘅人打嚟", "人在香港，“入境处、公安”来电"),
        ("hongkong-18222", "law-aml-authority", "反洗錢歸邊個管", None),
        ("hongkong-18222", "law-fake-police", "自稱警察呃錢判幾耐", None),
        (
            "hongkong-18222",
            "scam-kuaidi-lipei",
            "順豐話我個包裹有違禁品",
            "人在香港，“入境处、公安”来电",
        ),
        ("hongkong-18222", "scam-kuaidi-lipei", "快遞話唔見咗我件嘢要賠", None),
        ("hongkong-18222", "law-report-accept", "公安唔受理我報案啱唔啱規矩", None),
        ("hongkong-18222", "law-crypto-victim", "上網識咗個靚女，話炒幣包賺，係咪呃人", None),
        ("hongkong-18222", "yinhangka-dongjie", "戶口俾人凍結咗", "人在香港，银行户口被冻结了"),
        ("hongkong-18222", "yinhangka-dongjie", "張內地卡俾人凍結咗", None),
        (
            "taiwan-165",
            "shenfen-maoyong-zicha",
            "雙證件拍給業務了",
            "人在台湾，身分证照片给出去了",
        ),
        ("hongkong-18222", "yinhangka-dongjie#卡冻着，往后的工资怎么发", "凍咗卡點樣出糧", None),
        ("macau-fanzha", "scam-subsidy-sms", "短訊話可以攞錢", None),
    ],
)
def test_the_part_on_the_same_matter_is_the_places_own(
    assistant: Assistant, place: str, card: str, text: str, part: str | None
) -> None:
    first = assistant.library.get(card)
    assert first is not None
    found = instead(assistant.library, place, first, text, text)
    assert (None if found is None else found.heading) == part


@pytest.mark.parametrize(
    ("card", "before", "text", "part"),
    [
        ("baoan", "轉咗去內地個安全帳戶", "報警要帶咩", "在香港报警，打 999 还是 18222"),
        ("yinhangka-dongjie", "張內地卡俾人凍結咗", "咁點算", None),
        ("scam-etc-sms", "短訊話欠隧道費", "我填咗卡號", "人在香港，卡号、密码、OTP 给出去了"),
    ],
)
def test_what_was_asked_before_tells_as_well(
    assistant: Assistant, card: str, before: str, text: str, part: str | None
) -> None:
    first = assistant.library.get(card)
    assert first is not None
    found = instead(assistant.library, "hongkong-18222", first, text, f"{before}，{text}")
    assert (None if found is None else found.heading) == part
