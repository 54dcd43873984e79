"""What is said after a message that was judged, or after first aid, in few words."""

import pytest

from bot.assistant.aid.after.still import OPENED
from bot.assistant.assistant import Assistant
from bot.assistant.further import CALLED, PROGRESS
from bot.assistant.since import CLICKED
from bot.assistant.situations import (
    APP_INSTALLED,
    CARD_LENT,
    CODE_GIVEN,
    DESPAIR,
    MONEY_SENT,
    ON_THE_LINE,
    SAFE,
    STRANGE_MONEY,
    WONT_LISTEN,
)
from bot.assistant.texts import ZH
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import Shown
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model

MESSAGE = "帮我看看：【中通】您的快递滞留，请点 zto-pay.cc 付1.5元"
IN_ENGLISH = 'Is this real: "Your parcel is held, pay 1.5 yuan at yunda-pay.top"'


@pytest.mark.parametrize(
    ("message", "turn", "situation"),
    [
        (MESSAGE, "我已经付了", MONEY_SENT),
        (MESSAGE, "我填了", CODE_GIVEN),
        (IN_ENGLISH, "I already paid", MONEY_SENT),
    ],
)
def test_who_did_what_a_risky_message_wanted_gets_first_aid(
    assistant: Assistant, message: str, turn: str, situation: str
) -> None:
    reply = talk(assistant, message, turn)
    assert (reply.intent, reply.situation) == (Intent.EMERGENCY, situation)


@pytest.mark.parametrize(
    ("turn", "passage"),
    [("我点了", CLICKED), ("我点进去了", CLICKED), ("我还没付", SAFE), ("我没点", SAFE)],
)
def test_who_did_less_is_told_what_holds_then(
    assistant: Assistant, turn: str, passage: str
) -> None:
    assert talk(assistant, MESSAGE, turn).passages[0].passage.id == passage


def test_who_did_nothing_is_told_the_steps_of_the_trick(assistant: Assistant) -> None:
    message = "ETC失效请点击 http://etc-fix.top 办理"
    assert talk(assistant, message, "我没点").passages[0].passage.id == "scam-etc-sms#怎么办"


def test_steps_that_were_done_are_those_of_first_aid_though_another_card_was_shown_since(
    assistant: Assistant,
) -> None:
    told = "老板QQ让我转钱给客户，我转了19万"
    reply = talk(assistant, told, "才五分钟前", "110打了，然后呢")
    assert reply.passages[0].passage.id == MONEY_SENT
    assert "1. 打 110" not in reply.text


def test_who_keeps_strangers_money_is_not_told_that_all_is_well(assistant: Assistant) -> None:
    told = "我同学让我帮他收一笔钱再转出去，给我200"
    reply = talk(assistant, told, "我已经收了", "还没转呢")
    assert reply.passages[0].passage.document != SAFE


def test_whether_it_is_proper_is_asked_of_what_was_told(assistant: Assistant) -> None:
    told = "公司叫我用自己的卡给客户转钱，说是财务"
    assert talk(assistant, told, "正规吗").passages[0].passage.document == "law-lend-bank-card"


def test_an_account_that_its_platform_closed_is_no_frozen_card(assistant: Assistant) -> None:
    for told in ("微信被封了，说涉嫌诈骗", "微信被封了怎么办", "QQ号被冻结了，说有违规"):
        reply = assistant.reply(told)
        assert reply.intent is Intent.ANSWER
        assert reply.passages[0].passage.document == "law-account-ban"


def test_who_only_asks_whom_to_call_is_told_the_first_call(assistant: Assistant) -> None:
    told = "女儿大学刚毕业，找工作被叫去缅北，现在联系不上了"
    assert "12308" in talk(assistant, told, "要找谁").paragraphs[0].text


@pytest.mark.parametrize(
    "turns",
    [
        ("有人说我孙子出事了要钱", "我转了"),
        ("同事发语音叫我转两千应急", "怎么确定是他本人", "已经转了怎么办"),
    ],
)
def test_who_adds_that_he_paid_gets_first_aid(assistant: Assistant, turns: tuple[str, ...]) -> None:
    assert talk(assistant, *turns).situation == MONEY_SENT


def test_who_asks_of_a_frozen_card_may_have_paid_for_others(assistant: Assistant) -> None:
    assert talk(assistant, "银行卡被冻结怎么办", "转了").situation != MONEY_SENT


