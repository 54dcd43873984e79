"""Verdicts without a model: what follows from what was found."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.check.evidence.evidence import COUNTER, FlagKind
from bot.assistant.check.evidence.flags import signals
from bot.assistant.check.evidence.official import NO_LIST, Owner, read_official
from bot.assistant.check.evidence.reading import read
from bot.assistant.check.judging.judge import judge
from bot.assistant.check.judging.matters import Matter
from bot.assistant.check.judging.quoting import FLAGS
from bot.assistant.check.judging.verdict import Risk, Verdict
from index.corpus.cards import KINDS
from index.corpus.official import Category
from index.messages.models import Likeness
from tests.bot.assistant.check.likeness_factory import WEIGHTS, always, likeness

POLICE = "我是市公安局的李警官，请马上把钱转到这个账户，加LINE：abc8899"
WORDS = (
    "公安局",
    "尾号1234",
    "加微信",
    "转账",
    "马上",
    "验证码",
    "LINE：ab12",
    "➕V",
    "\u200b",
    "\n",
    "Ａ",
)
PIECES = st.one_of(st.sampled_from(WORDS), st.text(max_size=8))


def verdict(text: str, logit: float, kind: str = "刷单返利") -> Verdict:
    return judge(text, NO_LIST, always(logit, kind), WEIGHTS)


@pytest.mark.parametrize(
    ("logit", "risk"), [(-3.0, Risk.LOW), (0.0, Risk.MEDIUM), (3.0, Risk.HIGH)]
)
def test_the_risk_follows_the_probability(logit: float, risk: Risk) -> None:
    found = verdict(POLICE, logit)
    assert found.risk is risk
    assert (found.scam is None) == (risk is Risk.LOW)


def test_an_advert_that_asks_for_nothing_grave_is_at_most_at_medium_risk() -> None:
    advert = "马上有优惠，名额有限，需要的加LINE：abc8899"
    assert verdict(advert, 5.0).risk is Risk.MEDIUM
    assert verdict(f"{advert}，先把押金转到这个账户", 5.0).risk is Risk.HIGH


@pytest.mark.parametrize(
    "text",
    [
        "把卡号和验证码报给我登记一下",
        "帮我买几张充值卡，卡密拍给我",
        "爸在抢救，钱打到医生卡上",
        "您女儿骑车摔了，先转手术费过来",
        "微信租给我，一天一百",
        "招司机取现，一天八百",
        "收U，现金上门",
        "我是你公司人事，验证码转我一下",
        "顺便帮我收个验证码",
        "帮我收个验证码，我手机没信号，一会儿告诉我",
        "原始股内部认购，10万变100万",
        "养老金上调，社工下午上门，请准备好身份证和银行卡，录个人脸",
        "国家反诈中心提醒您把钱转到安全账户",
        "我司收款账户已更换，请把尾款汇到以下账户",
        "您有一张罚单，请下载附件：罚单.apk",
    ],
)
def test_a_demand_that_no_honest_stranger_makes_is_no_low_risk(text: str) -> None:
    assert verdict(text, -9.0).risk is Risk.MEDIUM
    assert verdict(text, 9.0).probability > verdict(text, -9.0).probability
    for calm in (f"警惕！{text}，都是骗子", f"有人说{text}，是不是诈骗"):
        assert not verdict(calm, -9.0).is_risky


def test_a_greeting_alone_is_at_most_at_medium_risk() -> None:
    greeting = "你好，我是通过群聊加你的，交个朋友可以吗"
    assert verdict(greeting, 5.0, "网络婚恋交友").matter is Matter.GREETING
    assert verdict(greeting, 5.0, "网络婚恋交友").risk is Risk.MEDIUM


@pytest.mark.parametrize(
    ("text", "reminds"),
    [
        ("刷单就是诈骗，先垫钱的任务都别信，请转告亲友。——城关派出所宣", True),
        ("【12381】您可能正在遭遇诈骗，请勿转账", True),
        ("【国家反诈中心】您接到的来电涉诈，咨询请拨打96110", True),
        ("【国家反诈中心】您的账户涉诈，请加民警微信核查", False),
        ("【12381】您的账户涉诈，登录 jc-12381.top 解除", False),
        ("【反诈中心】请联系张警官13800138000", False),
        ("警惕刷单骗局，不要垫钱", False),
        ("【反诈中心】凡是要求转账到安全账户的都是诈骗！如有疑问请拨打96110", True),
        ("【反詐騙】165專線提醒：檢警不會要求監管帳戶，請撥打165查證", True),
        ("Scam alert: we will never ask you to move money to a safe account", True),
        ("【反诈中心】您的资金须转到安全账户", False),
        ("警方提示：您的账户涉嫌洗钱，请将全部资金转入安全账户", False),
        ("【国家反诈中心】请将存款取现后交给上门民警登记核验", False),
        ("【派出所】您申请的居住证已办好，请携带身份证领取", False),
        ("【公安局】近期有人冒充抖音客服，让您加QQ好友、下载会议软件。遇到请拨96110", True),
        ("【公安局】警方提醒：没有安全账户，民警不会要求转账", True),
    ],
)
def test_a_reminder_of_the_authorities_leads_nowhere_else(text: str, reminds: bool) -> None:
    assert verdict(text, -9.0).reminds is reminds


@pytest.mark.parametrize(
    "text", ["缅北招客服，月薪三万，偷渡费公司出", "长期收银行卡四件套，要不要卖"]
)
def test_a_demand_of_those_who_hire_for_fraud_is_at_high_risk_when_the_models_agree(
    text: str,
) -> None:
    assert verdict(text, -9.0).risk is Risk.MEDIUM
    assert verdict(text, 2.0).risk is Risk.HIGH


def test_where_the_models_are_very_sure_words_of_the_kind_are_enough_for_high_risk() -> None:
    text = "亲，您这组是三连单，系统规定的我也没办法"
    assert verdict(text, 3.0).risk is Risk.MEDIUM
    sure = verdict(text, 5.0)
    assert sure.risk is Risk.HIGH
    assert [each.quote(text) for each in sure.flags] == ["三连单"]
    assert verdict("昨天的雨真大，月亮也真圆", 5.0).risk is Risk.MEDIUM


def test_a_code_that_is_to_be_kept_secret_is_no_risk_however_near_it_lies_to_fraud() -> None:
    notice = "Do not share this code with anyone. Your WhatsApp code: 123-456"
    assert verdict(notice, 2.0).risk is Risk.LOW
    assert verdict(f"{notice}. Tap this link: wa-login.top", 2.0).is_risky
    assert verdict("您的验证码是1234，请勿告诉他人。请转账5000元", 2.0).is_risky


def test_who_sends_one_to_the_number_on_ones_own_card_and_nowhere_else_is_no_risk() -> None:
    notice = "这笔境外消费不是您本人的话，请挂断后打卡背面的电话"
    assert verdict(notice, 2.0).risk is Risk.LOW
    assert verdict(f"{notice}，或加我微信：abc88991", 2.0).is_risky
    assert verdict(f"{notice}。钱先转到安全账户", 2.0).is_risky


def test_what_a_doubter_tells_is_named_with_its_kind_and_card() -> None:
    text = "有人打电话叫我垫付做单，是不是骗子"
    asked = judge(text, NO_LIST, told_only, WEIGHTS)
    assert asked.risk is Risk.UNKNOWN
    assert (asked.kinds[0][0], asked.cards, asked.scam) == ("刷单返利", ("scam-shuadan",), None)
    assert asked.told
    unlike = judge("有人叫我去看电影，是不是骗人的", NO_LIST, always(-5.0), WEIGHTS)
    assert (unlike.risk, unlike.kinds) == (Risk.LOW, ())


def told_only(texts: Sequence[str]) -> Sequence[Likeness]:
    """Take a question for harmless, and what it tells for fraud."""
    return [likeness(-5.0 if "是不是" in text else 3.0) for text in texts]


@pytest.mark.parametrize("text", ["收U线下现金交易违法吗", "朋友叫我代收黄金快递给三百能不能收"])
def test_who_wonders_whether_to_do_it_demands_nothing(text: str) -> None:
    assert verdict(text, -9.0).risk is not Risk.MEDIUM


def test_a_question_keeps_the_suspicious_words_it_tells() -> None:
    text = "有人让我转账到安全账户是真的吗"
    assert verdict(text, -5.0).told
    assert verdict("有人让我看电影，是真的吗", -5.0).told == ()


def test_what_is_asked_for_is_shown_though_it_weighs_nothing() -> None:
    text = f"{POLICE}，否则上门抓人"
    shown = {each.kind for each in verdict(text, 3.0).flags}
    assert FlagKind.THREAT in shown
    assert FlagKind.THREAT not in {each.kind for each in verdict(POLICE, 3.0).flags}


@pytest.mark.parametrize("text", ["", " ", "你好", "？？？", "😀😀😀😀😀😀😀😀", "\u200b" * 20])
def test_too_little_text_is_unknown(text: str) -> None:
    found = verdict(text, 5.0)
    assert (found.risk, found.confidence, found.flags) == (Risk.UNKNOWN, 0.0, ())


def test_the_weightiest_flag_of_each_kind_is_quoted_first() -> None:
    found = verdict(POLICE, 3.0)
    quotes = [(each.kind, each.quote(POLICE)) for each in found.flags]
    assert [kind for kind, _ in quotes] == [
        FlagKind.ASKS_PAYMENT,
        FlagKind.CLAIMED_IDENTITY,
        FlagKind.HANDLE,
    ]
    assert quotes[2][1] == "LINE：abc8899"


def test_where_places_overlap_the_next_best_of_the_kind_is_quoted() -> None:
    text = "付款到办案民警账户，警号0123"
    quotes = {each.kind: each.quote(text) for each in verdict(text, 3.0).flags}
    assert quotes[FlagKind.ASKS_PAYMENT] == "付款到办案民警账户"
    assert quotes[FlagKind.CLAIMED_IDENTITY] == "警号"


def test_quotes_are_the_words_as_they_were_written() -> None:
    text = "我是市公\u200b安局的，請馬上把錢轉到這個帳戶"
    quotes = [each.quote(text) for each in verdict(text, 3.0).flags]
    assert "公\u200b安局" in " ".join(quotes)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("您的账户异常，请回拨13800138000", "回拨13800138000"),
        ("滙豐：請即致電 6165 4321", "致電 6165 4321"),
        ("額度50000元", "額度50000元"),
        ("您的贷款额度5万", "贷款额度5万"),
        ("I made $4,500 in a week", "made $4,500"),
        ("请联系客服，编号12", "联系客服"),
    ],
)
def test_no_quote_ends_within_a_number(text: str, quote: str) -> None:
    weights = replace(WEIGHTS, risk={**WEIGHTS.risk, "flag_loan": 0.5, "flag_gain": 0.5})
    found = judge(text, NO_LIST, always(9.0, "虚假贷款"), weights)
    assert quote in [each.quote(text) for each in found.flags]


def test_no_part_of_an_official_address_is_quoted() -> None:
    bank = Owner("工行", ("工行",), Category.BANK, ("icbc.com.cn",), "")
    official = replace(NO_LIST, domains={"icbc.com.cn": bank}, owners=(bank,))
    text = "请登录 https://www.icbc.com.cn 办理，否则冻结"
    weights = replace(WEIGHTS, risk={**WEIGHTS.risk, "flag_asks_click": 0.5})
    found = judge(text, official, always(9.0), weights)
    assert "请登录" in [each.quote(text) for each in found.flags]
    assert not any("http" in each.quote(text) for each in found.flags)


def test_without_a_pattern_the_clause_nearest_to_a_known_line_is_quoted() -> None:
    text = "昨天的雨真大。今天的月亮也真圆！\n后天再看吧"
    found = verdict(text, 5.0)
    (flag,) = found.flags
    assert found.risk is Risk.MEDIUM
    assert flag.kind is FlagKind.KNOWN_LINE
    assert flag.quote(text) == "昨天的雨真大。"


@pytest.mark.parametrize(
    "text", ["有人让我转账到安全账户是真的吗", "收到短信要我加LINE：ab12345，是不是诈骗"]
)
def test_a_question_about_something_suspicious_is_not_called_harmless(text: str) -> None:
    assert verdict(text, -5.0).risk is Risk.UNKNOWN


def test_a_harmless_text_with_flags_gets_none() -> None:
    assert verdict(POLICE, -9.0).flags == ()


def test_a_faked_face_is_named_only_where_the_text_shows_one() -> None:
    plain = verdict("请马上把钱转到这个账户，等着急用", 3.0, "AI换脸拟声")
    assert plain.scam != "AI换脸拟声"
    shown = verdict("视频里就是我本人啊，声音一模一样，快把钱转到这个账户", 3.0, "AI换脸拟声")
    assert shown.scam == "AI换脸拟声"


def test_cards_are_those_of_the_kind() -> None:
    assert verdict(POLICE, 3.0).cards == ("scam-shuadan",)


@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from([-5.0, 0.5, 5.0]))
def test_every_risk_stands_on_words_of_the_text(text: str, logit: float) -> None:
    found = verdict(text, logit)
    assert bool(found.flags) == found.is_risky
    assert len(found.flags) <= FLAGS
    for each in found.flags:
        assert 0 <= each.start < each.end <= len(text)
        assert each.quote(text) in text
        assert each.quote(text).strip()
        assert each.kind not in COUNTER


def test_every_signal_hints_at_known_kinds() -> None:
    assert {scam for each in signals() for scam in each.scams} <= set(KINDS)
    assert len({(each.name, each.kind) for each in signals()}) == len(signals())


@pytest.mark.parametrize(
    "text",
    [
        "帮我收个验证码发给我，谨防诈骗",
        "帮我收个验证码发给我，切勿相信他人",
        "警方提示：帮我收个验证码发给我",
    ],
)
def test_a_slogan_behind_a_demand_takes_nothing_back(text: str) -> None:
    assert verdict(text, -9.0).risk is Risk.MEDIUM


@pytest.mark.parametrize(
    "text",
    [
        "近日您名下账户涉嫌洗钱，请将资金转到安全账户",
        "近日多人收到您名下号码发送的诈骗短信，请把存款转到安全账户",
        "你是本案嫌疑人，马上把资金转到安全账户",
        "您名下號碼發送詐騙短信，請把存款轉到安全帳戶",
        "我是民警，您接了诈骗电话，您的卡不安全，必须把钱转到安全账户",
    ],
)
def test_who_mentions_a_fraud_and_demands_something_does_not_warn(text: str) -> None:
    assert verdict(text, -9.0).risk is Risk.MEDIUM


@pytest.mark.parametrize(
    "text",
    [
        "据悉，受害人李某按对方要求把钱转到安全账户",
        "近日，王女士接到电话，对方要求她把存款转到安全账户",
        "近日有人接到诈骗电话，对方称您涉嫌洗钱，要求您把钱转到安全账户",
        "日前，王女士接到自称公安的电话，说她涉案，必须把存款转到安全账户，王女士转了五万",
        "昨天那起诈骗案，受害人把二十万转到了安全账户",
        "诈骗电话里说要立即转到安全账户，老人差点信了",
        "您刚接到诈骗电话，对方若要您转到安全账户，请挂断",
    ],
)
def test_who_tells_of_a_fraud_warns(text: str) -> None:
    assert verdict(text, -9.0).risk is Risk.LOW


def test_of_a_long_text_the_most_suspicious_stretch_counts() -> None:
    talk = "今天天气不错，我们去公园散步吧。" * 300
    demand = "帮我收个验证码发给我。"
    for text in (talk + demand, demand + talk, talk + demand + talk):
        found = verdict(text, -9.0)
        assert found.risk is Risk.MEDIUM
        assert demand in found.text
    assert verdict(talk, -9.0).risk is Risk.LOW


@pytest.mark.parametrize("name", ["国家反诈中心.apk", "电子请柬 (1).apk", "setup.exe"])
def test_a_program_that_came_as_a_file_is_no_low_risk(name: str) -> None:
    found = verdict(f"文件：{name}", -9.0)
    assert found.risk is Risk.MEDIUM
    assert [each.quote(found.text) for each in found.flags] == [f"文件：{name}"]


@pytest.mark.parametrize(
    ("text", "brings"),
    [
        ("您有一张罚单，请下载附件：罚单.apk", True),
        ("点击安装 abc.top/pay.apk", True),
        ("新版安装包在群文件里，叫 oa_v3.2.apk", False),
        ("请到应用市场下载官方软件查看", False),
        ("请下载安装 https://www.95598.cn/app.apk", False),
    ],
)
def test_a_program_is_brought_where_its_reader_is_to_open_it(text: str, brings: bool) -> None:
    listed = read_official(Path(__file__).parents[5] / "corpus" / "official" / "domains.toml")
    assert read(text, listed).brings_program is brings


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("您尾号1234的卡消费5000元，如非本人致电4006121234", True),
        ("您的账号在新设备登录，非本人操作请拨打4006121234", True),
        ("您尾号1234的卡消费5000元，如非本人请打卡背面的电话", False),
        ("您尾号1234的卡消费5000元", False),
        ("快递放门口了，有事打13800138000", False),
    ],
)
def test_a_number_of_which_nothing_is_known_is_not_to_be_called(text: str, calls: bool) -> None:
    found = verdict(text, -9.0)
    assert found.risk is Risk.LOW
    assert found.calls is calls


def test_the_card_of_a_whole_kind_is_silent_where_the_text_is_about_something_else() -> None:
    whole = verdict("马上转账，把钱打到这个账户", 5.0)
    assert whole.cards == ("scam-shuadan",)
    refund = verdict("退押金，进群充值认证，马上转账", 5.0)
    assert refund.matter is Matter.REFUND
    assert refund.cards == ()
