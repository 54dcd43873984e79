"""Who asks for the law is told it before the trick, and the law that is meant first."""

from dataclasses import replace

import pytest

from bot.assistant.answering.law import asks_of_crime, law_first, on_track
from bot.assistant.assistant import Assistant
from index import Hit
from index.corpus.cards import LAW

CRIME, ORDER, DUTY = "刑法/287之二", "治安管理处罚法/23", "反电信网络诈骗法/31"
FINE, SEALED, OFFICE = "反电信网络诈骗法/44", "刑事诉讼法/286", "公务员法/26"
UNPAID, REPORTING, TIPPED_OFF = "行政处罚法/72", "反洗钱法/35", "反洗钱法/54"
SUMMONS, OFFENDER = "刑事诉讼法/119", "治安管理处罚法/97"


@pytest.mark.parametrize(
    "text",
    [
        "裸聊敲诈我的人抓到了算啥罪",
        "冒充部队订货骗了六万，要蹲几年",
        "扮領導借錢，可唔可以治佢",
        "拿假照片威胁人，法律上怎么说",
        "what crime is it to sell fake concert tickets",
        "那张假通缉令是谁做的，抓住了怎么判",
    ],
)
def test_a_question_for_the_crime_is_heard(text: str) -> None:
    assert asks_of_crime(text)


@pytest.mark.parametrize(
    "text",
    [
        "他说我涉嫌洗钱，不转钱就要坐牢",
        "对方说我涉嫌什么罪，要我配合",
        "两年前买的保健品说能退款",
        "几年前加的网友叫我投资",
        "怎么判断客服是真的",
        "怎么判定是不是骗子",
        "前几年在好几个城市办过卡，想查查",
        "这几年老接到境外电话",
        "he says I will be arrested",
    ],
)
def test_what_a_swindler_threatens_with_is_no_question(text: str) -> None:
    assert not asks_of_crime(text)


@pytest.mark.model
def test_the_law_comes_before_the_trick(assistant: Assistant) -> None:
    text = "装成部队采购，骗饭店替他垫钱买罐头，这种人抓住了算什么罪，蹲几年"
    hits = assistant.search().search(text, 9).hits
    trick = next(hit for hit in hits if hit.passage.folder == "scams")
    law = next(hit for hit in hits if hit.passage.folder == LAW)
    near, far = (replace(law, score=trick.score - less) for less in (0.1, 0.3))
    assert law_first(text, [trick, far, near]) == (near, trick, far)
    assert law_first(text, [trick, far]) == (trick, far)
    assert law_first("哪條法律管這種騙局", [trick, near]) == (near, trick)
    assert law_first("这种骗局犯了哪条", [trick, near]) == (near, trick)
    assert law_first("这种骗局有哪几种", [trick, near]) == [trick, near]
    assert law_first("装成部队采购，叫饭店垫钱买罐头，怎么认", hits) == hits
    assert assistant.reply(text).passages[0].passage.folder == LAW


def led_by(
    assistant: Assistant, text: str, *cites: str, folder: str = "law", heading: str = "怎么罚"
) -> str:
    """Give the article that comes first where a part stands on all of these."""
    hit = assistant.search().search("把银行卡借给别人违法吗").hits[0]
    passage = replace(hit.passage, folder=folder, heading=heading, cites=cites, basis=len(cites))
    hits: list[Hit] = [replace(hit, passage=passage, more=())]
    first = on_track(assistant.library, text, hits)[0].passage
    assert set(first.cites) == set(cites)
    article = assistant.library.get(first.cites[0])
    if first.cites != cites:
        assert article is not None
        assert (first.law, first.article) == (article.law, article.article)
    return first.cites[0]


@pytest.mark.model
@pytest.mark.parametrize("text", ["借卡给人会坐牢吗", "这算什么罪", "要判几年"])
def test_who_asks_what_a_court_does_is_told_the_criminal_law(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, DUTY, ORDER, CRIME) == CRIME


@pytest.mark.model
@pytest.mark.parametrize("text", ["会不会被拘留", "治安上怎么罚", "七十三了会拘几天"])
def test_who_asks_what_the_police_decide_is_told_the_law_on_order(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, CRIME, ORDER, DUTY) == ORDER


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["借卡违法吗", "会判刑还是拘留", "骗子被判了，我还能告他吗", "没判刑那步会怎样"]
)
def test_who_asks_neither_or_both_gets_the_order_of_the_card(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, DUTY, ORDER, CRIME) == DUTY


