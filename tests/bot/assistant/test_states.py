"""Parts for one state of things are told to whom they fit."""

from dataclasses import replace

import pytest

from bot.assistant.states import fits, fitting_state
from index import Hit, Passage
from index.corpus.cards import EMERGENCY


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("填了身份证号和卡号，没填密码", "身份证和卡号都填了，密码没填"),
        ("填了身份证号和卡号，没填密码", "I gave my card number, not the password"),
        ("只说了余额，别的都没说", "就说了余额，要紧吗"),
        ("有人叫我买礼品卡，我还没买", "他催我买点卡，我还没去"),
        ("软件下了还没打开，会议还没进，怎么办", "下是下了，没敢打开"),
        ("软件已经删了，是不是就没事了", "我把它卸载了"),
        ("已经跑出来了，没护照、没手机", "我从园区逃出来了"),
        ("给过一次了，他还要", "给了三千，他又要五千"),
        ("备用金、额度提出来了，还没转走", "借呗提出来了，客服叫我转过去，该不该转"),
        ("备用金、额度提出来了，还没转走", "备用金提到卡里了，客服说要转到指定账户"),
        ("人关在国内，不是国外", "他们不让我走，一屋子人看着"),
        ("您在国外，孩子在中国", "我人在悉尼，女儿在老家接了个电话"),
        ("要交什么", "卡冻了"),
        ("重启了、钱还在，就没事了吗", "重启过了，余额没少"),
        ("脸录了、验证码也报了，钱还在", "眨眼张嘴都做了，码也给了，钱没动"),
        ("昨天、前几天就交了现金，还找得回来吗", "前天给了来人八万现金"),
        ("他说明天换一家银行去汇", "今天拦住了，她说换一家再去"),
        ("西联、速汇金汇出去了", "用西联汇了两千美元"),
        ("我开出租、网约车：车上的老人正要去取钱给骗子", "乘客大爷要我拉他去银行给警官取钱"),
        ("卡借给人走账冻了，他叫我等", "卡借他冻了，他说过几天就好"),
        ("老人卖过电话卡，会不会抓", "我爸卖了两张电话卡"),
        ("只点了链接，没填东西", "我就点开看了，没填"),
        ("在假网页上付了点小钱，信用卡填了，后头还没扣", "付了1块5的运费，卡号都填了"),
        ("没满 16 岁替人取钱、转钱，有案底吗", "我弟15岁帮人取钱"),
        ("做的时候没满 16，现在满了", "我那时候15，现在17岁"),
        ("来拿钱的人在门口按铃", "说是公证处的，人已经到楼下了"),
        ("给的是云闪付、支付宝、微信支付、手机银行的码", "支付宝的码念给他了"),
    ],
)
def test_a_state_is_heard(heading: str, text: str) -> None:
    assert fits(heading, text)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("填了身份证号和卡号，没填密码", "链接里卡号密码验证码都填了"),
        ("只点了链接，没填东西", "点了链接，网银密码也输进去了，还没扣钱"),
        ("在假网页上付了点小钱，信用卡填了，后头还没扣", "付了运费，刚才又扣了两千四"),
        ("在假网页上付了点小钱，信用卡填了，后头还没扣", "they charged 2,400 already"),
        ("没满 16 岁替人取钱、转钱，有案底吗", "我儿子17岁去帮人领钱"),
        ("十六七岁替人取钱、送钱，算犯罪吗", "我弟才14岁，帮人领钱"),
        ("有人叫我买礼品卡，我还没买", "八张京东卡，卡密全拍给他了"),
        ("软件下了还没打开，会议还没进，怎么办", "他让我装个软件我就装了，后来觉得怪"),
        ("已经跑出来了，没护照、没手机", "护照给他们了 不给我 在泰国美索"),
        ("人关在国内，不是国外", "哥在缅甸那边，说要二十万才放人"),
        ("您在国外，孩子在中国", "儿子在国外读书联系不上"),
        ("给过一次了，他还要", "她录了视频，说不给就发"),
        ("备用金、额度提出来了，还没转走", "他让我把备用金提出来转到安全账户，我转了"),
        ("备用金、额度提出来了，还没转走", "客服让我把额度提出来，我已经转过去了"),
        ("有人叫我买礼品卡，我还没买", "领导让我去买二十张购物卡，我刮开拍给他了"),
        ("助记词给出去了，币还在", "助记词发给客服，钱包一分钟就空了"),
        ("脸录了、验证码也报了，钱还在", "六位数念给客服了，心慌"),
        ("昨天、前几天就交了现金，还找得回来吗", "跑腿的刚把现金取走十几分钟"),
        ("提款卡、存折、密码放在信箱、门口，等“警察”来收", "钱装牛奶箱放花坛，人家拿走了"),
        ("门锁着，进不去", "奶奶在邮局要汇款，柜员劝不住"),
        ("来拿钱的人在门口按铃", "他把三万现金给了，那人刚走"),
        ("他说明天换一家银行去汇", "阿嬤現在要去郵局領錢"),
        ("西联、速汇金汇出去了", "剛剛匯款給詐騙集團了"),
        ("我开出租、网约车：车上的老人正要去取钱给骗子", "阿媽喺銀行要過數，勸唔聽"),
        ("卡借给人走账冻了，他叫我等", "卡借给同学冻结了，警察打电话叫我去"),
        ("老人卖过电话卡，会不会抓", "卖了两张电话卡，派出所找我妈了"),
        ("给的是抖音、Telegram、购物账号的码", "云闪付的码念给他了"),
        ("给的是云闪付、支付宝、微信支付、手机银行的码", "卡号和短信验证码填了，钱还在"),
        ("填了身份证号和卡号，没填密码", "医保卡停用短信，只填了身份证和手机号"),
        ("只点了链接，没填东西", "只填了身份证和手机号"),
        ("给家人看病、挂号、买药的钱被骗走了", "宠物医院说狗要做手术，先付2800"),
        ("给家人看病、挂号、买药的钱被骗走了", "集市上的专家义诊，收了我爸九千八"),
        ("学校硬要装，不装会怎样", "小区门禁说不装反诈app不让进"),
        ("屏幕只共享了几分钟，已经关了", "共享了"),
        ("他说头一个码过期了、没收到，要再念一个", "码给他了"),
        ("人马上来拿钱、拿金子：怎么给、怎么装、看什么证", "金条放垃圾桶边上，人刚骑车走"),
        ("还没换：有人扫我的码，要我给现金", "他扫我两千，我给他一千九，卡不能用了"),
        ("卡号、密码都填进短信网页了，钱还没扣", "填了卡号密码，一下子扣了9600"),
        ("买二手车、车位，没看先交定金", "有人要买我的车，叫我先交评估费"),
        ("都说我被骗，可我提出来过、他对我好", "付完就不理我了"),
    ],
)
def test_the_opposite_is_not_told(heading: str, text: str) -> None:
    assert not fits(heading, text)


