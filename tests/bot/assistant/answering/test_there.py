"""Who told where he is reads whom to call there, whatever is answered later."""

import pytest

from bot.assistant.aid.suiting.left import opening
from bot.assistant.answering.there import dialled_there
from bot.assistant.assistant import Assistant
from bot.assistant.language.deeds import Deed
from bot.assistant.texts import EN, ZH
from index.script import Script, to_traditional
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model
LONDON, SYDNEY = "我在伦敦被骗了2000镑", "我在悉尼，投资被骗了3万澳元"


@pytest.mark.parametrize(
    ("told", "then", "number"),
    [
        (LONDON, "还能要回来吗", "999"),
        (LONDON, "银行打不通", "999"),
        (LONDON, "打完110了，然后呢", "999"),
        (SYDNEY, "报警有用吗", "000"),
        (SYDNEY, "周末银行开门不", "000"),
        ("I live in London and sent 2000 pounds to a scammer", "can I get it back", "999"),
    ],
)
def test_the_number_of_the_place_stands_first(
    assistant: Assistant, told: str, then: str, number: str
) -> None:
    reply = talk(assistant, told, then)
    assert number in reply.paragraphs[0].text


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("我被骗转了2万", "还能要回来吗"),
        ("我在英国，刷单是什么", "怎么认出来"),
        (LONDON, "我现在回北京了，还能要回来吗"),
    ],
)
def test_at_home_or_where_nothing_was_lost_it_does_not(
    assistant: Assistant, told: str, then: str
) -> None:
    assert "999" not in talk(assistant, told, then).paragraphs[0].text


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("我俾人氹咗投資虛擬貨幣，輸咗成六十萬，報警有冇用", "18222", "hongkong-18222"),
        ("借咗個銀行戶口俾朋友收錢，會唔會有事", "18222", "hongkong-18222"),
        ("收到簡訊說我的ETC欠費要繳，連結是真的嗎", "165", "taiwan-165"),
    ],
)
def test_the_part_of_the_place_is_told_and_a_button_leads_to_the_mainlands(
    assistant: Assistant, text: str, number: str, place: str
) -> None:
    reply = talk(assistant, text)
    said = "\n".join(each.text for each in reply.paragraphs)
    assert number in said
    assert to_traditional(ZH.law_there) not in said
    home, first = reply.buttons[0][0], reply.passages[0].passage
    assert (home.label, home.value) == (to_traditional(ZH.aid.at_home), first.id)
    assert first.text not in said
    assert first.document != place


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("俾人呃咗，差佬可唔可以話唔受理", True),
        ("呃咗人千零蚊，唔夠犯罪，會點罰", False),
        ("網上賭錢俾公安捉到會點", False),
    ],
)
def test_the_law_names_a_number_to_who_was_cheated(
    assistant: Assistant, text: str, *, called: bool
) -> None:
    told = talk(assistant, text).paragraphs
    assert told[0].text == to_traditional(ZH.law_there)
    assert ("18222" in told[1].text) is called


def test_first_aid_of_few_never_stands_below_whom_to_call(assistant: Assistant) -> None:
    told = talk(assistant, "我在台灣被假投資群組騙了80萬,要去哪裡報案").text
    assert "派出所" in told
    assert "裸照" not in told


@pytest.mark.parametrize(
    ("text", "card", "number"),
    [
        ("我在新加坡，网恋对象带我投资能信吗", "scam-hunlian-touzi", "1799"),
        ("在马来西亚，有人说中奖要先交税", "scam-lottery-fee", "997"),
        ("在新加坡被骗打什么电话", "singapore-1799", "1799"),
    ],
)
def test_a_trick_goes_ahead_of_the_place_that_it_is_met_at(
    assistant: Assistant, text: str, card: str, number: str
) -> None:
    reply = talk(assistant, text)
    assert reply.passages[0].passage.document == card
    assert number in reply.text


