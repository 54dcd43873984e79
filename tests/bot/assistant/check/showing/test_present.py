"""Verdicts as replies: what is said, in whose language, and what is never said."""

from dataclasses import replace

import pytest

from bot.assistant.check.evidence.evidence import COUNTER, FlagKind
from bot.assistant.check.evidence.official import NO_LIST
from bot.assistant.check.judging.judge import judge
from bot.assistant.check.judging.matters import Matter
from bot.assistant.check.judging.verdict import OTHER, Risk, Verdict
from bot.assistant.check.showing.present import QUOTE_LENGTH, advice, one_line, present, what_to_do
from bot.assistant.check.showing.texts import EN, ZH, CheckTexts
from bot.assistant.places.place import Place
from bot.assistant.reply import Do, Style
from bot.assistant.triage import Intent
from index import Library
from index.asked_in import script_of
from index.corpus.cards import KINDS
from index.script import Script
from tests.bot.assistant.check.likeness_factory import WEIGHTS, always

POLICE = "我是市公安局的李警官，请马上把钱转到这个账户"


def verdict(logit: float, text: str = POLICE) -> Verdict:
    return judge(text, NO_LIST, always(logit), WEIGHTS)


def test_a_high_risk_names_the_kind_the_words_and_what_to_do(library: Library) -> None:
    reply = present(library, verdict(3.0), Script.HANS)
    assert reply.intent is Intent.CHECK
    assert reply.paragraphs[0].text == "这很像诈骗：刷单返利"
    assert reply.paragraphs[0].style is Style.TITLE
    assert "“我是市公安局”" in reply.text
    assert ZH.verify["刷单返利"] in reply.text
    assert [each.passage.id for each in reply.passages] == ["scam-shuadan"]
    assert (reply.buttons[0][0].do, reply.buttons[0][0].value) == (
        Do.EMERGENCY,
        "emergency-money-sent",
    )


def test_the_card_that_speaks_is_named_with_its_source(library: Library) -> None:
    card = library.get("scam-shuadan")
    assert card is not None
    for script, title in ((Script.HANS, card.name), (Script.LATIN, card.title_en)):
        last = present(library, verdict(3.0), script).paragraphs[-1]
        assert last.style is Style.SOURCE
        assert title in last.text
        assert all(each in last.text for each in card.sources)


def test_where_no_card_speaks_the_one_behind_the_advice_is_named(library: Library) -> None:
    found = replace(verdict(3.0), cards=())
    reply = present(library, found, Script.HANS)
    card = library.get("scam-shuadan")
    assert card is not None
    assert card.text not in reply.text
    assert card.source in reply.paragraphs[-1].text
    assert reply.buttons[-1][0].value == card.id


def test_low_never_says_safe(library: Library) -> None:
    reply = present(library, verdict(-5.0), Script.HANS)
    assert reply.paragraphs[0].text == "没有发现明显的诈骗特征。"
    assert "安全" not in reply.text
    assert reply.passages == ()
    english = present(library, verdict(-5.0, "See you at dinner tonight"), Script.LATIN)
    assert "safe" not in english.text.lower()


def test_too_little_text_asks_for_more(library: Library) -> None:
    assert ZH.unknown in present(library, verdict(0.0, "你好"), Script.HANS).text


def test_english_readers_get_english_with_the_words_as_written(library: Library) -> None:
    reply = present(library, verdict(3.0), Script.LATIN)
    assert reply.paragraphs[0].text == EN.high.format(kind=EN.kinds["刷单返利"])
    assert "我是市公安局" in reply.text


@pytest.mark.parametrize("texts", [ZH, EN])
def test_every_flag_and_every_kind_has_its_words(texts: object) -> None:
    assert isinstance(texts, type(ZH))
    assert set(texts.flags) == set(FlagKind) - COUNTER
    assert tuple(texts.verify) == KINDS
    assert set(texts.kinds) in ({OTHER}, set(KINDS))  # in Chinese kinds are their own names


