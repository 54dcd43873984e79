"""Whole messages by voice, with the real model and the real corpus."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.check.judging.verdict import Risk
from bot.assistant.check.showing.owner import OWNERS
from bot.assistant.turns.shown import remember

pytestmark = pytest.mark.model

FRAUD = [
    ("sms", "【社保局】您的医保卡已于今日停用，请尽快登录 www.yb-gov.top 办理激活", "钓鱼盗号"),
    ("chat", "妈，我手机掉水里了，这是同学的手机，你加这个QQ，学校要交补课费", "冒充领导熟人"),
    (
        "call",
        "我是市公安局的，您名下的银行卡涉嫌洗钱，请配合调查，把资金转入安全账户，不要告诉任何人",
        "冒充公检法及政府机关",
    ),
    (
        "traditional",
        "您好，這邊是客服，誤將您設為經銷商，每月會自動扣款，請依指示至ATM解除設定",
        None,
    ),
    ("obfuscated", "在家兼zhi，一单一结，垫付后本金加佣金返还，加薇❤abc6688", "刷单返利"),
    (
        "group",
        "跟着老师操作，内部票已经布局，这周收益40%，想跟的私聊助理入金",
        "虚假投资理财",
    ),
]
HARMLESS = [
    (
        "notice",
        "【工商银行】您尾号1234的卡11月25日支出500.00元。如非本人操作请致电客服",
    ),
    ("notice", "【顺丰速运】您的快件已到菜鸟驿站，取件码 3-2-1024，请于今日20点前取走"),
    ("code", "【美团】验证码 482913，5分钟内有效，请勿告诉任何人"),
    ("personal", "晚上回来吃饭吗？给你转了200，顺路买点菜"),
    ("question", "收到短信说快递丢了要退款是真的吗"),
    ("warning", "警惕！凡是让您先垫付再返佣的刷单都是诈骗，请勿转账，遇到请拨打110"),
]


@pytest.mark.parametrize(("voice", "text", "kind"), FRAUD)
def test_fraud_is_flagged_and_its_kind_is_among_the_likeliest(
    assistant: Assistant, voice: str, text: str, kind: str | None
) -> None:
    found = assistant.verdict(text)
    assert found.is_risky, voice
    assert kind is None or kind in [name for name, _ in found.kinds[:2]]
    assert found.cards
    assert all(each.quote(text) in text for each in found.flags)


@pytest.mark.parametrize(("voice", "text"), HARMLESS)
def test_what_is_harmless_is_not_flagged(assistant: Assistant, voice: str, text: str) -> None:
    found = assistant.verdict(text)
    assert not found.is_risky, voice
    assert found.flags == ()
    assert found.scam is None


@pytest.mark.parametrize(
    "text",
    [
        '群里有人发这个："动动手指点赞，日结300-500，加微信 dy88921" 我是群主该怎么处理',
        "【招聘】抖音点赞员，动动手指，日结200-500，加微信 dy88921。作为管理员我该怎么办",
    ],
)
def test_who_runs_the_group_is_not_told_to_leave_it(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert reply.passages[0].passage.id == OWNERS
    assert "移出他" in reply.text
    assert "退出群" not in reply.text


def test_a_question_about_a_scam_is_no_message_that_was_found_harmless(
    assistant: Assistant,
) -> None:
    assert assistant.verdict("收到短信说快递丢了要退款是真的吗").risk is Risk.UNKNOWN


@pytest.mark.parametrize(
    ("asked", "card"),
    [
        ("这个要收手续费吗", "kefu-dianhua"),
        ("这是真的吗，怎么查", "kefu-dianhua"),
        ("去哪里办", "kefu-dianhua"),
        ("转账24小时能撤回吗", "atm-24h"),
    ],
)
def test_a_question_beside_a_calm_notice_is_answered_or_shown_where_to_ask(
    assistant: Assistant, asked: str, card: str
) -> None:
    notice = "【建设银行】您尾号6677的定期存款将于12月5日到期，如需办理续存请登录手机银行或到网点。"
    once = assistant.reply(f"{notice} {asked}")
    shown = remember(notice, assistant.reply(notice), None, 0.0)
    for reply in (once, assistant.reply(asked, shown)):
        assert reply.passages[0].passage.document == card
    assert once.verdict is not None
    assert once.paragraphs[0].text.startswith("没有发现明显的诈骗特征。")


@pytest.mark.parametrize(
    ("text", "first", "without"),
    [
        (
            "【东城公安】谨防冒充客服退款诈骗，要您共享屏幕的都是诈骗。这条要回复吗",
            "不用回",
            "拦截",
        ),
        ("【江南社区卫生服务中心】65岁以上老人可免费体检。真的免费吗", "它自己写着“免费”", "物业"),
        ("【人事部】请本周五前在OA完成年度考核自评。必须做吗", "是不是非办不可", "个税"),
        ("【市图书馆】您借的3本书将于12月7日到期。能续借吗", "能不能", "物业"),
        (
            "【市圖書館】您借的3本書將於12月7日到期，請按時歸還。要回嗎",
            "不用回，也不用點",
            "攔截",
        ),
        ("【育儿补贴】申请已审核通过，将于月底发放。是真的吗 要不要给手续费", "要不要钱", "怎么骗"),
        (
            "房东：下季度房租十号前转我，还是原来那个卡，水电表拍给你了。要回吗",
            "是您认识的人",
            "12345",
        ),
        (
            "Your parcel from DHL will come tomorrow. No signature required. Do I need to reply?",
            "No need to reply",
            "police",
        ),
    ],
)
def test_the_question_is_answered_first_and_no_card_of_another_sender_stands_below(
    assistant: Assistant, text: str, first: str, without: str
) -> None:
    reply = assistant.reply(text)
    assert reply.paragraphs[1].text.startswith(first)
    assert without not in reply.text


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("【12381】您可能正遭遇刷单诈骗，请停止转账。我没刷过单啊，为啥发我", "hotline-12381"),
        (
            "【96110】您近期可能接触到诈骗网站，请提高警惕。我啥都没点，咋知道我手机号的",
            "hotline-12381",
        ),
        (
            "【工商银行】您尾号5566卡转入50000.00元。这钱我不认识谁转的，要不要还回去",
            "law-mistaken-transfer",
        ),
    ],
)
def test_what_a_card_surely_answers_is_not_left_to_the_sender(
    assistant: Assistant, text: str, card: str
) -> None:
    reply = assistant.reply(text)
    assert reply.passages[0].passage.document == card
    assert "答不了" not in reply.text


def test_a_question_that_no_card_answers_is_not_followed_by_a_long_one(
    assistant: Assistant,
) -> None:
    reply = assistant.reply("【工商银行】您尾号2291卡支出88.00元。短信提醒两块一个月怎么关掉")
    assert len(reply.paragraphs) == 2
    assert "答不了" in reply.text


def test_a_number_to_ring_for_money_back_is_not_to_be_rung(assistant: Assistant) -> None:
    reply = assistant.reply("燃气公司：因计费错误多收您326元，请致电 4008-221-990 办理退费")
    assert reply.verdict is not None
    assert reply.verdict.is_risky
    assert "消息里的号码别打" in reply.text


@pytest.mark.parametrize(
    ("text", "card", "said"),
    [
        (
            "退费通知：原英语教育机构退费专项小组，进群登记，先在“清退平台”购买数字币对冲，学费即返",
            "scam-peixun-tuifei",
            "按原路退回",
        ),
        (
            "国家扶贫办“共富工程”：缴30元工本费领扶贫卡，每人发放扶贫款120万，月底到北京领",
            "scam-minzu-zichan",
            "别拉人进群",
        ),
        (
            "我是买家，看中你的二手相机，但平台显示你没开通签名认证，订单冻结，请扫码加客服认证",
            "scam-ershou-tuoli",
            "收货款用不着填卡号",
        ),
        (
            "您有一份法院传票未领取，请下载“云上法庭”APP输入本人银行卡核验身份",
            "fayuan-duanxin#怎么查真假",
            "到法院窗口",
        ),
    ],
)
def test_explanation_and_action_are_of_the_exact_trick(
    assistant: Assistant, text: str, card: str, said: str
) -> None:
    reply = assistant.reply(text)
    assert reply.passages[0].passage.id == card
    assert said in reply.text


def test_a_pitch_behind_a_greeting_is_not_said_to_be_undecided(assistant: Assistant) -> None:
    reply = assistant.reply(
        "姐你好，翻通讯录不小心加了你，交个朋友吧。最近带我小姨做USDT套利一天3个点，你要不要也看看"
    )
    assert reply.verdict is not None
    assert reply.verdict.risk is Risk.HIGH
    assert "看不出好坏" not in reply.text


def test_a_fraud_is_called_one_whatever_is_asked_beside_it(assistant: Assistant) -> None:
    fraud = "【社保局】您的医保卡已于今日停用，请尽快登录 www.yb-gov.top 办理激活"
    for asked in ("这个要收手续费吗", "这是真的吗，怎么查"):
        verdict = assistant.reply(f"{fraud}。{asked}").verdict
        assert verdict is not None
        assert verdict.is_risky


@pytest.mark.parametrize(
    "text",
    [
        "【深圳水务】因管道抢修，今晚22点至明早6点停水，请储水。 这种不用核实吧",
        "各位家长：本周五下午三点召开家长会，请准时参加。 这个要防骗吗",
    ],
)
def test_a_notice_that_wants_nothing_is_not_to_be_verified(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert reply.paragraphs[1].text.startswith("这条没要钱、没要码")
    assert "核实" not in reply.text
    assert not reply.passages


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("【国家电网】您当月电费143.27元，可通过网上国网APP缴纳。 我该点哪里交", "官方 App"),
        ("【顺丰速运】您的快件今日送达，快递员王师傅。 能回他电话让放门口吗", "可以，只要"),
        ("【招商银行】您尾号3391的卡支出56.00元。 这条是真的吧 我没点外卖啊", "免密支付"),
        ("【工商银行】您的验证码为482913，请勿泄露。 我没登录啊 怎么回事", "没告诉人，多半没事"),
        ("【智联招聘】面试邀请请在App内确认。 到那面试要交押金的话正常不", "别交"),
        ("【派出所】反诈提醒：冒充领导诈骗高发，专线96110。 这个96110是真号码吗", "公安反诈专线"),
    ],
)
def test_what_is_asked_beside_a_notice_has_its_own_answer(
    assistant: Assistant, text: str, said: str
) -> None:
    assert any(said in each.text for each in assistant.reply(text).paragraphs[1:4])


def test_a_lone_link_of_nobody_known_is_not_called_fraud(assistant: Assistant) -> None:
    reply = assistant.reply("【美团】您有一张满30减8红包将于今日过期，点击 dpurl.cn/abc 查看。")
    assert reply.verdict is not None
    assert reply.verdict.risk is Risk.MEDIUM
    assert "很像诈骗" not in reply.text
    assert "认不出" in reply.text