@pytest.mark.model
def test_what_is_no_law_card_or_stands_on_no_such_article_stays(assistant: Assistant) -> None:
    assert led_by(assistant, "会坐牢吗", DUTY, ORDER) == DUTY
    assert led_by(assistant, "会坐牢吗", DUTY, CRIME, folder="scams") == DUTY
    assert led_by(assistant, "会坐牢吗", "帮信解释（2019） 第12条", CRIME).startswith("帮信解释")


@pytest.mark.model
def test_a_cards_beginning_keeps_its_order_where_prison_is_asked_for(assistant: Assistant) -> None:
    assert led_by(assistant, "会坐牢吗", DUTY, CRIME, heading="") == DUTY
    assert led_by(assistant, "会拘留吗", CRIME, ORDER, heading="") == ORDER


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "借卡要罚多少",
        "租号会被拘留几天",
        "不够犯罪的罚款几万",
        "没到犯罪会不会拘留",
        "不构成犯罪的罚款几万",
        "how much is he fined",
    ],
)
def test_who_asks_for_a_fine_is_told_the_article_that_fixes_it(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, DUTY, FINE, CRIME) == FINE
    assert led_by(assistant, text, CRIME, FINE, heading="") == FINE


@pytest.mark.model
def test_a_fine_that_the_card_names_first_stays_unless_the_law_on_order_is_meant(
    assistant: Assistant,
) -> None:
    assert led_by(assistant, "会拘留几天", FINE, ORDER) == FINE
    assert led_by(assistant, "治安上拘留几天", FINE, ORDER) == ORDER
    assert led_by(assistant, "会拘留几天", DUTY, CRIME) == DUTY


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("犯罪记录会封存吗", SEALED),
        ("未成年人犯罪的档案给不给看", SEALED),
        ("判过刑的能考公务员吗", OFFICE),
        ("can I become an official with a criminal record", OFFICE),
    ],
)
def test_a_record_or_an_office_is_no_question_for_the_crime(
    assistant: Assistant, text: str, own: str
) -> None:
    assert led_by(assistant, text, own, CRIME) == own


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    ["这算犯罪吗", "构不构成犯罪", "够不够犯罪", "是不是犯罪行为", "is it a criminal offence"],
)
def test_a_crime_is_still_heard(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, DUTY, FINE, CRIME) == CRIME


@pytest.mark.model
@pytest.mark.parametrize("text", ["租卡违法吗", "把卡给人，犯法不", "借卡合法吗", "is that legal"])
def test_who_asks_whether_it_is_allowed_is_told_the_ban_before_its_fine(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, FINE, DUTY, CRIME) == DUTY
    assert led_by(assistant, text, CRIME, FINE, DUTY) == CRIME
    assert led_by(assistant, text, FINE, CRIME) == FINE


@pytest.mark.model
@pytest.mark.parametrize("text", ["租卡违法怎么罚", "违法所得怎么算", "租卡会怎样"])
def test_who_asks_how_it_is_punished_is_told_the_fine_before_the_ban(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, FINE, DUTY) == FINE


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["卖对公账户判几年", "要蹲多久，坐几年牢", "how many years in prison"]
)
def test_who_asks_for_the_years_is_told_the_crime_by_a_cards_beginning_too(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, FINE, DUTY, CRIME, heading="") == CRIME
    assert led_by(assistant, text, SEALED, CRIME, heading="") == SEALED


@pytest.mark.model
@pytest.mark.parametrize("text", ["卖号犯什么罪", "这叫啥罪", "what crime is it"])
def test_who_asks_which_crime_is_told_it_by_a_cards_beginning_too(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, DUTY, CRIME, heading="") == CRIME


@pytest.mark.model
@pytest.mark.parametrize("text", ["够不上犯罪怎么办", "算不上犯罪的", "构不上犯罪"])
def test_what_is_no_crime_is_no_question_for_it(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, DUTY, CRIME) == DUTY


@pytest.mark.model
def test_what_the_police_station_fines_is_a_fine(assistant: Assistant) -> None:
    assert led_by(assistant, "派出所怎么处罚", CRIME, ORDER) == ORDER


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "own", "first"),
    [
        ("卖号判几年", DUTY, CRIME),
        ("卖号犯什么罪", FINE, CRIME),
        ("卖号会坐牢吗", DUTY, DUTY),
        ("犯罪记录封存几年", SEALED, SEALED),
    ],
)
def test_the_crime_that_a_further_part_tells_of_comes_before_a_ban_and_its_fine(
    assistant: Assistant, text: str, own: str, first: str
) -> None:
    hit = assistant.search().search("把银行卡借给别人违法吗").hits[0]
    part = replace(hit.passage, heading="", cites=(own,), basis=1)
    further = replace(part, heading="会坐牢吗", cites=(CRIME,))
    passage = on_track(assistant.library, text, [replace(hit, passage=part, more=(further,))])[0]
    assert passage.passage.stands_on[0] == first
    headed = replace(part, heading="造谣、诬告")
    passage = on_track(assistant.library, text, [replace(hit, passage=headed, more=(further,))])[0]
    assert passage.passage.stands_on == (own,)


