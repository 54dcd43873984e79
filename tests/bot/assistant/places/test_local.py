"""First aid in Hong Kong, Macau and Taiwan: the steps there, the mainland's behind a button."""

import pytest

from bot.assistant.aid.first_aid import Circumstances, first_aid
from bot.assistant.assistant import Assistant
from bot.assistant.places.cards import OTHER_COUNTRY, PLACES, SINGAPORE
from bot.assistant.places.local import (
    OFFICES,
    URGENT,
    Parts,
    local_part,
    part_of_card,
    same_part,
)
from bot.assistant.reply import Do, Style
from bot.assistant.situations import (
    APP_INSTALLED,
    CODE_GIVEN,
    DESPAIR,
    GIFT_CARD,
    MONEY_SENT,
    ON_THE_LINE,
)
from bot.assistant.texts import ZH, texts_for
from index.corpus.corpus import Corpus
from index.script import Script


def test_only_cards_of_places_have_first_aid_of_their_own(corpus: Corpus) -> None:
    aiding = {card.id for card in corpus.cards if any(each.aids for each in card.sections)}
    assert aiding == PLACES


@pytest.mark.parametrize("place", sorted(PLACES))
def test_every_place_tells_who_paid_what_to_do(assistant: Assistant, place: str) -> None:
    part = part_of_card(assistant.library, place, MONEY_SENT)
    assert part is not None
    assert part.document == place


def test_a_country_without_steps_of_its_own_has_those_of_every_other(assistant: Assistant) -> None:
    library = assistant.library
    part = local_part(library, library.get(SINGAPORE), GIFT_CARD)
    assert part_of_card(library, SINGAPORE, GIFT_CARD) is None
    assert part is not None
    assert part == part_of_card(library, OTHER_COUNTRY, GIFT_CARD)


def test_a_matter_is_told_under_its_heading_or_as_first_aid(assistant: Assistant) -> None:
    library = assistant.library
    parts = Parts({"taiwan-165": "短信怎么认"}, CODE_GIVEN, frozenset({"hongkong-18222"}))
    named = parts.at(library, "taiwan-165")
    aid = parts.at(library, "hongkong-18222")
    assert named is not None
    assert named.heading == "短信怎么认"
    assert aid is not None
    assert CODE_GIVEN in aid.aids
    assert parts.at(library, "macau-fanzha") is None


@pytest.mark.parametrize("script", [Script.HANT, Script.LATIN])
@pytest.mark.parametrize(("place", "number"), [("taiwan-165", "165"), ("hongkong-18222", "18222")])
def test_the_steps_there_are_told_alone(
    assistant: Assistant, place: str, number: str, script: Script
) -> None:
    case = Circumstances("卡號給了他", abroad=place)
    told = first_aid(assistant.library, CODE_GIVEN, script, case)
    part = local_part(assistant.library, assistant.library.get(place), CODE_GIVEN)
    assert told is not None
    assert part is not None
    whom, steps, source = told.paragraphs
    assert number in whom.text
    assert number in steps.text
    assert part.source in source.text
    (home,) = told.buttons[0]
    assert (home.label, home.do, home.value) == (
        texts_for(script).aid.at_home,
        Do.EMERGENCY,
        CODE_GIVEN,
    )


def test_where_no_part_is_kept_the_steps_at_home_are_plain(assistant: Assistant) -> None:
    case = Circumstances("卡号给了他", abroad="macau-fanzha")
    told = first_aid(assistant.library, CODE_GIVEN, Script.HANS, case)
    assert told is not None
    assert all(each.style is not Style.FOLDED for each in told.paragraphs)
    assert "993" in told.paragraphs[0].text


def test_a_child_is_still_told_to_tell_a_grown_up_first(assistant: Assistant) -> None:
    case = Circumstances("我9岁，扫了妈妈的码", abroad="taiwan-165")
    told = first_aid(assistant.library, MONEY_SENT, Script.HANS, case)
    assert told is not None
    assert ZH.aid.to_a_child in [each.text for each in told.paragraphs[:2]]


