"""Who tells of a place outside the mainland is told whom to call there."""

from dataclasses import replace

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.places.abroad import _CARDS, is_unplaced, law_asked, without_place
from bot.assistant.places.cards import PLACES
from bot.assistant.places.mainland import frozen_in_mainland, is_in_mainland, lives_in_china
from bot.assistant.places.ranking import SAID, at_home_first, at_home_there_first, there_first
from bot.assistant.texts import ZH
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import Shown, place_told, remember
from index import Hit, Passage
from index.corpus.corpus import Corpus
from index.script import to_traditional


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("我在日本被骗了", "japan-9110"),
        ("昨天在日本被中介骗了押金", "japan-9110"),
        ("刚在美国用zelle付了定金", "usa-ftc-ic3"),
        ("刚在美国的平台上付了定金", None),
        ("just zelled $900 for a sublet, the landlord blocked me", "usa-ftc-ic3"),
        ("Zelle转给了假搬家公司，Chase说是自己授权的", "usa-ftc-ic3"),
        ("客户用Zelle付了我两百美金", None),
        ("CRA来电要我补税，存了两千加币", "canada-cafc"),
        ("CRA是什么意思", None),
        ("點解我張八達通俾人增值咗，又話過錯數", "hongkong-18222"),
        ("点解我张八达通俾人增值咗，又话过错数", "hongkong-18222"),
        ("八达通在深圳能用吗", None),
        ("我喺澳門，「司警」話我個名喺內地開咗卡", "macau-fanzha"),
        ("老公在星加坡打工，做任务垫了一万二", "singapore-1799"),
        ("I let a classmate use my DBS account", "singapore-1799"),
        ("my DBS Hong Kong account was used", None),
        ("房東在591上說人在國外，要先付訂金", "taiwan-165"),
        ("paid 4 weeks bond for a room in Sydney, agent gone", "australia-scamwatch"),
        ("My bank in Toronto says it was already deposited", "canada-cafc"),
        ("手机被人控制了，钱在往外走！！新西兰", "jingwai-baojing"),
        ("我女兒在雪梨念書，不接電話", "australia-scamwatch"),
        ("雪梨汤怎么炖", None),
        ("US based buyer wants my code", None),
        ("SG student here, a MOH officer on video", "singapore-1799"),
        ("I'm a Canada based worker, got a call", "canada-cafc"),
        ("UK resident in Shanghai, got a call", None),
        ("I typed my card into a page, £1.45, then Barclays rang", "uk-report-fraud"),
        ("我是澳大的內地生，有人自稱衛生局", "macau-fanzha"),
        ("我是香港的留学生，接到公安电话", "hongkong-18222"),
        ("Bank teller in HK here. a customer wants to send 500k", "hongkong-18222"),
        ("HK teller here, what do I do", "hongkong-18222"),
        ("我是澳大利亚的留学生", "australia-scamwatch"),
        ("温哥华租房，房东要先转押金", "canada-cafc"),
        ("我喺香港被騙咗打邊個", "hongkong-18222"),
        ("我在香港被骗了5000港币怎么办", "hongkong-18222"),
        ("女儿在悉尼读书，刚给假警察转了钱", "australia-scamwatch"),
        ("I am in Canada and just paid a fake officer", "canada-cafc"),
        ("我在泰国，护照被收走了", "jingwai-baojing"),
        ("在新加坡，钱刚转出去", "singapore-1799"),
        ("help me i am in myanmar scam center", "jingwai-baojing"),
        ("My daughter studies in Sydney and got a call", "australia-scamwatch"),
        ("我畀人呃咗五萬蚊，啱啱過咗數", "hongkong-18222"),
        ("剛剛匯款給假檢警，三十萬，怎麼辦", "taiwan-165"),
        ("my mother got a call from police, she lives alone in Manchester", "uk-report-fraud"),
        ("my grandpa got a call, he lives in Leeds", "uk-report-fraud"),
        ("My grandmother in Toronto was scammed", "canada-cafc"),
        ("my grandfather in Beijing was scammed", None),
        ("a man in Canada scammed my grandfather", None),
        ("我人在台中，帳戶被內地公安凍結", "taiwan-165"),
        ("阿媽頭先轉咗十幾萬去內地個安全帳戶，點算", "hongkong-18222"),
        ("我喺內地返工，頭先轉咗錢俾人，點算", None),
        ("我喺旺角買咗張卡租俾人", "hongkong-18222"),
        ("my mum in Chengdu sends money to a man, i live in canada", None),
        ("my mother met a man online, he lives in London", None),
        ("我喺深圳畀人呃咗五萬蚊", None),
        ("我俾人呃咗五万蚊", None),
        ("剛給客服轉了兩萬", None),
        ("刚给客服转了两万", None),
        ("钱转到香港的账户了", None),
        ("我妹在国外，微信上让我先垫机票，我垫了两万，今天她说号被盗了", None),
        ("我哥在日本，有人用他的QQ跟我借钱，我转了五千，不是他本人借的", None),
        ("我妹在国外，号被盗了，她自己转给骗子两万", "jingwai-baojing"),
        ("我在日本，朋友的号被盗了，我转了五千", "japan-9110"),
        ("网上的男友说他在美国当军医，我刚给他转了钱", None),
        ("我男朋友在美国，是网上认识的，刚给他转了钱", None),
        ("A man from the UK asked me for money and I sent it to Hong Kong", None),
        ("My boyfriend in America needed money, I sent it", None),
        ("香港警察打来电话要我转账", None),
        ("买了一张去日本的机票，钱被骗了", None),
        ("新加坡这边收到短信说账户被锁", "singapore-1799"),
        ("台灣，匯款10萬給投資群組", "taiwan-165"),
        ("马来西亚被投资群骗了5万", "malaysia-997"),
        ("Hong Kong 用户，被人骗了", "hongkong-18222"),
        ("我妈在槟城，存款被骗走了", "malaysia-997"),
        ("I'm in the US", "usa-ftc-ic3"),
        ("Got a text about an unpaid toll in California", "usa-ftc-ic3"),
        ("DHL called me in Vancouver", "canada-cafc"),
        ("living in London, somebody called", "uk-report-fraud"),
        ("the FBI says I must pay with gift cards", "usa-ftc-ic3"),
        ("HMRC says I owe tax", "uk-report-fraud"),
        ("收到pos laju電話說包裹有毒品", "malaysia-997"),
        ("I live in Beijing and the FBI called me", None),
        ("my mother in Chengdu got a call from the IRS", None),
        ("he is first in line", None),
        ("香港那边的客服打来", None),
        ("日本代购被骗了", None),
        ("香港用户被骗了五万", "hongkong-18222"),
        ("韩国被骗第一步做什么", "korea-112"),
        ("在台北ATM转给诈骗", "taiwan-165"),
        ("pos laju来电说包裹违禁，接着警察叫我汇钱", "malaysia-997"),
        ("有人叫我换ringgit，我用支付宝转了", None),
        ("Chinese police call me in Japan", "japan-9110"),
        ("他说，香港这边有个项目，我投了十万", None),
        ("香港，澳门，台湾的反诈电话是多少", None),
        ("香港，那边的骗子打电话给我", None),
        ("日本，他说他在那边", None),
        ("香港，他骗了我五万", "hongkong-18222"),
        ("美国用户协议怎么读", None),
        ("台湾被骗的人多吗", None),
        ("缅甸被骗过去的人怎么回来", None),
        ("台湾当地特产网店骗了我", None),
        ("我在KLOOK买的门票是假的", None),
        ("我在KL，被骗了", "malaysia-997"),
        ("我在美国的同学借钱，我转了", None),
        ("在日本代购那里付了钱不发货", None),
        ("自称FBI的人说能帮我追回，我又交了两万", None),
        ("客户要用Zelle付款给我", None),
        ("收到 FBI 電話，要我付款", "usa-ftc-ic3"),
        ("FBI agent on WeChat can recover my money, I paid", None),
        ("I paid 2000 yuan to the IRS", None),
        ("Just moved to Beijing and USCIS called", None),
        ("He told us he was in America", None),
        ("He told me he is in the US army", None),
        ("She asked me to meet her in London", None),
        ("They offered me a job in Singapore", None),
        ("I have a friend in the US who wants money", None),
        ("I invested in the US stock market", None),
        ("I sent my passport in the US embassy website", None),
        ("I have family in the US", None),
        ("He paid me in Taiwan dollars", None),
        ("I work in Boston Consulting Group", None),
        ("I'm a woman in Texas", "usa-ftc-ic3"),
        ("Paid a supplier in Hong Kong and he vanished", None),
        ("Sent money to a guy in Singapore", None),
        ("Received a call from my friend in London", None),
        ("Got a girlfriend in Texas who wants crypto", None),
        ("lost $5,000 in Singapore", "singapore-1799"),
        ("新加坡当地警察打来", None),
        ("a man in Texas wants gift cards", None),
        ("My friend told us in confidence", None),
        ("頭先警察打嚟話我犯咗內地法律，要我去深圳開戶口", "hongkong-18222"),
        ("收到SMS話我張信用卡喺澳洲碌咗八千", "hongkong-18222"),
        ("我信用卡在英国被刷了两千", None),
        ("騙徒喺廣州，我過咗數畀佢", "hongkong-18222"),
        ("收到上海公安嘅電話話我洗黑錢", "hongkong-18222"),
        ("我去深圳買嘢俾人呃咗", None),
        ("我喺廣州，過咗數畀騙徒", None),
        ("我老豆喺深水埗俾人扮公安呃咗五十萬", "hongkong-18222"),
        ("My mom in Ohio sends money to a star online", "usa-ftc-ic3"),
        ("I live in North Carolina and got scammed", "usa-ftc-ic3"),
        ("a soldier in Ohio wants money", None),
        ("日本留學 被假公安要求匯保證金", "japan-9110"),
        ("日本留学中介骗了我的钱", "japan-9110"),
        ("got a call from the ATO", "australia-scamwatch"),
        ("potato seller scammed me", None),
        ("新加坡ICA打来说我的证件被盗用", "singapore-1799"),
        ("PayNow转给骗子3千新币", "singapore-1799"),
        ("新币上线，我买了被骗", None),
        ("收到PDRM电话说我洗黑钱", "malaysia-997"),
        ("有人打電話話係澳門中聯辦", "macau-fanzha"),
        ("收到司警電話，係咪真", "macau-fanzha"),
        ("公司警告我唔好轉數", "hongkong-18222"),
        ("澳門個朋友俾人呃咗錢", "hongkong-18222"),
        ("我剛剛匯了15萬給假投資老師", "taiwan-165"),
        ("昨天匯了五千令吉給假警察", "malaysia-997"),
        ("匯了三千新幣給他", "singapore-1799"),
        ("MAS phoned about my bank account", "singapore-1799"),
        ("MAS打来说我的户口洗钱", "singapore-1799"),
        ("an x-mas gift scam", None),
        ("SPF officer on WhatsApp video", "singapore-1799"),
        ("ICA says I am in a case in China and passed me to Shanghai police", "singapore-1799"),
        ("scammed in Shanghai, ICA cannot help", None),
        ("Auntie in Jurong sent money to him", "singapore-1799"),
        ("police at my door in Singapore", "singapore-1799"),
        ("Uncle at JB transferred money", "malaysia-997"),
        ("my boyfriend in JB wants money", None),
        ("要我先付RM80手续费", "malaysia-997"),
        ("lost RM3k to a fake shop", "malaysia-997"),
        ("paid 300 rmb to a fake shop", None),
        ("我打了997，没人接", "malaysia-997"),
        ("997说会处理", "malaysia-997"),
        ("I called 1799 just now", "singapore-1799"),
        ("我被骗了997元", None),
        ("打了997给他", None),
        ("付了997说还要再交", None),
        ("被骗了997报警有用吗", None),
        ("我被骗1799报警", None),
        ("交了1799叫我再交", None),
        ("I paid 997 said the seller", None),
        ("997让我去警局", "malaysia-997"),
        ("1799 told me to wait", "singapore-1799"),
        ("群里的MAS老师带我炒股", None),
        ("MAS项目靠不靠谱", None),
        ("MAS的人要查我户口", "singapore-1799"),
        ("买SPF50防晒霜被骗", None),
        ("our SPF record fails", None),
        ("SPF的人说我涉案", "singapore-1799"),
        ("TNG平台投资提现不了", None),
        ("TNG里的钱没了", "malaysia-997"),
        ("我在SG平台充了钱", None),
        ("我在SG做工被骗", "singapore-1799"),
        ("我在JB做工被骗", "malaysia-997"),
        ("我在这jb平台被骗", None),
        ("手机1799买的，不发货", None),
        ("A bar in Bangkok charged me 300 dollars", "jingwai-baojing"),
        ("a landlord in London wants a deposit", None),
        ("my roommate at UCLA has been told to stay on video", "usa-ftc-ic3"),
        ("I study at UNSW and a man from the embassy called", "australia-scamwatch"),
        ("text about an unpaid E-ZPass toll, I entered my card", "usa-ftc-ic3"),
        ("转了1800台币被拉黑", "taiwan-165"),
        ("AI of my boss on Zoom told me to wire HK$4m", "hongkong-18222"),
        ("台币汇率多少", None),
        ("阿媽話收到電話，話佢喺內地犯咗洗黑錢", "hongkong-18222"),
        ("阿媽收到電話話佢喺內地犯咗洗黑錢，叫佢去酒店", "hongkong-18222"),
        ("我在印尼被骗了", "jingwai-baojing"),
        ("我女儿在意大利留学，钱被骗了", "jingwai-baojing"),
        ("I'm in Jakarta and just got scammed", "jingwai-baojing"),
        ("印度神油是骗人的吗", None),
        ("我老板在新加坡，他叫我转了五万", None),
        ("我客户在美国，没付款", None),
        ("我老婆在新加坡，转了五万给骗子", "singapore-1799"),
        ("码报给假客服了 人在东京 用的日本手机号", "japan-9110"),
        ("my grandma (72) in Toronto read the codes to somebody", "canada-cafc"),
        ("in Toronto, my mom just read gift card codes", "canada-cafc"),
        ("Sydney dorm mate sent a video", "australia-scamwatch"),
        ("my dorm mate in Sydney cannot be reached", "australia-scamwatch"),
        ("韩国首尔被骗转账了", "korea-112"),
        ("韩国传贳房，房东失联了", "korea-112"),
        ("首尔打工，让我每天去取现金", "korea-112"),
        ("在留卡，入管打电话要卡号", "japan-9110"),
        ("交了钱才能加入管理层", None),
        ("council tax rebate whatsapp legit", "uk-report-fraud"),
        ("my OPT is terminated unless I pay for SEVIS", "usa-ftc-ic3"),
        ("HSBC HK app asks me to approve", "hongkong-18222"),
        ("入咗卡號 跟住碌咗六千八 喺英國碌嘅", "hongkong-18222"),
        ("我係馬來西亞人，入咗RM500做premium task", "malaysia-997"),
        ("我喺HDB租房，屋主收咗押金", "singapore-1799"),
        ("建筑工地在新加坡干活，老乡说帮我换钱", "singapore-1799"),
        ("网友说他在新加坡上班", None),
        ("中國駐洛杉磯領事館來電，讓按0", "usa-ftc-ic3"),
        ("先生在加拿大被一個自稱RCMP的人叫去買比特幣", "canada-cafc"),
        ("王先生在加拿大，叫我轉賬", None),
        ("要我再匯五千澳幣", "australia-scamwatch"),
        ("boss wired AUD 48k this morning", "australia-scamwatch"),
        ("nurse in Melbourne here, the consulate called", "australia-scamwatch"),
        ("我们四个人飞北海道滑雪，民宿是假的", "japan-9110"),
        ("幫他收包裹再轉寄，每個20鎊", "uk-report-fraud"),
        ("a courier will collect the cash tonight, Toronto", "canada-cafc"),
        ("help, my grandma in Vancouver thinks I'm in jail", "canada-cafc"),
        ("my roommate (Chinese student in Sydney) vanished", "australia-scamwatch"),
        ("温哥华 房东 押金 不见了", "canada-cafc"),
        ("我在柏林，护照号给了假大使馆", "jingwai-baojing"),
        ("巴黎欧莱雅打折是真的吗", None),
        ("捷運上手機被偷", "taiwan-165"),
        ("台新帳戶被凍結", "taiwan-165"),
        ("武吉阿曼叫我轉去安全戶口", "malaysia-997"),
        ("澳門掃咗張假告票個QR", "macau-fanzha"),
        ("PayMe過咗數畀騙徒", "hongkong-18222"),
        ("噚晚喺澳門畀人呃咗", "macau-fanzha"),
        ("上星期在日本旅游被骗", "japan-9110"),
        ("the consulate in Chicago said I am wanted", "usa-ftc-ic3"),
        ("想去日本旅游，机票哪里便宜", None),
        ("仲介要我先交30萬日圓保證金", "japan-9110"),
        ("+852开头的电话说我在香港办了信用卡欠款", None),
        ("电话里说我在新加坡买了保险要扣费", None),
        ("他讲我名下在日本开了个户，涉案", None),
        ("我说我在日本开了户，他就要验资", "japan-9110"),
        ("我在香港办了信用卡，来电说欠款", "hongkong-18222"),
        ("我是台灣人，被大陸人騙了三萬", "taiwan-165"),
        ("", None),
    ],
)
def test_the_place_is_where_somebody_is(text: str, card: str | None) -> None:
    assert place_told(text, None) == card


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("我在深圳", True),
        ("大陸的手機號被停了", True),
        ("付了人民幣", True),
        ("深圳市公安局打來", False),
        ("話我犯咗內地法例", False),
        ("大陸法律會唔會保障", True),
        ("叫我去深圳開戶", False),
        ("騙我的人在廣州", False),
        ("轉去上海的帳戶", False),
        ("我喺廣州公安局報咗案", True),
        ("廣州公安局打嚟", False),
        ("我同佢喺廣州住", True),
        ("佢喺廣州住", False),
        ("話佢喺內地涉案", False),
        ("我人在崑山，臺胞證被拍了", True),
        ("台灣人被大陸的人騙了", False),
        ("俾內地騙子呃咗五萬", False),
        ("台灣人在大陸被騙了", True),
    ],
)
def test_what_a_caller_is_or_wants_says_nothing_of_the_writer(text: str, *, home: bool) -> None:
    assert is_in_mainland(text) is home