@pytest.mark.model
@pytest.mark.parametrize("text", ["架那种设备怎么判", "这种人咋判", "量刑看什么"])
def test_how_one_is_sentenced_asks_for_the_crime(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, FINE, DUTY, CRIME, heading="") == CRIME


@pytest.mark.model
@pytest.mark.parametrize("text", ["怎么判断是不是骗子", "前几年借过卡，现在要紧不"])
def test_a_judgement_of_ones_own_or_a_time_is_no_sentence(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, FINE, DUTY, CRIME) == FINE


@pytest.mark.model
def test_which_crime_it_is_an_interpretation_does_not_say(assistant: Assistant) -> None:
    own = "帮信解释（2019） 第12条", CRIME
    assert led_by(assistant, "这算什么罪", *own) == CRIME
    assert led_by(assistant, "what crime is it", *own) == CRIME
    assert led_by(assistant, "判几年", *own) == own[0]


@pytest.mark.model
def test_which_crime_it_is_no_rule_for_all_crimes_says(assistant: Assistant) -> None:
    own = "诈骗解释（2011） 第3条", "刑法/64", CRIME
    assert led_by(assistant, "这算什么罪", *own) == CRIME
    assert led_by(assistant, "这算什么罪", own[0], "刑法/67") == own[0]
    assert led_by(assistant, "犯什么罪都能自首吗", "刑法/67", CRIME) == "刑法/67"


@pytest.mark.model
@pytest.mark.parametrize("text", ["卖号判几年", "卖号犯什么罪"])
def test_a_further_part_on_surrender_tells_of_no_crime(assistant: Assistant, text: str) -> None:
    hit = assistant.search().search("把银行卡借给别人违法吗").hits[0]
    part = replace(hit.passage, heading="", cites=(FINE,), basis=1)
    surrender = replace(part, heading="自首", cites=("刑法/67",))
    prison = replace(part, heading="会坐牢吗", cites=(CRIME,))
    for more, first in (((surrender,), FINE), ((surrender, prison), CRIME)):
        shown = replace(hit, passage=part, more=more)
        assert on_track(assistant.library, text, [shown])[0].passage.stands_on[0] == first


@pytest.mark.model
@pytest.mark.parametrize("text", ["收款码借人会怎么处罚", "租号咋罚", "how is it punished"])
def test_a_ban_yields_to_its_fine(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, DUTY, CRIME) == DUTY
    assert led_by(assistant, text, DUTY, FINE, CRIME, heading="") == FINE
    assert led_by(assistant, text, CRIME, FINE) == CRIME
    assert led_by(assistant, text, SEALED, FINE) == SEALED
    assert led_by(assistant, "处罚决定书几时送到", DUTY, FINE) == DUTY


@pytest.mark.model
def test_a_ban_or_a_duty_yields_to_its_fine_in_a_further_part(assistant: Assistant) -> None:
    hit = assistant.search().search("把银行卡借给别人违法吗").hits[0]
    further = replace(hit.passage, heading="处罚", cites=(FINE,), basis=1)
    for heading, own, first in (
        ("", DUTY, FINE),
        ("怎么办", DUTY, DUTY),
        ("", "反电信网络诈骗法/26", FINE),
        ("", SEALED, SEALED),
        ("", CRIME, CRIME),
    ):
        shown = replace(hit, passage=replace(further, heading=heading, cites=(own,)))
        shown = replace(shown, more=(further,))
        for text in ("借给人怎么处罚", "借给人要罚多少"):
            passage = on_track(assistant.library, text, [shown])[0].passage
            assert passage.stands_on[0] == first


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "yields"),
    [
        ("跑分的量刑", True),
        ("假通缉令是谁做的，怎么判", True),
        ("惩戒要几年", False),
        ("怎么判断通缉令真假", False),
    ],
)
def test_a_measure_yields_to_the_law_that_is_next(
    assistant: Assistant, text: str, yields: bool
) -> None:
    hit = assistant.search().search("把银行卡借给别人违法吗").hits[0]
    measure, law, other = (
        replace(hit, passage=replace(hit.passage, folder=folder), score=1 - 0.1 * behind)
        for behind, folder in enumerate(("measures", LAW, "scams"))
    )
    first = law if yields else measure
    assert law_first(text, [measure, law, other])[0] == first
    assert law_first(text, [measure, other, law])[0] == measure


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    ["行政罚款拖着不交会怎样", "罚款不服，去哪里复议", "拘留能要求听证吗", "can I appeal the fine"],
)
def test_who_fights_a_fine_or_does_not_pay_it_asks_for_no_other(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, UNPAID, ORDER, FINE) == UNPAID


