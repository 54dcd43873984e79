"""First aid: what stands in the reply itself, and what is a button."""

import pytest

from bot.assistant.aid.first_aid import Circumstances, first_aid
from bot.assistant.aid.suiting.nearest import Nearest
from bot.assistant.answering.buttons import NEAREST
from bot.assistant.assistant import Assistant
from bot.assistant.reply import Do, Style
from bot.assistant.situations import (
    ACCOUNT_LENT,
    CARD_READER,
    DESPAIR,
    FORWARDING,
    HELD,
    LOAN_TAKEN,
    MONEY_SENT,
    NEVER,
    ON_THE_LINE,
    STEPS,
    UNREACHABLE,
    UNSENT_LOAN,
)
from bot.assistant.texts import EN, ZH, Texts
from index.script import Script

pytestmark = pytest.mark.model

DOOR = "emergency-wont-listen#门锁着，进不去"


def test_parts_for_some_are_buttons_unless_one_of_them_is_meant(
    assistant: Assistant,
) -> None:
    library = assistant.library
    part = library.get(DOOR)
    assert part is not None
    told = first_aid(library, part.document, Script.HANS)
    meant = first_aid(
        library, part.document, Script.HANS, Circumstances("门锁着", Nearest(DOOR, above=True))
    )
    assert told is not None
    assert meant is not None
    assert STEPS in told.text
    assert NEVER in told.text
    assert part.text not in told.text
    assert DOOR in [each.value for row in told.buttons for each in row if each.do is Do.SECTION]
    assert part.text in meant.text


@pytest.mark.parametrize("situation", ["emergency-strange-money", "emergency-sextortion"])
def test_nobody_is_told_what_only_others_have_done(assistant: Assistant, situation: str) -> None:
    told = first_aid(assistant.library, situation, Script.HANS)
    assert told is not None
    parts = assistant.library.document(situation)
    shown = [each.heading for each in parts if each.heading and each.text in told.text]
    assert shown == [STEPS, NEVER]


def test_who_tells_what_happened_is_offered_few_parts_and_a_list_of_all(
    assistant: Assistant,
) -> None:
    library = assistant.library
    near = Nearest(order=(DOOR,))
    told = first_aid(
        library, "emergency-wont-listen", Script.HANS, Circumstances("奶奶锁了门", near)
    )
    assert told is not None
    parts = [each for row in told.buttons for each in row if each.do is Do.SECTION]
    assert parts[0].value == DOOR
    assert len(parts) <= NEAREST
    assert Do.PARTS in [each.do for row in told.buttons for each in row]


def test_no_english_button_repeats_the_steps(assistant: Assistant) -> None:
    told = first_aid(assistant.library, "emergency-money-sent", Script.LATIN)
    assert told is not None
    values = [each.value for row in told.buttons for each in row]
    assert f"emergency-money-sent#{STEPS}" not in values


@pytest.mark.parametrize("text", ["吞了半瓶安眠药", "割腕了，血止不住"])
def test_an_ambulance_comes_first_for_who_is_hurt(assistant: Assistant, text: str) -> None:
    told = first_aid(assistant.library, DESPAIR, Script.HANS, Circumstances(text))
    alive = first_aid(assistant.library, DESPAIR, Script.HANS, Circumstances("不想活了"))
    assert told is not None
    assert alive is not None
    assert told.paragraphs[0].text == ZH.aid.ambulance
    assert told.text.index("就打 120") < told.text.index("现在就打 110")
    assert alive.paragraphs[0].text == "先打 110"


def test_who_suffers_alone_does_not_read_what_relatives_do(assistant: Assistant) -> None:
    theirs = assistant.library.get(f"{DESPAIR}#您身边的人")
    assert theirs is not None
    alone = first_aid(assistant.library, DESPAIR, Script.HANS, Circumstances("钱没了，活着没意思"))
    of_another = first_aid(assistant.library, DESPAIR, Script.HANS, Circumstances("我妈说不想活了"))
    assert alone is not None
    assert of_another is not None
    assert theirs.text not in alone.text
    assert theirs.text in of_another.text