@pytest.mark.parametrize(
    ("text", "here"),
    [
        ("帳戶被大陸公安凍結，我人在臺北", True),
        ("大陸的戶頭被凍結了", True),
        ("公安凍咗我張內地卡", True),
        ("我張建行卡俾廣州公安凍咗", True),
        ("個戶口俾銀行凍結咗", False),
        ("我的帳戶變警示帳戶，被凍結", False),
        ("自稱大陸公安，說要凍結我的帳戶", False),
        ("有人冒充公安凍咗我個戶口", False),
        ("我在大陸，錢包掉了", False),
        ("The police in Guangzhou have frozen my account", True),
        ("A man of the police in Guangzhou says he will freeze it", False),
    ],
)
def test_an_account_of_the_mainland_is_frozen_there(text: str, *, here: bool) -> None:
    assert frozen_in_mainland(text) is here


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("去邊度報案", "macau-fanzha"),
        ("我而家返咗香港，去邊度報案", "macau-fanzha"),
        ("我喺香港，去邊度報案", "hongkong-18222"),
        ("我喺珠海，去邊度報案", None),
    ],
)
def test_the_place_that_was_told_counts_more_than_how_a_turn_is_written(
    text: str, place: str | None
) -> None:
    assert place_told(text, Shown("我喺澳門俾人呃咗", "", 0.0, place="macau-fanzha")) == place


