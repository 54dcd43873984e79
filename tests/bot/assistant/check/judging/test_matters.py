"""What a text is about, where its kind's own advice would not be apt."""

import re

import pytest

from bot.assistant.check.evidence.official import NO_LIST
from bot.assistant.check.evidence.reading import read
from bot.assistant.check.judging.matter_rules import matter_of
from bot.assistant.check.judging.matters import Matter
from bot.assistant.check.showing.matter_texts import EN, ZH, MatterTexts
from bot.assistant.places.place import Place
from index.corpus.corpus import Corpus


@pytest.mark.parametrize(
    ("text", "scam", "matter"),
    [
        ("长期收银行卡四件套，一套1500", "其他", Matter.JOINING),
        ("在家放两部手机，插根音频线打电话", "其他", Matter.JOINING),
        ("招跑分车手，自带卡", "其他", Matter.JOINING),
        ("出租微信号，一天100", "钓鱼盗号", Matter.JOINING),
        ("缅北客服，月薪3万包机票", "其他", Matter.ABROAD),
        ("网警帮您追回被骗的钱", "其他", None),
        ("请输入12个助记词升级钱包", "钓鱼盗号", Matter.WALLET),
        ("您的银行卡已冻结，请登录", "钓鱼盗号", Matter.BANK),
        ("帮我女儿投个票，登录一下", "钓鱼盗号", Matter.CHAT_ACCOUNT),
        ("您的ETC已过期", "钓鱼盗号", None),
        ("医保凭证今日失效，请用微信扫码重新激活", "钓鱼盗号", None),
        ("您的微信号存在异常", "钓鱼盗号", Matter.CHAT_ACCOUNT),
        ("【微信】您的账号将被永久封停", "钓鱼盗号", Matter.CHAT_ACCOUNT),
        ("哥哥一个人吗？下个软件我脱给你看", "裸聊敲诈", Matter.NUDE_LURE),
        ("你的视频我录下来了，转2万过来", "裸聊敲诈", None),
        ("银行卡", "刷单返利", None),
        ("招跑腿，帮客户取个包裹(黄金)送到车站，一趟五百", "其他", Matter.COURIER),
        ("小粉丝，你泄露了明星隐私，拿妈妈的手机来", "网络游戏虚假交易", Matter.CHILD),
        ("你爸妈要坐牢，快拿爸爸手机来", "冒充公检法及政府机关", Matter.CHILD),
        ("妈，我用同学手机，先转三千", "冒充领导熟人", None),
        ("专业代理退保，只收三成服务费", "冒充电商物流客服", Matter.INSURANCE),
        ("把您名下的保单退掉，退保的钱转过来", "冒充公检法及政府机关", None),
        ("您家水费逾期，今天停水，加我微信交一下", "冒充电商物流客服", Matter.UTILITY),
        ("【台電】電費逾期，請以信用卡繳納", "钓鱼盗号", Matter.UTILITY),
        ("Your power bill is overdue, pay now", "其他", Matter.UTILITY),
        ("您的快递丢了，给您退款", "冒充电商物流客服", None),
        ("您被骗的两万可以追回，先付服务费", "其他", Matter.RECOVERY),
        (
            "Recovery experts: we located your lost BTC, pay a gas fee",
            "虚假投资理财",
            Matter.RECOVERY,
        ),
        ("This PC is locked. Call Microsoft support", "冒充公检法及政府机关", Matter.TECH_SUPPORT),
        ("【退押通知】下载软件做三笔任务，押金返还", "刷单返利", Matter.REFUND),
        ("放款后保证金退还", "虚假贷款", None),
        ("以旧换新补贴，登录填卡号", "钓鱼盗号", Matter.SUBSIDY),
        ("每天返80，拉一人奖励10%", "虚假投资理财", Matter.PYRAMID),
        ("跟着老师建仓，稳赚", "虚假投资理财", None),
        ("買家付咗錢，叫我入信用卡資料收錢", "钓鱼盗号", Matter.SELLER),
        ("買家說訂單凍結，我沒簽署金流保證", "冒充电商物流客服", Matter.SELLER),
        ("Sorry, wrong number! But you seem kind", "虚假投资理财", Matter.STRANGER),
        ("加错人了，也是缘分，下载这个软件跟我做投资", "网络婚恋交友", None),
        ("取出来的现金装盒，专员到楼下来拿", "虚假投资理财", Matter.HANDOVER),
        ("家里装个小盒子，插电就行，每天120", "其他", Matter.JOINING),
        ("专员跟您面交现金，入金更快", "虚假投资理财", Matter.HANDOVER),
        ("金条买好，我叫同事上门取", "冒充公检法及政府机关", Matter.HANDOVER),
        ("我哋派人上門攞現金", "冒充公检法及政府机关", Matter.HANDOVER),
        ("黄金现货，跟着老师做", "虚假投资理财", None),
        ("高价收U，专人带现金上门收", "其他", None),
        ("钱先打到您卡上，取了现金，跑腿来取", "其他", None),
        ("这款祖传秘方三个疗程断根，今天下单半价", "虚假购物服务", Matter.MEDICINE),
        ("这款手机今天下单半价", "虚假购物服务", None),
        ("退税款待领取，登录填卡号", "钓鱼盗号", Matter.SUBSIDY),
        ("电网提示，户号欠费将停电，扫码缴", "钓鱼盗号", Matter.UTILITY),
        ("扶贫款下来了，每人58万，先交工本费", "中奖福利", Matter.ASSETS),
        ("恭喜中奖58万，先交工本费", "中奖福利", None),
        ("好心人救救我女儿，白血病，扫码捐到收款码", "冒充领导熟人", Matter.CHARITY),
        ("爸，我住院了，手术费转到这张卡", "冒充领导熟人", None),
        ("师傅，我手机坏了，用你手机收个验证码，念给我", "钓鱼盗号", Matter.CODE),
        ("I sent my code to you by mistake, please send it back", "钓鱼盗号", Matter.CODE),
        ("您好，我是电信客服，把验证码念给我", "钓鱼盗号", None),
        ("把卡号和刚收到的验证码发给我", "钓鱼盗号", Matter.BANK),
        ("面试过了，上岗前先交300服装费", "刷单返利", Matter.JOB_FEE),
        ("看过您的简历，日薪三百，不收押金，做任务返佣", "刷单返利", None),
        ("我司账户已变更，请将货款汇至新账户", "冒充领导熟人", Matter.PAYEE),
        ("合同款先打到这个账户，急", "冒充领导熟人", None),
        ("全体员工请扫码更新工资卡，录入余额", "钓鱼盗号", Matter.PAYROLL),
        ("您的网银已失效，请点链接登录更新", "钓鱼盗号", Matter.BANK),
        ("您有一笔罚单，请下载附件：罚单.apk", "钓鱼盗号", Matter.PROGRAM),
        ("您有一笔罚单，请登录12123查看", "冒充公检法及政府机关", None),
        ("您的车次停运，加退票专员退火车票", "机票退改签", Matter.TRAIN),
        ("您的航班取消，加退票专员", "机票退改签", None),
        ("恭喜获得空投，请导入助记词领取", "中奖福利", Matter.WALLET),
        ("粉丝福利，用妈妈的手机扫码，别告诉大人", "刷单返利", Matter.CHILD),
        ("认购一份，介绍一个人奖励15%", "虚假投资理财", Matter.PYRAMID),
        ("搬砖稳赚，用自己的卡收款买U，每10万给你1500佣金", "虚假投资理财", Matter.MULE),
        ("提供个人账户接款，抽成3个点", "刷单返利", Matter.MULE),
        ("Use your own bank account to receive payments, keep 5%", "刷单返利", Matter.MULE),
        ("请用您本人的卡收退款，每笔50元", "冒充电商物流客服", None),
        ("绑定银行卡，充值USDT每天返3%", "虚假投资理财", None),
        ("妹子已到楼下，先交1000保证金", "虚假购物服务", Matter.ESCORT),
        ("附近学生妹空降酒店，先转300车费", "网络婚恋交友", Matter.ESCORT),
        ("同城约会先做三单任务，交保证金", "刷单返利", None),
        ("空调师傅上门维修，先付定金50", "虚假购物服务", None),
        ("通信管理局：您的号码2小时后停机，按9转人工", "冒充公检法及政府机关", Matter.CARRIER),
        ("通信管理局：您的号码停机，为您转接公安局", "冒充公检法及政府机关", None),
        ("【中国移动】积分即将停用，登录兑换", "钓鱼盗号", None),
        ("【法院传票】传票未签收，点击链接查看", "冒充公检法及政府机关", Matter.COURT),
        ("法院通知，您有一张传票未领，详情按9转人工", "冒充公检法及政府机关", Matter.COURT),
        ("【催收】欠款逾期，今日不还上门，联系通讯录亲友", "冒充公检法及政府机关", Matter.DEBT),
        ("借你的5000今天连本带利还，不还P图发到村群里", "裸聊敲诈", Matter.DEBT),
        ("您的贷款诉前调解，一次结清可撤案，加微信办", "虚假贷款", Matter.DEBT),
        ("Your unpaid loan goes to court, pay today", "冒充公检法及政府机关", Matter.DEBT),
        ("中院执行局，执行款汇到这个账户", "冒充公检法及政府机关", Matter.COURT),
        ("打开DApp点授权就送100U", "刷单返利", Matter.WALLET),
        ("道路停车欠费8元，请点 tc-pay.vip 补缴", "钓鱼盗号", Matter.FINE),
        ("停车场月卡到期，请到前台续费", "其他", None),
        ("你个仔喺差馆，交五万蚊保释金", "冒充领导熟人", Matter.RELATIVE),
        ("电费逾期欠款，今天上门停电", "其他", Matter.UTILITY),
        ("校园贷逾期欠款不注销，影响征信，将起诉", "虚假征信", None),
        ("这里是中国大使馆，您有公文未领，按1转接", "冒充公检法及政府机关", Matter.EMBASSY),
        ("The embassy has a document for you, press 1", "其他", Matter.EMBASSY),
        ("爷爷我在派出所，对方要三万私了", "冒充领导熟人", Matter.RELATIVE),
        ("您孙子出车祸在抢救，准备五万现金", "冒充公检法及政府机关", Matter.RELATIVE),
        ("阿嬷，我喺差馆，要保释金八万", "冒充领导熟人", Matter.RELATIVE),
        ("妈，我在派出所补办身份证", "冒充领导熟人", None),
        ("看房的人多，先交2000押金留房", "虚假购物服务", Matter.RENT),
        ("I am abroad, wire the deposit and I mail the keys", "虚假购物服务", Matter.RENT),
        ("我是房东的弟弟，以后房租先打到我卡上", "其他", None),
        ("停息挂账，催收电话转给我们法务，先交押金", "虚假征信", None),
        ("您涉嫌诈骗，逾期将依法强制执行", "冒充公检法及政府机关", None),
        ("包裹里的感谢信：扫码登记地址，免费领养生壶", "中奖福利", None),
        ("相机押金500，先付", "虚假购物服务", None),
        ("您的telegram账号异常，点机器人验证", "钓鱼盗号", Matter.CHAT_CHECK),
        ("telegram验证码帮我转一下，我登不上", "钓鱼盗号", Matter.CHAT_ACCOUNT),
        ("快件地址不详，点击 sf-ex.top 付0.5元重派", "钓鱼盗号", Matter.DELIVERY),
        ("快递破损双倍理赔，点链接填地址", "冒充电商物流客服", None),
        ("连接钱包领取空投，点授权签名", "中奖福利", Matter.WALLET),
        ("检察院：您涉嫌洗钱，点击链接看传票", "冒充公检法及政府机关", None),
        ("收到个快递没买过，里面有卡，扫码领空气炸锅", "中奖福利", Matter.PARCEL),
        ("您的快递到了，扫码取件", "冒充电商物流客服", None),
        ("您有个人所得税退税款待领取，填写银行卡", "钓鱼盗号", Matter.TAX),
        ("你好，我是朋友介绍的，方便认识一下吗", "网络婚恋交友", Matter.GREETING),
        ("通讯录推荐的你，交个朋友好吗", "裸聊敲诈", Matter.GREETING),
        ("认识你真好，我住院了，借我三千", "网络婚恋交友", None),
        ("重要事项请回电 0085230018888", "冒充公检法及政府机关", Matter.CALLBACK),
        ("重要事项请回电 0085230018888", "钓鱼盗号", Matter.CALLBACK),
        ("Send the fee, then call +2348012345678 back", "其他", None),
        ("实物黄金托管，老客户介绍再返1%", "虚假投资理财", None),
    ],
)
def test_the_matter_is_told_by_words_and_signals(
    text: str, scam: str, matter: Matter | None
) -> None:
    assert matter_of(read(text, NO_LIST), scam) is matter


@pytest.mark.parametrize("texts", [ZH, EN])
def test_whoever_is_named_is_told_what_to_do(texts: MatterTexts) -> None:
    assert set(texts.names) <= set(texts.matters)
    assert set(texts.stations) == set(texts.regulators) == set(Place)


@pytest.mark.parametrize("texts", [ZH, EN])
@pytest.mark.parametrize(
    ("place", "card"),
    [
        (Place.TAIWAN, "taiwan-165"),
        (Place.HONGKONG, "hongkong-18222"),
        (Place.SINGAPORE, "singapore-1799"),
        (Place.MALAYSIA, "malaysia-997"),
    ],
)
def test_every_number_stands_on_the_card_of_its_place(
    corpus: Corpus, texts: MatterTexts, place: Place, card: str
) -> None:
    known = next(each.lead for each in corpus.cards if each.id == card)
    said = f"{texts.lines[place]} {texts.police[place]}"
    assert [number for number in re.findall(r"\d+", said) if number not in known] == []