def test_who_despairs_over_a_loss_is_told_that_the_call_is_for_the_money_too(
    assistant: Assistant,
) -> None:
    money = ZH.aid.loss_too.format(number="110")
    for text in (
        "爸妈养老钱全被骗光了，没脸见他们",
        "存款都骗没了，想死",
        "转了二十万给骗子，不活了",
    ):
        reply = assistant.reply(text)
        assert reply.situation == DESPAIR
        assert money in reply.text
        assert reply.text.index("您先别走") < reply.text.index(money)
    for text in ("失恋了想死", "网贷还不上不想活了", "活着没意思"):
        assert money not in assistant.reply(text).text


def test_a_child_is_told_to_tell_a_grown_up(assistant: Assistant) -> None:
    told = first_aid(
        assistant.library, MONEY_SENT, Script.HANS, Circumstances("我9岁，扫了妈妈的码")
    )
    assert told is not None
    assert told.paragraphs[0].text == ZH.aid.to_a_child


@pytest.mark.parametrize(("script", "texts"), [(Script.HANS, ZH), (Script.LATIN, EN)])
def test_the_act_that_precedes_a_call_is_the_headline(
    assistant: Assistant, script: Script, texts: Texts
) -> None:
    told = first_aid(assistant.library, ON_THE_LINE, script)
    assert told is not None
    assert told.paragraphs[0].text == texts.aid.heads[ON_THE_LINE]


def test_in_english_what_is_for_some_is_folded(assistant: Assistant) -> None:
    lead = assistant.library.document(MONEY_SENT)[0]
    told = first_aid(assistant.library, MONEY_SENT, Script.LATIN)
    assert told is not None
    _, elsewhere, first, folded, *_ = told.paragraphs
    assert elsewhere.text == EN.aid.elsewhere
    assert folded.style is Style.FOLDED
    assert "1. Call 110" in first.text
    both = {*first.text.split("\n"), *folded.text.split("\n")}
    assert both == set(lead.english.strip().split("\n"))
    whole = first_aid(assistant.library, DESPAIR, Script.LATIN)
    assert whole is not None
    assert all(each.style is not Style.FOLDED for each in whole.paragraphs)


def test_who_wrote_in_english_reads_first_whose_number_that_is(assistant: Assistant) -> None:
    told = first_aid(assistant.library, MONEY_SENT, Script.LATIN, Circumstances("I was scammed"))
    assert told is not None
    assert told.paragraphs[1].text == EN.aid.elsewhere
    here = first_aid(
        assistant.library, MONEY_SENT, Script.LATIN, Circumstances("I was scammed", home=True)
    )
    assert here is not None
    assert EN.aid.elsewhere not in here.text


def test_who_despairs_reads_of_no_fraud_line(assistant: Assistant) -> None:
    told = first_aid(assistant.library, DESPAIR, Script.LATIN, Circumstances("I want to die"))
    assert told is not None
    assert EN.aid.elsewhere not in told.text
    assert EN.aid.call_there in told.text


@pytest.mark.parametrize(("text", "told"), [("我俾人呃咗", True), ("我被骗了", False)])
def test_so_does_who_writes_what_hong_kong_writes_too(
    assistant: Assistant, text: str, *, told: bool
) -> None:
    reply = first_aid(assistant.library, MONEY_SENT, Script.HANS, Circumstances(text))
    assert reply is not None
    assert (ZH.aid.elsewhere in reply.text) is told


def test_in_english_who_is_beside_somebody_in_despair_reads_his_part_alone(
    assistant: Assistant,
) -> None:
    lead, *parts = assistant.library.document(DESPAIR)
    theirs = next(each for each in parts if each.heading == "您身边的人")
    case = Circumstances("my sister was scammed and says she wants to die")
    told = first_aid(assistant.library, DESPAIR, Script.LATIN, case)
    assert told is not None
    assert theirs.english in told.text
    assert lead.english.split("\n")[0] not in told.text
    own = first_aid(assistant.library, DESPAIR, Script.LATIN, Circumstances("I want to die"))
    assert own is not None
    assert lead.english.split("\n")[0] in own.text


def test_in_english_the_part_that_is_meant_is_told_too(assistant: Assistant) -> None:
    part = assistant.library.get(DOOR)
    assert part is not None
    case = Circumstances("the door is locked", Nearest(DOOR, above=True))
    told = first_aid(assistant.library, part.document, Script.LATIN, case)
    assert told is not None
    assert part.english in told.text