@pytest.mark.parametrize(
    ("text", "here"),
    [
        ("I'm in Beijing, paid 8000 by Alipay", True),
        ("we live in mainland China", True),
        ("in Shanghai", True),
        ("a bar in Beijing charged me 5000", True),
        ("the landlord in Chongqing keeps my deposit", True),
        ("im an English teacher in Chengdu", True),
        ("a supplier in Shenzhen took my money", False),
        ("my mother in Beijing paid", False),
        ("paid a man in China", False),
        ("met a girl on tinder in shenzhen, the bill was 6800", True),
        ("English teacher in Shanghai, got a call", True),
        ("scanned a QR in a Chengdu cafe and 3000 went", True),
        ("tea house near the Bund, paid 2800", True),
        ("I'm in Canada", False),
    ],
)
def test_who_writes_english_may_say_that_he_is_in_the_mainland(text: str, *, here: bool) -> None:
    assert lives_in_china(text) is here


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("把户口借给人家收钱在马来西亚会不会坐牢", "malaysia-997"),
        ("喺香港犯唔犯法", "hongkong-18222"),
        ("按台湾的法律算不算犯法", "taiwan-165"),
        ("is it illegal in Singapore", "singapore-1799"),
        ("在香港炒币犯法吗", "hongkong-18222"),
        ("喺澳門幫人收錢犯唔犯法", "macau-fanzha"),
        ("在新加坡卖卡会坐牢吗", "singapore-1799"),
        ("在新加坡卖卡会不会坐牢", "singapore-1799"),
        ("在新加坡卖了卡，会坐牢吗", None),
        ("人在香港被骗了，对方犯法吗", None),
        ("在香港把卡卖了，判几年", None),
        ("骗子在马来西亚，会不会被抓", None),
        ("他在新加坡被判了", None),
        ("借卡会不会坐牢", None),
    ],
)
def test_the_law_of_a_place_is_asked_for_by_name(text: str, card: str | None) -> None:
    assert law_asked(text) == card


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("我在新加坡，兼职刷单是真的吗", "兼职刷单是真的吗"),
        ("加拿大这边有人让我刷单", "有人让我刷单"),
        ("in Canada, a girl wants me to invest", "a girl wants me to invest"),
        ("新加坡被骗打什么电话", ""),
        ("刷单是什么", "刷单是什么"),
        ("公安会找香港人吗", "公安会找香港人吗"),
        ("lost 500 usd to a scam, in New York", ""),
    ],
)
def test_the_matter_is_what_is_said_beside_the_place(text: str, said: str) -> None:
    assert without_place(text) == said


