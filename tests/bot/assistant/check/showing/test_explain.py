"""Why: the reasons of a verdict in words, quoted, without a promise."""

from dataclasses import replace

import pytest

from bot.assistant.check.evidence.evidence import COUNTER, FlagKind
from bot.assistant.check.evidence.official import NO_LIST
from bot.assistant.check.judging.judge import judge
from bot.assistant.check.judging.matters import Matter
from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.judging.verdict_code import Judged, parse
from bot.assistant.check.showing.button_texts import EN, ZH, ButtonTexts
from bot.assistant.check.showing.explain import explain
from bot.assistant.check.showing.share import share
from bot.assistant.check.showing.texts import ZH as CHECK
from bot.assistant.reply import Reply
from index.corpus.cards import KINDS
from index.script import Script
from tests.bot.assistant.check.likeness_factory import WEIGHTS, always

POLICE = "我是市公安局的李警官，请马上把钱转到这个账户，不要告诉别人，加LINE：abc8899"


def verdict(logit: float, text: str = POLICE) -> Verdict:
    return judge(text, NO_LIST, always(logit), WEIGHTS)


def why(logit: float, text: str = POLICE, script: Script = Script.HANS) -> Reply:
    return explain(verdict(logit, text), NO_LIST, WEIGHTS, script)


def test_what_counted_is_quoted() -> None:
    told = why(3.0).text
    assert ZH.why_flags in told
    assert "“我是市公安局”——自称的身份，还没有核实" in told
    assert ZH.found[Risk.HIGH] in told
    assert "最接近的是：刷单返利。" in told


def test_quotations_keep_their_own_characters() -> None:
    told = why(3.0, "我是台北公安局的，請馬上把錢轉到這個帳戶", Script.HANT).text
    assert "“我是台北公安局”" in told
    assert "臺北" not in told
    assert "自稱的身份" in told


def test_what_weighs_nothing_is_no_reason() -> None:
    assert "别和人商量" not in why(3.0).text
    only_secret = replace(WEIGHTS, risk={"flag_secret": 1.0})
    told = explain(Verdict(POLICE, Risk.HIGH), NO_LIST, only_secret, Script.HANS).text
    assert CHECK.flags[FlagKind.SECRECY] in told
    assert "我是市公安局" not in told


def test_words_that_speak_for_fraud_do_not_reassure() -> None:
    told = why(3.0, "验证码千万别告诉别人，谁要都不给。请马上把钱转到这个账户").text
    assert ZH.calm[FlagKind.GUARDS_CODE] in told
    assert ZH.why_copied in told


@pytest.mark.parametrize(
    "text",
    [
        "尊敬的客户，您的百万保障已生效，请马上把钱转到这个账户",
        "尊敬的用户，您的会员费将由微信扣款，请马上把钱转到这个账户",
        "请登录官网 www.abc-x.top，马上把钱转到这个账户",
    ],
)
def test_a_pretext_does_not_reassure_because_notices_say_it_too(text: str) -> None:
    assert ZH.why_calm not in why(3.0, text).text


def test_a_notice_reassures_by_what_it_is() -> None:
    told = why(-5.0, "尊敬的客户，您的话费充值已到账").text
    assert "“已到账”——通知里常见的说法" in told
    assert ZH.calm[FlagKind.MASKED] not in told


def test_no_reason_is_a_piece_of_an_address() -> None:
    clicks = replace(WEIGHTS, risk={"flag_asks_click": 1.0, "flag_link": 1.0})
    text = "请点 https://abc-x.top/a 领取补贴"
    told = explain(Verdict(text, Risk.HIGH), NO_LIST, clicks, Script.HANS).text
    assert f"“点”——{CHECK.flags[FlagKind.ASKS_CLICK]}" in told
    assert "“https:”" not in told


def test_a_calm_verdict_promises_nothing() -> None:
    told = why(-5.0).text
    assert ZH.why_weak in told
    assert ZH.found[Risk.LOW] in told
    nothing = why(-5.0, "晚上一起去看电影吗？").text
    assert ZH.why_nothing in nothing


def test_english_readers_get_english() -> None:
    assert why(3.0, script=Script.LATIN).text.startswith(EN.why_title)


@pytest.mark.parametrize("texts", [ZH, EN])
def test_every_risk_and_every_reassuring_sign_has_its_words(texts: ButtonTexts) -> None:
    assert set(texts.found) == set(Risk)
    assert set(texts.calm) == COUNTER


def test_a_verdict_becomes_a_buttons_value_and_comes_back() -> None:
    for judged in (Judged(Risk.LOW), *(Judged(Risk.HIGH, kind) for kind in KINDS)):
        assert parse(judged.code) == judged
        assert len(judged.code.encode()) <= 57
    assert Judged.of(verdict(3.0)) == Judged(Risk.HIGH, "刷单返利")
    for code in ("", "low", "low.刷单返利", "high.", "sure.刷单返利", "high.别的"):
        assert parse(code) is None


@pytest.mark.parametrize("script", list(Script))
def test_the_warning_repeats_nothing_of_the_message(script: Script) -> None:
    found = verdict(3.0)
    shared = share(Judged.of(found), found, script)
    assert shared is not None
    assert not any(words in shared.text for words in ("李警官", "abc8899", "这个账户"))
    shorter = share(Judged.of(found), None, script)
    assert shorter is not None
    assert len(shorter.paragraphs) == len(shared.paragraphs) - 1
    assert share(Judged(Risk.LOW), None, script) is None


def test_what_is_known_by_its_words_is_named_so_in_every_reply() -> None:
    found = replace(verdict(3.0), matter=Matter.UTILITY)
    name = CHECK.apt.names[Matter.UTILITY]
    shared = share(Judged.of(found), found, Script.HANS)
    assert shared is not None
    assert name in shared.text
    told = explain(found, NO_LIST, WEIGHTS, Script.HANS)
    assert name in told.text
    assert "刷单返利" not in told.text