@pytest.mark.parametrize("script", [Script.HANS, Script.LATIN])
def test_what_is_for_a_case_alone_is_read_before_what_is_for_all(
    assistant: Assistant, script: Script
) -> None:
    lead, part = assistant.library.document("emergency-wont-listen")[0], assistant.library.get(DOOR)
    assert part is not None

    def places(near: Nearest) -> tuple[int, int]:
        told = first_aid(assistant.library, part.document, script, Circumstances("门锁着", near))
        assert told is not None
        general, own = (
            (lead.english, part.english) if script is Script.LATIN else (lead.text, part.text)
        )
        return told.text.index(own), told.text.index(general.split("\n")[0])

    own, general = places(Nearest(DOOR, above=True, leads=True))
    assert own < general
    own, general = places(Nearest(DOOR, above=True))
    assert general < own


@pytest.mark.parametrize(("above", "folded"), [(True, STEPS), (False, "刚转出去")])
def test_of_two_lists_of_steps_the_second_is_folded(
    assistant: Assistant, above: bool, folded: str
) -> None:
    near = Nearest("emergency-money-sent#刚转出去、还没到账，想撤回来", above=above)
    told = first_aid(
        assistant.library, "emergency-money-sent", Script.HANS, Circumstances("钱", near)
    )
    assert told is not None
    texts = [each.text for each in told.paragraphs if each.style is Style.FOLDED]
    assert [text.startswith(folded) for text in texts] == [True]


def test_steps_that_save_a_life_are_never_folded(assistant: Assistant) -> None:
    told = first_aid(assistant.library, DESPAIR, Script.HANS, Circumstances("我妈说不想活了"))
    assert told is not None
    assert Style.FOLDED not in {each.style for each in told.paragraphs}


def test_parts_with_a_headline_of_their_own_exist(assistant: Assistant) -> None:
    for part in (ACCOUNT_LENT, CARD_READER, FORWARDING, UNSENT_LOAN):
        assert assistant.library.get(part) is not None
        assert part in ZH.aid.heads
        assert part in EN.aid.heads


@pytest.mark.parametrize(("script", "texts"), [(Script.HANS, ZH), (Script.LATIN, EN)])
def test_the_act_that_precedes_a_call_stands_above_the_place(
    assistant: Assistant, script: Script, texts: Texts
) -> None:
    case = Circumstances("在日本，他不让挂", abroad="japan-9110")
    told = first_aid(assistant.library, ON_THE_LINE, script, case)
    assert told is not None
    act, place, *_ = told.paragraphs
    assert act.text == texts.aid.acts[ON_THE_LINE]
    assert "9110" in place.text


def test_what_was_borrowed_and_not_sent_on_is_kept_first(assistant: Assistant) -> None:
    case = Circumstances("贷款到账了，他催我转，我没转", Nearest(UNSENT_LOAN, above=True))
    told = first_aid(assistant.library, LOAN_TAKEN, Script.HANS, case)
    assert told is not None
    assert told.paragraphs[0].text == ZH.aid.heads[UNSENT_LOAN]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("我在妙瓦底的园区里，他们不让走", ZH.aid.heads[HELD]),
        ("我弟在缅甸被扣了，护照没了", ZH.aid.relatives_heads[HELD]),
    ],
)
def test_who_is_held_abroad_is_not_sent_to_110_first(
    assistant: Assistant, text: str, head: str
) -> None:
    told = first_aid(assistant.library, HELD, Script.HANS, Circumstances(text))
    assert told is not None
    assert told.paragraphs[0].text == head


def test_who_shares_a_room_there_is_told_whom_to_call_there(assistant: Assistant) -> None:
    ours = assistant.reply("在悉尼，室友的爸妈收到她被绑的视频，联系不上她")
    assert ours.situation == UNREACHABLE
    assert "000" in ours.paragraphs[0].text
    theirs = assistant.reply("女儿在悉尼留学，收到她被绑的视频，联系不上她")
    assert theirs.situation == UNREACHABLE
    assert "000" not in theirs.paragraphs[0].text