def test_the_law_of_a_country_is_said_not_to_be_known_before_the_mainlands(
    assistant: Assistant,
) -> None:
    reply = talk(assistant, "在日本做跑分会不会坐牢")
    assert reply.paragraphs[0].text == ZH.law_there
    assert reply.passages[0].passage.document == "law-paofen"
    assert ZH.law_there not in talk(assistant, "做跑分会不会坐牢").text


def test_a_place_that_says_itself_that_its_law_is_not_known_does(assistant: Assistant) -> None:
    reply = talk(assistant, "把户口借给人家收钱在马来西亚会不会坐牢")
    assert reply.passages[0].passage.document == "malaysia-997"
    assert "马来西亚的法律我们没有读过" in reply.text


@pytest.mark.parametrize("text", ["台灣去年詐騙被騙了多少錢", "香港2024年有幾多宗騙案"])
def test_a_figure_of_another_place_is_declined(assistant: Assistant, text: str) -> None:
    reply = talk(assistant, text)
    assert reply.paragraphs[0].text == to_traditional(ZH.no_figures)
    assert "96110" not in reply.text


@pytest.mark.parametrize(
    ("told", "then", "number"),
    [
        ("my grandma in the US sent $5000 in gift cards", "who do we call", "ReportFraud"),
        ("我在台灣，剛剛把信用卡號給了假客服", "要打給誰", "165"),
    ],
)
def test_who_asks_only_whom_to_call_reads_that_of_his_place(
    assistant: Assistant, told: str, then: str, number: str
) -> None:
    assert number in "".join(each.text for each in talk(assistant, told, then).paragraphs[:2])


def test_whom_to_call_elsewhere_stands_below_the_mainlands_numbers(assistant: Assistant) -> None:
    told = [
        each.text for each in talk(assistant, "I live in London, what is pig butchering").paragraphs
    ]
    call = told[told.index(EN.elsewhere) - 1]
    assert "999" in call
    assert "999" not in told[0]


def test_the_number_of_ones_own_place_is_told_beside_those_of_others(assistant: Assistant) -> None:
    told = talk(assistant, "买家在Carousell叫我先转一笔激活，PayNow能收回吗").text
    assert "18222" in told
    assert "1799" in told


@pytest.mark.parametrize(
    ("turns", "says", "not_says"),
    [
        (("我打了997，他们说会处理，接下来呢",), "已经打过 997 的", "刚被骗打 997"),
        (("what are the hours of 997 in Malaysia",), "24 hours", "Once you have called 997"),
        (("MAS called me and says my account is linked to crime",), "call 1799 yourself", ""),
        (("the nightclub made me pay 8000 rmb",), "take your passport", "Keep screenshots of the"),
        (("WhatsApp有人扮我個仔",), "打他原來的號碼", "退掉不認識的設備"),
    ],
)
def test_what_a_text_tells_of_itself_is_told_first(
    assistant: Assistant, turns: tuple[str, ...], says: str, not_says: str
) -> None:
    told = "\n".join(each.text for each in talk(assistant, *turns).paragraphs[:4])
    assert says in told
    assert not not_says or not_says not in told


def test_the_law_on_lent_accounts_goes_ahead_of_whom_to_call(assistant: Assistant) -> None:
    told = talk(assistant, "我在美国，朋友要借我的银行卡收钱，犯法吗")
    assert told.paragraphs[0].text == ZH.law_there


def test_who_is_declined_is_not_sent_to_the_mainlands_numbers(assistant: Assistant) -> None:
    text = "附近哪裡有好吃的牛肉麵"
    at_home = talk(assistant, "附近哪里有好吃的牛肉面").text
    assert ZH.advice_line in at_home
    assert to_traditional(ZH.advice_elsewhere) in talk(assistant, text).text
    assert "96110" not in talk(assistant, "台北哪裡有好吃的牛肉麵").text