@pytest.mark.parametrize(
    ("turns", "part"),
    [
        (("刚被骗了三万，刷单的", "已经打了110，银行说对方卡已经止付"), CALLED),
        (("刚被骗了三万，刷单的", "已经打了110，银行说对方卡已经止付", "然后呢"), OPENED),
        (("我爸被骗了四十万养老钱", "报警了，警察说在查"), f"{PROGRESS}#怎么问进度"),
    ],
)
def test_who_told_the_police_is_told_what_comes_next_and_not_to_report(
    assistant: Assistant, turns: tuple[str, ...], part: str
) -> None:
    reply = talk(assistant, *turns)
    assert reply.passages[0].passage.id == part


@pytest.mark.parametrize(
    "turns",
    [
        ("我被骗了", "9万"),
        ("我被骗了", "转了9万"),
        ("刚给刷单的客服转了钱", "七千六"),
        ("电话里的警察要我把钱转到安全账户，马上要转", "我转了", "15万 建设银行"),
    ],
)
def test_how_much_it_was_is_taken_note_of_after_first_aid(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    reply = talk(assistant, *turns)
    assert reply.paragraphs[0].text == ZH.aid.call.noted.format(number="110")


@pytest.mark.parametrize(
    ("told", "aid"),
    [
        ("刚才有人冒充法院让我转账", MONEY_SENT),
        ("假警察还在电话里", ON_THE_LINE),
        ("我妈要给网友汇钱，劝不住", WONT_LISTEN),
    ],
)
def test_who_was_only_asked_to_pay_and_then_has_reads_the_steps(
    assistant: Assistant, told: str, aid: str
) -> None:
    reply = assistant.reply("已经转了", Shown(told, aid, 0.0, aid=aid, harmed=True))
    assert (reply.intent, reply.situation) == (Intent.EMERGENCY, MONEY_SENT)


def test_software_that_was_taken_off_the_phone_is_no_relief(assistant: Assistant) -> None:
    reply = talk(assistant, "我装了骗子发的软件", "卸载了")
    assert reply.passages[0].passage.document != SAFE


@pytest.mark.parametrize("sad", ["心里难受，整晚睡不着", "好难过"])
def test_who_was_cheated_is_not_told_what_is_for_others(assistant: Assistant, sad: str) -> None:
    reply = talk(assistant, "我被骗了4万", sad)
    assert "没被骗也可以打" not in reply.text


@pytest.mark.parametrize(
    "turn", ["今天下午3点多,工商银行转的", "昨晚八点半", "当时四点多，我在上班"]
)
def test_what_the_police_ask_for_is_noted(assistant: Assistant, turn: str) -> None:
    reply = talk(assistant, "刚给客服转了两万", turn)
    assert reply.text.startswith(ZH.aid.call.noted.format(number="110"))


SHARE = ("有人说我涉嫌洗钱", "他让我打开屏幕共享")


@pytest.mark.parametrize(
    ("turns", "situation"),
    [
        ((*SHARE, "我开了"), APP_INSTALLED),
        ((*SHARE, "说是要查我的资金", "我打开了"), APP_INSTALLED),
        (("他要我把验证码发给他", "给了"), CODE_GIVEN),
        (("他让我把银行卡寄过去", "寄了"), CARD_LENT),
        (("网上贷款叫我先交手续费2000", "交了"), MONEY_SENT),
    ],
)
def test_who_did_what_was_asked_of_him_gets_first_aid_of_that_deed(
    assistant: Assistant, turns: tuple[str, ...], situation: str
) -> None:
    reply = talk(assistant, *turns)
    assert (reply.intent, reply.situation) == (Intent.EMERGENCY, situation)
    assert not any(line in reply.text for line in ZH.aid.only_asked.values())


@pytest.mark.parametrize(
    ("told", "turn"),
    [
        ("银行让我开通短信提醒", "我开了"),
        ("有人让我加群刷单", "我加了"),
        ("客服让我点链接退款", "我点了"),
    ],
)
def test_who_did_what_needs_no_first_aid_gets_none(
    assistant: Assistant, told: str, turn: str
) -> None:
    assert talk(assistant, told, turn).intent is not Intent.EMERGENCY


@pytest.mark.parametrize(
    ("turns", "card"),
    [
        (
            ("收到一条短信", "说我有一笔养老补贴没领 让我点链接填卡号", "我还没点"),
            "scam-subsidy-sms",
        ),
        (("有人打电话说我涉嫌洗钱要转到安全账户", "没转钱"), "scam-gongjianfa"),
        (("客服说快递丢了赔我三倍", "刚挂"), "scam-kuaidi-lipei"),
        (("客服让我装会议软件", "没装"), "scam-screen-sharing"),
    ],
)
def test_who_did_nothing_he_was_asked_for_is_told_that_the_answer_holds(
    assistant: Assistant, turns: tuple[str, ...], card: str
) -> None:
    reply = talk(assistant, *turns)
    assert reply.passages[0].passage.id == card
    assert reply.text.startswith(ZH.aid.relieved)


def test_who_gave_a_code_is_not_told_that_nothing_is_lost(assistant: Assistant) -> None:
    reply = talk(assistant, "我把验证码给别人了", "没转钱")
    assert reply.passages[0].passage.id == CODE_GIVEN
    assert ZH.aid.relieved not in reply.text


@pytest.mark.parametrize(
    ("told", "turn"), [("借卡给别人会坐牢吗", "我还没借"), ("反诈app是谁做的", "没装")]
)
def test_what_was_not_done_is_no_news_where_nobody_wanted_it(
    assistant: Assistant, told: str, turn: str
) -> None:
    assert ZH.aid.relieved not in talk(assistant, told, turn).text


@pytest.mark.parametrize(
    "turns", [("是支付宝的",), ("是支付宝的", "还没扣钱"), ("支付宝的验证码", "钱还在")]
)
def test_a_detail_is_kept_by_which_the_part_that_fits_is_told(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    reply = talk(assistant, "我把验证码给别人了", *turns)
    first = reply.passages[0]
    told = {each.heading for each in (first.passage, *first.more)}
    assert "给的是云闪付、支付宝、微信支付、手机银行的码" in told


def test_a_detail_that_no_part_is_about_changes_nothing(assistant: Assistant) -> None:
    reply = talk(assistant, "卡借给朋友了", "信用卡")
    assert (reply.situation, reply.passages[0].more) == (CARD_LENT, ())


@pytest.mark.parametrize(
    ("turns", "part"),
    [
        (
            ("怎么追回被骗的钱", "已经报警了", "那我现在还能做什么"),
            "lian-qixian#立案以后，受害人还能做什么",
        ),
        (
            ("刚给客服转了两万", "110打了，银行也打了，派出所也去了", "还要做什么"),
            "hotline-110#110、银行、派出所都办过了，接着做什么",
        ),
    ],
)
def test_who_told_the_police_before_is_told_what_remains(
    assistant: Assistant, turns: tuple[str, ...], part: str
) -> None:
    told = assistant.library.get(part)
    assert told is not None
    assert told.text.split("\n")[1] in talk(assistant, *turns).text


def test_what_remains_is_told_once(assistant: Assistant) -> None:
    reply = talk(assistant, "我被骗了3万", "报警了", "然后呢", "还有呢")
    assert reply.text == ZH.aid.aid_done


@pytest.mark.parametrize("turn", ["他说再充5万激活账户", "现在又要我转一万"])
def test_a_new_demand_is_called_fraud_and_not_taken_for_paid(
    assistant: Assistant, turn: str
) -> None:
    told = "网上谈的男朋友让我投资，投了12万，现在取不出来"
    reply = talk(assistant, told, turn)
    assert reply.text.startswith(ZH.aid.pressed)
    assert "已经交了" not in reply.text


@pytest.mark.parametrize("turn", ["我觉得活着没意思", "不想活了", "他骗光了我的钱，我不想活了"])
def test_who_despairs_himself_reads_nothing_for_who_is_far_from_a_relative(
    assistant: Assistant, turn: str
) -> None:
    far = "我在外地，家里人"
    assert far not in talk(assistant, "真的好难受", "钱都没了", turn).text
    assert far not in talk(assistant, "真的好难受", "钱都没了", turn, "然后呢").text


def test_who_paid_for_his_employer_holds_no_money_of_strangers(assistant: Assistant) -> None:
    assert talk(assistant, "老板让我转账给客户", "我转了").situation != STRANGE_MONEY


@pytest.mark.parametrize("turn", ["那我不去了", "好的谢谢，我不交了", "算了 不弄了"])
def test_who_lets_it_go_is_agreed_with(assistant: Assistant, turn: str) -> None:
    reply = talk(assistant, "中介叫我先交服装费380才能入职", turn)
    assert reply.intent is Intent.SMALLTALK
    assert reply.text.startswith(ZH.closing[:5])


def test_who_pays_no_more_after_a_loss_is_reminded_of_the_first_step(assistant: Assistant) -> None:
    reply = talk(assistant, "我刚被骗子骗走两万，转到他卡上了", "好的，我不转了")
    assert reply.situation == MONEY_SENT
    assert "110" in reply.text


def test_few_words_that_let_it_go_are_no_farewell(assistant: Assistant) -> None:
    for text in ("那我不去了", "唔去喇 多謝", "ok I won't go then"):
        assert assistant.sort(text).intent is Intent.SMALLTALK
    assert assistant.sort("我走了 别找我").situation == DESPAIR