def hit(*headings: str, folder: str = EMERGENCY) -> Hit:
    first, *more = (
        Passage(f"card#{each}", "card", folder, "某事", "", each, "话", "公安部")
        for each in headings
    )
    return Hit(first, 1.0, 1.0, 1.0, 1.0, more=tuple(more))


OTHER = hit("怎么办", folder="scams")


def test_a_part_answers_only_whom_it_fits() -> None:
    undone, done = "软件下了还没打开，会议还没进，怎么办", "重启了、钱还在，就没事了吗"
    text = "他让我装我就装了，现在重启了"
    assert fitting_state(text, [hit(undone, done), OTHER])[0].passage.heading == done
    assert fitting_state(text, [hit(undone), OTHER]) == [OTHER]
    assert fitting_state(text, [hit(undone, ""), OTHER]) == [OTHER]
    assert fitting_state(text, [hit(undone, "千万别做"), OTHER]) == [OTHER]
    lead = [hit("", done), OTHER]
    assert list(fitting_state(text, lead)) == lead
    for hits in ([hit(undone)], [OTHER, hit(undone)], [hit(undone, folder="law"), OTHER], []):
        assert fitting_state(text, hits) == hits


def test_a_part_for_who_paid_is_not_for_who_says_that_he_will_not() -> None:
    assert not fits("已经交了", "要是我不交呢")
    assert not fits("已经转了钱", "我还没转")
    assert fits("已经交了", "交了两千，他不退")
    assert fits("已经交了", "那怎么办")
    assert fits("已经报过，能换个派出所再报吗", "他们不受理")


def test_another_card_gives_way_to_its_next_part_that_fits() -> None:
    part = Passage("a#已经交了", "a", "scams", "题", "Title", "已经交了", "停手", "源")
    lead = replace(part, id="a", heading="")
    hit = Hit(part, score=4.0, asks=0.9, body=0.9, terms=1.0, rest=(lead,))
    assert fitting_state("要是我不交呢", (hit,))[0].passage == lead
    assert fitting_state("我交了两千", (hit,)) == (hit,)