@pytest.mark.parametrize(
    ("text", "unplaced"),
    [
        ("我俾人呃咗", True),
        ("唔知系唔系呃人㗎", True),
        ("我俾人呃咗五万蚊", False),  # 万 is written in the mainland only
        ("我喺深圳俾人呃咗", False),
        ("我喺旺角俾人呃咗", False),
        ("我被骗了", False),
        ("Carousell的卖家不回我", True),
        ("Carousell的卖家收了5百新币", False),
        ("Shopee客服叫我用微信付", False),
        ("Shopee开店被骗了三万", False),
        ("Lazada跨境电商是不是骗局", False),
        ("Shopee的卖家不回我", True),
        ("I paid on Carousell", False),  # in English anybody may be anywhere
    ],
)
def test_characters_that_all_write_may_come_from_elsewhere(text: str, *, unplaced: bool) -> None:
    assert is_unplaced(text) is unplaced


def test_every_place_has_its_card(corpus: Corpus) -> None:
    assert set(_CARDS) <= {card.id for card in corpus.cards}


def test_every_place_is_known_by_its_names() -> None:
    assert set(_CARDS) == PLACES


def hit(card: str, asks: float = 0.97) -> Hit:
    passage = Passage(card, card, "measures", card, card, "", card, "来源")
    return Hit(passage, score=4.0, asks=asks, body=0.9, terms=20.0)


