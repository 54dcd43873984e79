"""What certainly tells of no emergency is not taken for one; whatever is amiss in it speaks."""

import pytest

from bot.assistant.aid.hearing.harmless import is_everyday, tells_of_none
from bot.assistant.assistant import Assistant
from bot.assistant.triage import Intent


@pytest.mark.parametrize(
    "text",
    [
        "帮我写一段小品台词：奶奶，我把钱全给客服了！",
        "作文：妈妈哭着说钱被骗光了",
        "帮我编个快板，里头有一句我转了三万",
        "快手上看到一个大妈把三十万现金递给上门的人",
        "新闻里一个老汉把金条寄给了骗子",
        "刚还清车贷 卡里空了",
        "信用卡还完了，卡里一分没剩",
        "扫码交了水费 四十块",
        "饭钱扫码付了",
        "登录手机银行的验证码，我自己输的",
        "给女儿包了红包，她收了",
        "刚给爱人发了200红包",
        "给父母转了3000生活费",
        "小子玩手机给游戏充了两千",
        "女儿偷着给主播打赏了三千",
        "our daughter bought skins in a game with my card, 300 dollars",
    ],
)
def test_what_befalls_nobody_here_is_no_emergency(text: str) -> None:
    assert tells_of_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "写小说被骗了五千，对方拉黑我",
        "我写作文的时候他打电话叫我转了三千",
        "抖音上看到一个大姐卖玉 转了三千给她 不发货",
        "抖音上认识一个男的 把三万块给他了 人没了",
        "刷到一个老太太把钱给骗子，我妈也刚取了五万",
        "刚还完信用卡，卡里又少了三千，不是我刷的",
        "还完网贷，客服叫我再转一笔解冻",
        "扫码付了停车费，后来被扣了三千",
        "扫车窗上贴的码付了停车费",
        "收银员扫了我付款码，钱没了",
        "自称店员的人扫了我的付款码",
        "验证码弹出来，它自己输了",
        "验证码我自己输的，可那个网页是假的",
        "给女儿发了红包，对方说不是她",
        "给媳妇发了红包，是骗子",
        "给对象发了200红包",
        "孩子在群里领皮肤，拿我手机充了三千",
        "女儿给主播打赏，主播又叫她加微信转了两千",
        "孩子买币打给了冒充名人的主播",
        "孩子给主播刷礼物，主播说刷满一万见面，结果人没了",
        "我女儿买皮肤，扫了个码，两千没了",
        "my kid bought skins in a game, then a caller offered a refund",
        "a guy online told my son to buy game skins for him, 500 gone",
        "",
    ],
)
def test_whatever_is_amiss_speaks(text: str) -> None:
    assert not tells_of_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "他给了我500块",
        "我爸给我转了两千生活费",
        "he gave me 500 dollars for my birthday",
        "he paid me back the 200 he owed",
        "把一万块存到银行了",
        "i put 500 in my savings account",
        "我把两万块存进余额宝了",
        "零钱转到银行卡了",
        "老公给他妈转了三千",
    ],
)
def test_money_that_came_or_stays_is_everyday(text: str) -> None:
    assert is_everyday(text)


@pytest.mark.parametrize(
    "text",
    [
        "他给了我500块让我帮他取钱",
        "陌生人给我转了五千",
        "客服给我返了500块",
        "he gave me 500 and asked for my card",
        "把一万块存到他银行了",
        "零钱转到指定银行卡了",
        "对方叫我存到余额宝了",
    ],
)
def test_money_for_another_is_not(text: str) -> None:
    assert not is_everyday(text)


@pytest.mark.parametrize(
    "text", ["给我妈转了两千生活费，多久到账", "扫码付停车费安全吗", "老板说等结了账就给"]
)
def test_a_question_is_no_everyday_tale(text: str) -> None:
    assert not is_everyday(text)


@pytest.mark.model
def test_an_everyday_payment_is_answered_with_no_crime(assistant: Assistant) -> None:
    assert assistant.reply("给外孙女包了红包，她收了").intent is Intent.UNKNOWN
    assert assistant.sort("刚还完花呗 卡里没钱了").situation is None


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "我没被骗啊，就是想问一下大额转账能不能设成隔天到",
        "俺不是被骗，俺就替俺爹问问手机银行的转账咋关",
        "我冇畀人呃，只系想問下點樣報案",
        "没有被骗，帮我爸问问怎么关免密支付",
        "我沒被騙，只是想問一下165是什麼",
    ],
)
def test_who_was_not_cheated_and_only_asks_is_answered(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.ANSWER
    assert reply.situation is None
