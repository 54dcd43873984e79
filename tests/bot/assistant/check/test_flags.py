"""What the words of a message show: signals, each in its own sense."""

import pytest

from bot.assistant.check.clean import clean
from bot.assistant.check.flags import shown


def names(text: str) -> set[str]:
    return {each.signal.name for each in shown(clean(text).text)}


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("这件事先不要告诉家人", "secret"),
        ("不要告诉任何人。验证码请勿泄露给他人", "secret"),
        ("验证码请勿告诉任何人", "guards_code"),
        ("我在陪领导开会，不方便接电话", "avoids_call"),
        ("Can't talk, just text me", "avoids_call"),
        ("我卡里没钱，帮我转账500元", "asks_pay"),
        ("高价收你的号", "game"),
        ("你去开个宾馆，别跟任何人讲", "secret"),
        ("奶奶，我发烧了声音有点哑", "faked"),
        ("You heard my voice on the call", "faked"),
        ("单位急件，快点！", "hurry"),
        ("您的社保卡已失效，请重新认证", "invalid"),
        ("咱们不走平台，私下转", "off_platform"),
        ("我在家放两部手机接电话，一小时一百", "relay"),
        ("去老挝做客服，月薪三万", "works_abroad"),
        ("把身份证正反面拍给我", "asks_details"),
        ("您好，我是京东的退款专员", "customer_service"),
        ("My dear, I miss you", "romance"),
        ("请发银行卡号和短信码登记", "card_and_code"),
        ("帮我买三张京东e卡，散会转你", "buys_cards"),
        ("Please buy four Steam cards and scratch the codes, I'll pay you back", "buys_cards"),
        ("先把押金转到护士长账户", "private_payee"),
        ("您女儿骑车摔了，在急诊", "kin_hurt"),
        ("实名号租用，微信日租一百二", "rents_account"),
        ("招几个司机取现金，一天一千", "cash_errand"),
        ("收U，带现钞当面点", "crypto_cash"),
        ("【反诈中心】您可能正在受骗", "reminds"),
        ("He said he is from the police", "police"),
        ("香港警方反詐騙協調中心提示：切勿輕信", "reminds"),
        ("Scam alert: we never ask for your PIN", "reminds"),
        ("唔好同爸爸講", "secret"),
        ("有人嚟屋企樓下攞錢", "cash"),
        ("請點這個連結", "asks_click"),
        ("缅北客服，月薪三万", "compound_job"),
        ("招聊天手，底薪15000，偷渡费公司出", "compound_job"),
        ("剧组包机票去曼谷拍戏，片酬五千，到曼谷有车接，泰国拍摄有人接机", "compound_job"),
        ("长期收银行卡四件套", "takes_kits"),
        ("需要先走一笔流水", "fee"),
        ("先交398会员费开通绿色通道", "fee"),
        ("请输入12个助记词", "asks_details"),
        ("请添加理赔客服企业微信", "asks_contact"),
        ("请联系人工客服", "asks_contact"),
        ("如有疑问请按1转人工", "press_key"),
        ("否则罚款175元", "consequence"),
        ("先借我6000", "asks_loan"),
        ("民族资产解冻后每人分60万", "thawed_assets"),
        ("我舅舅在交易所上班", "inside_kin"),
        ("帮我女儿投个票", "asks_vote"),
    ],
)
def test_words_show_a_signal(text: str, signal: str) -> None:
    assert signal in names(text)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("验证码请勿告诉任何人", "secret"),
        ("切勿将验证码告诉他人，包括银行工作人员", "secret"),
        ("切勿将验证码告诉他人，包括银行工作人员", "asks_code"),
        ("我在开会，晚点回你", "boss_pay"),
        ("您的账号在新设备登录，充值可用余额支付", "game"),
        ("采购合同已盖章", "military"),
        ("您有一个包裹待取", "romance"),
        ("我到酒店再给你回电话", "secret"),
        ("您的快件到了", "hurry"),
        ("转账限额调整为五千", "hurry"),
        ("您的ETC已失效", "expiring"),
        ("想问问贷款的事", "loan"),
        ("手表放桌上了", "shopping"),
        ("闲鱼走平台交易", "off_platform"),
        ("内部会议改到三点", "secret"),
        ("海外项目招人，包机票", "lends"),
        ("我有两部手机，打工作那个", "lends"),
        ("给你的地址写错了", "asks_details"),
        ("转给这个账户就行", "asks_details"),
        ("Dear customer, your order has shipped", "romance"),
        ("我，我教你怎么退款", "customer_service"),
        ("我到机场了", "airline"),
        ("我去派出所办身份证", "police"),
        ("这活不用垫钱", "advance"),
        ("我的苹果卡买好了", "buys_cards"),
        ("妈的手术押金我在窗口交了", "private_payee"),
        ("相机出租一天120", "rents_account"),
        ("我去银行取现两千包红包", "cash_errand"),
        ("U盘在抽屉里，现金给你", "crypto_cash"),
        ("师傅上门安装", "consequence"),
        ("您的数字人民币钱包", "faked"),
        ("不收押金，前期零费用", "fee"),
        ("我把钱先打到你卡上", "fee"),
        ("打开支付宝备用金", "fee"),
        ("停车费用235元", "fee"),
        ("流水走完马上退回", "hurry"),
        ("我马上把取票码发你", "hurry"),
        ("24小时内原路返还", "hurry"),
        ("否则按骗贷处理", "hurry"),
        ("这边马上安排人送现金", "moved"),
        ("因为操作失误设成了批发商", "fee"),
        ("发送持仓股票代码", "goods"),
        ("平台给你安排好了", "boss_pay"),
        ("不要被别人发现哦", "consequence"),
        ("哥哥一个人吗", "secret"),
        ("不想让你老婆看到", "romance"),
        ("你弟弟结婚，我们各出两万", "romance"),
        ("请联系人工客服", "customer_service"),
        ("我是台北地检署书记官", "boss"),
        ("您的账号被举报将被限制，请看验证码", "asks_code"),
        ("Verify your identity", "crime"),
        ("WhatsApp code: 391-204", "asks_contact"),
        ("Telegram安全中心：您好", "asks_contact"),
        ("帮我砍一刀", "asks_code"),
        ("缅北的新闻看了吗，说是高薪招聘骗过去的", "compound_job"),
        ("银行卡套批发，收手机壳", "lends"),
        ("狗粮我多了一袋，你家要不要", "doubts"),
        ("我同事就是这样被骗了八万", "doubts"),
        ("这些都是诈骗！", "doubts"),
        ("Do not give this code to anyone", "doubts"),
    ],
)
def test_other_words_do_not(text: str, signal: str) -> None:
    assert signal not in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "我刚接到个电话说我快递丢了要赔我钱，是不是骗子啊？",
        "有人让我交保证金，靠谱吗",
        "我妈收到条短信说医保停用，怎么办",
        "Is this message a scam?",
    ],
)
def test_a_doubt_is_told_from_other_questions(text: str) -> None:
    assert "doubts" in names(text)