HOME, FAR = hit("jinji-zhifu"), hit("australia-scamwatch")


@pytest.mark.parametrize(
    "text",
    [
        "昨天下午用手机银行转的，今天去派出所还能拦住不",
        "前天转的钱还追得回来吗",
        "昨日在平台上加了好友转的钱，还能拦吗",
        "香港的号码打来说我涉嫌洗钱",
        "收到+852开头的电话说我在香港办了卡",
        "来电显示新加坡，叫我按9",
        "接到澳门的陌生电话，要我加微信",
    ],
)
def test_a_country_that_nobody_told_of_comes_later(text: str) -> None:
    assert at_home_first(text, (FAR, HOME), abroad=False) == (HOME, FAR)


@pytest.mark.parametrize(
    "text",
    [
        "室友在布里斯班昨天转的，澳洲的银行还能拦吗",
        "CBA昨天转出去的还能拦吗",
        "昨天匯的款，銀行還攔得下嗎",
        "I sent it yesterday, can the bank stop it",
        "我留学生，昨天转的钱还能拦吗",
        "儿子在澳读书，昨天转了八万澳元",
        "香港的报警电话是多少",
        "我在香港收到陌生电话",
    ],
)
def test_who_may_be_there_is_told_of_it(text: str) -> None:
    assert at_home_first(text, (FAR, HOME), abroad=False) == (FAR, HOME)