@pytest.mark.parametrize("texts", [ZH, EN])
def test_nobody_is_told_to_argue_with_or_to_trap_a_swindler(texts: object) -> None:
    assert isinstance(texts, type(ZH))
    said = " ".join((*texts.verify.values(), texts.now, texts.watch))
    assert not any(word in said for word in ("套他", "拖住", "反骗", "输错密码", "trap", "bait"))


def test_advice_fits_the_kind() -> None:
    assert advice(verdict(3.0), Script.HANS).startswith(ZH.verify["刷单返利"])
    assert advice(verdict(-5.0), Script.HANS) == ZH.watch


@pytest.mark.parametrize("script", [Script.HANS, Script.LATIN])
@pytest.mark.parametrize("kind", KINDS)
def test_no_advice_stands_twice_and_links_are_named_only_where_one_stands(
    kind: str, script: Script
) -> None:
    link = (EN if script is Script.LATIN else ZH).says_link
    without = what_to_do(kind, script, has_link=False)
    assert link not in without
    assert what_to_do(kind, script, has_link=True).count(link) == 1
    assert max(without.count(word) for word in ("验证码", "转钱", "a code", "96110")) == 1


def test_a_link_in_the_text_is_warned_of() -> None:
    assert ZH.no_link not in advice(verdict(3.0), Script.HANS)
    assert ZH.no_link in advice(verdict(3.0, f"{POLICE}，点 abc-def.top"), Script.HANS)
    assert ZH.no_link in advice(verdict(3.0, f"{POLICE}，点击下方链接"), Script.HANS)


def test_a_reminder_is_said_to_look_official_and_to_be_made_sure_of(library: Library) -> None:
    reply = present(library, verdict(-5.0, "【12381】您可能正在遭遇诈骗，请勿转账"), Script.HANS)
    assert reply.paragraphs[0].text == ZH.reminder
    assert "96110" in reply.text
    assert "没有发现" not in reply.text


def test_a_question_is_told_what_swindlers_do(library: Library) -> None:
    reply = present(library, verdict(-5.0, "有人让我转账到安全账户是真的吗"), Script.HANS)
    assert reply.paragraphs[0].text == ZH.told_kind.format(kind="刷单返利")
    assert [each.passage.id for each in reply.passages] == ["scam-shuadan"]
    assert "“我转账到安全账户”" in reply.text or "转账到" in reply.paragraphs[1].text
    assert ZH.unknown not in reply.text


def test_quotations_keep_their_own_characters_in_a_traditional_reply(library: Library) -> None:
    text = "我是台北地檢署書記官，請馬上把錢轉到這個帳戶"
    reply = present(library, verdict(3.0, text), Script.HANT).in_script(Script.HANT)
    assert "“我是台北地檢署書記官”" in reply.text
    assert "這很像詐騙" in reply.text
    assert reply.in_script(Script.HANT).text == reply.text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("我是台北地檢署書記官，請馬上把錢轉到這個帳戶", "165"),
        ("我係警務處嘅，請即刻轉賬", "18222"),
        ("請馬上把錢轉過去", "18222"),
        (POLICE, "96110"),
    ],
)
def test_readers_are_told_whom_to_call_where_they_are(text: str, line: str) -> None:
    assert line in advice(verdict(3.0, text), script_of(text))


def test_a_card_names_no_number_of_the_mainland_to_readers_elsewhere(library: Library) -> None:
    said = "都是骗子。马上打 110。"
    passages = tuple(replace(each, text=said) for each in library.passages)
    there = replace(library, passages=passages)
    reply = present(there, verdict(3.0, "我係警務處嘅，請即刻轉賬"), Script.HANT)
    assert "都是骗子。" in reply.text
    assert "110" not in reply.text
    assert said in present(there, verdict(3.0), Script.HANS).text