@pytest.mark.parametrize(
    ("told", "then", "number"),
    [
        ("我被騙了", "台灣，匯款10萬給投資群組", "165"),
        ("I got scammed for $2000", "I'm in Hong Kong", "18222"),
        ("I got scammed for $2000", "I'm in the US", "ic3.gov"),
    ],
)
def test_who_says_after_first_aid_where_he_is_reads_the_steps_there(
    assistant: Assistant, told: str, then: str, number: str
) -> None:
    assert number in "".join(each.text for each in talk(assistant, told, then).paragraphs[:2])


def test_who_is_in_the_mainland_has_read_them(assistant: Assistant) -> None:
    reply = talk(assistant, "I think I got scammed", "I'm in Beijing, paid 8000 by Alipay")
    assert reply.text == EN.aid.call.noted.format(number="110")


def test_what_the_mainland_offers_never_stands_above_the_steps_of_the_place(
    assistant: Assistant,
) -> None:
    told = talk(assistant, "人家說拿我的身分證照片去辦門號，我怎麼辦").paragraphs
    assert "165" in told[0].text
    asked = talk(assistant, "提款卡要寄出去做薪轉嗎，對方催我").paragraphs
    assert "別寄" in asked[2].text  # what holds there too still does


def test_who_told_the_police_since_then_is_not_sent_to_them_again(assistant: Assistant) -> None:
    assert "999" in talk(assistant, LONDON, "我报警了").paragraphs[0].text
    assert "999" not in talk(assistant, LONDON, "我报警了", "还能要回来吗").paragraphs[0].text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("what is 96110", True),
        ("a girl on tinder wants to teach me crypto", True),
        ("I live in London, what is pig butchering", True),
        ("what number to call for fraud in China", False),
        ("what number to call for fraud in Tianjin", False),
        ("how do I report a scam if I am not in China", False),  # what is told says both
        ("how many years in prison for fraud", False),
    ],
)
def test_who_asks_in_english_is_told_whose_numbers_those_are(
    assistant: Assistant, text: str, *, told: bool
) -> None:
    paragraphs = [each.text for each in talk(assistant, text).paragraphs]
    assert (EN.elsewhere in paragraphs) is told
    if told:
        assert paragraphs.index(EN.elsewhere) == paragraphs.index(EN.in_chinese) - 1


def test_it_is_told_once(assistant: Assistant) -> None:
    assert EN.elsewhere not in talk(assistant, "what is 96110", "what is 12381").text


def test_another_places_card_is_not_told_to_who_says_where_he_is(assistant: Assistant) -> None:
    told = "澳門讀書,有人話我係內地公安要我交保釋金,叫我唔好同屋企人講"
    assert talk(assistant, told).passages[0].passage.document == "macau-fanzha"


@pytest.mark.parametrize(
    ("turns", "card"),
    [
        (("香港有冇防騙熱線", "噉澳門呢"), "macau-fanzha"),
        (("台灣的反詐騙專線幾號", "香港的呢"), "hongkong-18222"),
    ],
)
def test_another_places_card_is_told_to_who_asks_for_it_by_name(
    assistant: Assistant, turns: tuple[str, ...], card: str
) -> None:
    assert talk(assistant, *turns).passages[0].passage.document == card


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("我给骗子转了5万，已经报警了", "110"),
        ("人在香港，刚刚给骗子转了5万，已经报警了", "18222"),
        ("人在新加坡，刚刚给骗子转了5千，已经报警了", "1799"),
        ("人在加拿大，刚刚给骗子转了5千加元，已经报警了", ZH.aid.police_there),
        ("人在美国，刚刚给骗子转了5千美元，已经报警了", ZH.aid.police_there),
        ("人在法国，刚刚给骗子转了5千欧元，已经报警了", ZH.aid.police_there),
    ],
)
def test_who_called_in_vain_is_told_to_call_where_he_is(
    assistant: Assistant, told: str, number: str
) -> None:
    first = talk(assistant, told).paragraphs[0].text
    assert first == opening(frozenset({Deed.POLICE}), Script.HANS, number)


def test_part_of_a_long_number_is_no_number(assistant: Assistant) -> None:
    card = assistant.library.get("canada-cafc")
    assert dialled_there(card, Script.LATIN) == EN.aid.police_there