def test_so_is_who_told_of_it_before_or_asks_in_its_own_words() -> None:
    text = "昨天转的，隔了一天还来得及吗"
    assert at_home_first(text, (FAR, HOME), abroad=True) == (FAR, HOME)
    same = replace(FAR, asks=SAID)
    assert at_home_first(text, (same, HOME), abroad=False) == (same, HOME)


def test_relatives_at_home_have_a_card_of_their_own() -> None:
    relatives = hit("jingwai-baojing")
    assert at_home_first("能不能让家里人替我报案", (relatives, HOME), abroad=False) == (
        relatives,
        HOME,
    )


@pytest.mark.model
@pytest.mark.parametrize(
    ("told", "then", "number"),
    [
        ("我在台灣，有人說我健保卡被盜用，是詐騙嗎", "警察會叫我監管帳戶嗎", "165"),
        ("我喺香港，刷單係咪呃人", "咁點樣認得出", "18222"),
    ],
)
def test_the_place_once_told_holds_for_what_is_answered_later(
    assistant: Assistant, told: str, then: str, number: str
) -> None:
    shown = None
    for text in (told, then):
        reply = assistant.reply(text, shown)
        assert reply.intent is Intent.ANSWER
        assert number in reply.paragraphs[0].text + reply.passages[0].text
        shown = remember(text, reply, shown, 0.0)