def test_who_is_asked_to_take_part_is_told_not_to_and_nothing_else() -> None:
    found = Verdict("长期收银行卡四件套", Risk.HIGH, 0.9, kinds=(("其他", 0.9),))
    said = advice(replace(found, matter=Matter.JOINING), Script.HANS)
    assert said == ZH.called(ZH.apt.matters[Matter.JOINING], Place.MAINLAND)
    assert "96110" not in said


def test_the_bank_is_named_only_where_one_is_concerned() -> None:
    assert "银行卡背面" not in what_to_do("钓鱼盗号", Script.HANS, has_link=True)
    assert "银行卡背面" in what_to_do("钓鱼盗号", Script.HANS, Matter.BANK, has_link=True)


@pytest.mark.parametrize("texts", [ZH, EN])
def test_every_matter_and_every_place_has_its_words(texts: CheckTexts) -> None:
    assert set(texts.apt.matters) == set(Matter)
    assert set(texts.apt.lines) == set(texts.apt.police) == set(Place)
    for place in Place:
        for said in (*texts.verify.values(), *texts.apt.matters.values(), texts.told_do):
            assert "{" not in texts.called(said, place)


def test_what_is_known_by_its_words_heads_the_verdict(library: Library) -> None:
    bill = verdict(3.0, "您家水费逾期，今天停水，请马上把钱转到这个账户")
    found = replace(bill, kinds=(("其他", 0.5), ("刷单返利", 0.4)), matter=Matter.UTILITY)
    reply = present(library, found, Script.HANS)
    assert reply.paragraphs[0].text == ZH.high.format(kind=ZH.apt.names[Matter.UTILITY])
    assert ZH.also.format(kind="刷单返利") not in reply.text
    assert ZH.apt.matters[Matter.UTILITY] in reply.text
    english = present(library, found, Script.LATIN)
    assert english.paragraphs[0].text == EN.high.format(kind=EN.apt.names[Matter.UTILITY])


def test_what_belongs_to_no_named_kind_is_called_by_its_card(library: Library) -> None:
    found = replace(verdict(3.0), kinds=((OTHER, 0.9),))
    card = library.get("scam-shuadan")
    assert card is not None
    chinese, english = (present(library, found, each) for each in (Script.HANS, Script.LATIN))
    assert chinese.paragraphs[0].text == ZH.high.format(kind=card.title)
    assert english.paragraphs[0].text == EN.high.format(kind=card.title_en)
    without = present(library, replace(found, cards=()), Script.HANS)
    assert without.paragraphs[0].text == ZH.high.format(kind=ZH.name_of(OTHER))


@pytest.mark.parametrize(
    ("place", "regulator", "station"),
    [
        (Place.MAINLAND, "去证监会官网", "派出所"),
        (Place.TAIWAN, "金管会官网", "派出所"),
        (Place.HONGKONG, "香港证监会官网", "警署"),
    ],
)
def test_offices_are_those_of_the_place(place: Place, regulator: str, station: str) -> None:
    firm = what_to_do("虚假投资理财", Script.HANS, place=place, has_link=False)
    assert regulator in firm
    police = what_to_do("冒充公检法及政府机关", Script.HANS, place=place, has_link=False)
    assert station in police


def test_no_shop_is_named_where_a_chat_app_is_meant() -> None:
    assert "购物" not in what_to_do("冒充电商物流客服", Script.HANS, has_link=False)


def test_a_long_quotation_loses_its_middle() -> None:
    assert one_line("一\n二") == "一 二"
    cut = one_line("甲" * 30 + "乙" * 30)
    assert len(cut) <= QUOTE_LENGTH
    assert cut.startswith("甲")
    assert cut.endswith("乙")


def test_where_a_strange_number_is_to_be_called_nobody_reads_that_all_is_well(
    library: Library,
) -> None:
    text = "您尾号1234的卡消费5000元，如非本人致电4006121234"
    said = present(library, verdict(-9.0, text), Script.HANS).text
    assert ZH.calls in said
    assert ZH.low not in said
    assert EN.calls in present(library, verdict(-9.0, text), Script.LATIN).text