@pytest.mark.model
@pytest.mark.parametrize("text", ["不服从民警会拘留吗", "卖卡得的钱没交，罚款几万"])
def test_a_fine_is_still_heard_where_something_else_is_disobeyed_or_kept(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, UNPAID, ORDER) == ORDER


@pytest.mark.model
def test_how_a_duty_is_punished_is_told_by_the_fine_of_the_same_law(assistant: Assistant) -> None:
    assert led_by(assistant, "提前漏给客户会受什么处罚", REPORTING, TIPPED_OFF) == TIPPED_OFF
    assert led_by(assistant, "提前漏给客户会受什么处罚", REPORTING, FINE) == REPORTING
    assert led_by(assistant, "提前漏给客户行不行", REPORTING, TIPPED_OFF) == REPORTING


@pytest.mark.model
@pytest.mark.parametrize("text", ["没到判刑，拘留几天", "不够判刑罚款多少", "够不上判刑会拘留吗"])
def test_what_is_not_enough_for_a_court_is_for_the_police(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, CRIME, ORDER) == ORDER


@pytest.mark.model
@pytest.mark.parametrize("text", ["够不够判刑", "够判吗", "到没到判刑的程度"])
def test_whether_it_is_enough_for_a_court_is_still_asked(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, DUTY, CRIME) == CRIME


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["没够上刑事，行政上怎么罚", "够不上犯罪怎么罚", "不构成犯罪怎样处罚", "没到判刑，咋罚"]
)
def test_how_it_is_punished_below_a_crime_is_told_by_a_fine_of_another_law_too(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, CRIME, FINE, heading="") == FINE


@pytest.mark.model
@pytest.mark.parametrize("text", ["够不够判刑，怎么处罚", "到没到犯罪，怎么罚", "犯了法怎么罚"])
def test_how_it_is_punished_is_else_told_by_what_the_part_stands_on(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, CRIME, FINE, heading="") == CRIME


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["晒别人地址，公安罚吗", "警察会不会罚他", "民警真的要罚他", "差人罰唔罰"]
)
def test_whether_the_police_fine_it_is_a_fine(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, DUTY, ORDER) == ORDER


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["孩子的罚款要家长出吗", "罚款谁来交", "爸妈能替他交罚款吗", "罚款由监护人付吗"]
)
def test_who_pays_a_fine_is_told_in_the_order_of_the_part(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, UNPAID, ORDER, FINE) == UNPAID


@pytest.mark.model
@pytest.mark.parametrize("text", ["家长借卡罚款多少", "帮骗子取钱罚款几万", "替人开卡罚款怎么算"])
def test_a_fine_of_parents_or_helpers_is_still_heard(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, UNPAID, ORDER, FINE) == ORDER


@pytest.mark.model
@pytest.mark.parametrize("text", ["卖卡要负什么责任", "租卡要擔咩責任", "借卡要承担啥法律责任"])
def test_what_one_is_liable_for_is_the_fine_before_the_ban(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, DUTY, FINE) == FINE


@pytest.mark.model
@pytest.mark.parametrize("text", ["借卡的责任谁负", "银行有责任问清吗", "负责开卡的人是谁"])
def test_who_is_in_charge_is_no_question_for_a_fine(assistant: Assistant, text: str) -> None:
    assert led_by(assistant, text, DUTY, FINE) == DUTY


@pytest.mark.model
@pytest.mark.parametrize("text", ["刑事传唤最长几小时", "刑拘通知家里吗", "嫌疑人問話要幾耐"])
def test_how_a_criminal_case_is_led_is_told_before_one_on_order(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, OFFENDER, SUMMONS) == SUMMONS
    assert led_by(assistant, text, OFFENDER, SUMMONS, heading="") == SUMMONS
    assert led_by(assistant, text, DUTY, SUMMONS) == DUTY


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    ["传唤最长几小时", "治安案件问话多久，和刑事一样吗", "要负刑事责任吗", "违法嫌疑人问多久"],
)
def test_how_it_is_led_is_else_told_in_the_order_of_the_part(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, OFFENDER, SUMMONS) == OFFENDER