@pytest.mark.model
def test_the_law_and_other_countries_are_told_without_it(assistant: Assistant) -> None:
    for text in ("我在台湾，帮信罪判几年", "我在美国，刷单是什么"):
        assert "165" not in assistant.reply(text).paragraphs[0].text
        assert "ReportFraud" not in assistant.reply(text).paragraphs[0].text


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("我喺香港，帳戶俾人用咗洗黑錢", "會判幾耐"),
        ("我在台灣，帳戶借給朋友被拿去詐騙", "會判多久"),
    ],
)
def test_the_law_is_said_to_be_the_mainlands(assistant: Assistant, told: str, asked: str) -> None:
    shown = remember(told, assistant.reply(told), None, now=0.0)
    reply = assistant.reply(asked, shown)
    assert reply.paragraphs[0].text == to_traditional(ZH.law_there)
    assert ZH.law_there not in assistant.reply("帮信罪判几年").text


@pytest.mark.parametrize(
    ("place", "behind", "first"),
    [
        ("australia-scamwatch", 0.05, FAR),
        ("australia-scamwatch", 0.5, HOME),
        ("japan-9110", 0.05, HOME),
        (None, 0.05, HOME),
    ],
)
def test_the_card_of_ones_own_place_goes_ahead_where_it_may_be_meant(
    place: str | None, behind: float, first: Hit
) -> None:
    far = replace(FAR, score=HOME.score - behind)
    found = there_first(place, (HOME, far))
    assert found[0].passage == first.passage
    assert len(found) == 2
    assert list(there_first(place, ())) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("刷單返利是什麼騙局", True),
        ("刷单返利是什么骗局", False),
        ("在大陸刷單返利是什麼騙局", False),
        ("165是什麼電話", False),
    ],
)
def test_who_may_be_elsewhere_is_told_that_this_holds_in_the_mainland(
    assistant: Assistant, text: str, told: bool
) -> None:
    reply = assistant.reply(text)
    assert (to_traditional(ZH.elsewhere) in reply.text) is told


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [("幫信罪判幾年", True), ("帮信罪判几年", False), ("幫信罪在大陸判幾年", False)],
)
def test_whose_law_it_is_is_told_to_who_may_be_elsewhere(
    assistant: Assistant, text: str, told: bool
) -> None:
    reply = assistant.reply(text)
    assert (reply.paragraphs[0].text == to_traditional(ZH.law_elsewhere)) is told


VISITORS, TAIWAN = hit("gangaotai-zai-neidi"), hit("taiwan-165")


@pytest.mark.parametrize(
    ("place", "text", "first"),
    [
        ("taiwan-165", "我是台灣人，被大陸人騙了三萬", TAIWAN),
        ("taiwan-165", "台灣人在大陸被騙了", VISITORS),
        (None, "台湾人被骗了打什么电话", VISITORS),
    ],
)
def test_who_is_not_said_to_be_in_the_mainland_reads_his_own_card(
    place: str | None, text: str, first: Hit
) -> None:
    assert at_home_there_first(place, text, (VISITORS, TAIWAN))[0] == first


@pytest.mark.parametrize(("topic", "first"), [(0.2, FAR), (0.01, HOME)])
def test_first_aid_gives_way_to_a_place_that_is_likely_meant(topic: float, first: Hit) -> None:
    aid = replace(HOME, passage=replace(HOME.passage, folder="emergency"))
    far = replace(FAR, score=HOME.score - 0.15, topic=topic)
    found = there_first("australia-scamwatch", (aid, far))
    assert found[0].passage.document == first.passage.document


def test_what_is_for_who_is_away_stands_before_the_card_of_his_place() -> None:
    away = replace(HOME, passage=replace(HOME.passage, heading="人在台湾、国外，回不去怎么复机"))
    far = replace(FAR, score=HOME.score - 0.05)
    assert there_first("australia-scamwatch", (away, far))[0] == away