def test_who_would_die_is_not_told_of_a_fraud_line_first(assistant: Assistant) -> None:
    case = Circumstances("好想死", abroad="hongkong-18222")
    told = first_aid(assistant.library, DESPAIR, Script.HANT, case)
    assert told is not None
    assert "999" in told.paragraphs[0].text
    assert "18222" not in told.paragraphs[0].text


@pytest.mark.parametrize(
    ("place", "first"),
    [
        ("uk-report-fraud", ZH.aid.call.start.format(number="999")),
        ("usa-ftc-ic3", ZH.aid.call_there),
        ("macau-fanzha", ZH.aid.call_there),
    ],
)
def test_in_despair_a_place_without_a_part_names_who_comes_and_no_fraud_line(
    assistant: Assistant, place: str, first: str
) -> None:
    told = first_aid(assistant.library, DESPAIR, Script.HANS, Circumstances("好想死", abroad=place))
    assert told is not None
    assert told.paragraphs[0].text == first


def test_in_despair_in_a_country_the_mainlands_numbers_are_not_told(assistant: Assistant) -> None:
    told = first_aid(
        assistant.library, DESPAIR, Script.HANS, Circumstances("好想死", abroad="uk-report-fraud")
    )
    assert told is not None
    assert "打 110" not in told.text
    assert "现在就打当地的急救、报警电话" in told.text


def test_who_comes_at_once_is_called_by_a_number_that_the_card_names(corpus: Corpus) -> None:
    cards = {card.id: card for card in corpus.cards}
    for place, number in URGENT.items():
        assert number in cards[place].raw, place


def test_first_aid_of_another_place_is_that_of_the_place_where_somebody_is(
    assistant: Assistant,
) -> None:
    library = assistant.library
    part = part_of_card(library, "hongkong-18222", MONEY_SENT)
    assert part is not None
    here = same_part(library, "macau-fanzha", part)
    assert here is not None
    assert here == part_of_card(library, "macau-fanzha", MONEY_SENT)
    whom = library.get("hongkong-18222")
    assert whom is not None
    assert same_part(library, "macau-fanzha", whom) is None


@pytest.mark.parametrize(
    ("place", "situation", "text"),
    [
        ("canada-cafc", ON_THE_LINE, "CRA says I owe tax and police are coming in 1 hr"),
        ("canada-cafc", ON_THE_LINE, "人在多伦多，税务局来电说要抓我"),
        ("uk-report-fraud", ON_THE_LINE, "HMRC on the phone, arrest warrant"),
        ("australia-scamwatch", ON_THE_LINE, "The ATO wants bitcoin today"),
        ("japan-9110", ON_THE_LINE, "在東京接到入管局的自動語音"),
        ("korea-112", APP_INSTALLED, "검찰 전화, 装了他给的apk"),
        ("canada-cafc", GIFT_CARD, "CRA made my mom read gift card codes"),
        ("hongkong-18222", ON_THE_LINE, "匯豐app叫我撳批核先取消到"),
    ],
)
def test_who_names_the_office_of_a_caller_has_its_steps(
    assistant: Assistant, place: str, situation: str, text: str
) -> None:
    library = assistant.library
    part = local_part(library, library.get(place), situation, text)
    assert part is not None
    assert part.id == f"{place}#{OFFICES[place][1]}"
    assert part.english


@pytest.mark.parametrize(
    ("place", "situation", "text"),
    [
        ("canada-cafc", ON_THE_LINE, "Chinese embassy called about a tax case"),
        ("japan-9110", ON_THE_LINE, "中国大使馆来电，说入管局有我的案子"),
        ("korea-112", CODE_GIVEN, "检察官打来，验证码给了"),
        ("canada-cafc", ON_THE_LINE, "a man says my taxi app account is blocked"),
        ("usa-ftc-ic3", ON_THE_LINE, "检察官来电"),
    ],
)
def test_who_names_no_office_has_the_steps_of_all(
    assistant: Assistant, place: str, situation: str, text: str
) -> None:
    library = assistant.library
    card = library.get(place)
    assert local_part(library, card, situation, text) == local_part(library, card, situation)
