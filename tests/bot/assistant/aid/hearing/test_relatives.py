"""A relative's emergency is told from the writer's own; where in doubt it is his own."""

import pytest

from bot.assistant.aid.hearing.relatives import (
    is_led,
    is_of_relative,
    names_others,
    tells_of_others,
)
from bot.assistant.aid.hearing.whose import whose


@pytest.mark.parametrize(
    "text",
    [
        "我老婆被骗了二十万，这两天不吃不喝，一直说对不起我和孩子，说不如死了算了",
        "我侄子被人骗去缅甸了，偷偷发消息说那边不让走",
        "我室友站在天台上 说活着没意思",
        "我女儿被骗了二十万，把自己锁屋里说不想活了",
        "我弟钱没了，反锁在房里喊死了算了",
        "我儿子在缅甸 发消息说被打 我要怎么救他",
        "我想问我妈说不想活了怎么办",
        "婆婆这两天饭也不吃，老是讲不如死了算了",
        "有人站在楼顶要跳，我在旁边",
        "我妈的养老钱被人骗走了，她现在不吃不喝，我该咋办",
        "居民要跳楼，我该做啥",
        "有个女的坐在桥边哭，说被骗了不想活",
        "我辖区一个居民被骗后写了遗书",
        "他被骗了要寻死，我怎么拦",
        "俺娘被骗了想喝药",
        "我妈被骗了以后留了张字条出门了",
        "我爸被骗光了养老钱，昨晚说要喝农药",
        "一个老太太在江边站了半天，说养老钱没了",
        "表哥去了云南就联系不上了，最后的位置在边境",
        "我弟跟人去瑞丽，两天没消息了",
        "我妹上禮拜去柬埔寨 她偷偷傳訊息說要我們付錢才放人",
        "丈夫欠了一屁股债，讲要喝药，我好怕",
        "我哥在天台上要跳",
        "受害者一直自责不吃不喝，我是社工，怎么陪她",
        "服务对象被骗了养老钱，整天哭，说没脸见儿女",
        "我是网格员，我们小区一个居民被骗后说不想活了",
        "服务对象被骗后说活着没意思，我该怎么办",
        "我姐被骗了以后天天睡不着 说对不起家里",
        "我儿子被骗了把自己关屋里",
        "我爸被骗了，今天把存折都交给我，说以后家里靠你了",
        "我儿子16岁 游戏账号被骗 说不想再醒来了",
        "我弟被骗之后留了张纸条说别找我",
        "阿嬤被騙光棺材本，一直講她活太久了，拖累我們",
        "我老公被騙咗成副身家，佢話想由樓上跳落去",
        "舍友网贷被骗，留了张纸条人不见了",
        "我爸被骗以后整天说死了干净",
        "my sister lost everything to a scam and says she wants to die",
        "my friend got scammed and is standing on the roof",
        "my friend was scammed and told me he wants to die, what should I do",
        "my husband lost our savings and keeps saying he does not want to live",
    ],
)
def test_a_relative_is_told_of(text: str) -> None:
    assert is_of_relative(text)


@pytest.mark.parametrize(
    "text",
    [
        "我不想活了，对不起我老婆孩子",
        "我老婆要跟我离婚，不想活了",
        "老婆走了，不吃不喝三天了",
        "我妈说我是废物 站在桥上",
        "老公说离婚 一个人站在天台上",
        "老公骂 孩子哭 我站在楼顶",
        "老公骂，把自己锁屋里不想活了",
        "妈妈知道了会打死我 站在楼顶",
        "给孩子留了遗书 对不起",
        "爸妈的养老钱被骗光了，割腕了",
        "孩子还小，但我吃了药了",
        "把爸妈养老钱骗没了，把自己关在房间，想死",
        "我朋友骗我来缅甸，他们讲不让走",
        "同学把我骗到缅甸 园区不让走 只能偷偷发消息",
        "被我表哥骗来的，关在园区，偷偷发消息的",
        "妈，别给他们发消息，救救我",
        "我和我弟被关着，我弟说他们要打人",
        "撑不下去了",
        "我妈",
        "给我妈留了张字条，出门了",
        "有人骗光了钱不想活了",
        "她拉黑了不想活了",
        "他说不给钱就发照片，不想活了",
        "一个男的骗光我的钱，想死",
        "我是社工，被骗光了，不想活了",
        "受害人是我，不想活了",
        "我是老师，学生都笑我，没脸见人",
        "没脸见儿女，不想活",
        "I lost everything, my husband left me and I want to die",
        "my wife says I want to kill myself",
        "I betrayed my wife, lost her savings and will end it all",
        "I lost my husband's savings, I'm going to jump",
        "lost all my mum's savings, want to die",
        "my wife left, don't want to live, on the roof now",
        "my mum was scammed of her savings",
    ],
)
def test_nobody_in_danger_is_taken_for_a_relative(text: str) -> None:
    assert not is_of_relative(text)


@pytest.mark.parametrize(
    "text",
    [
        "我姐在宾馆不出来，说警察叫她保密",
        "室友跟“公检法”视频，门反锁了",
        "我妈接了个电话说是公安的，让她一个人去酒店开房，现在人联系不上",
        "表弟躲在民宿里，说在配合办案，不让我进",
        "孩子放学路上被警官叫去酒店",
    ],
)
def test_who_is_led_by_a_false_officer_is_another(text: str) -> None:
    assert is_led(text)


@pytest.mark.parametrize(
    "text",
    [
        "警察让我去宾馆，不许告诉我妈",
        "我在酒店，他叫我保密",
        "我妈不知道，我在宾馆里跟警官视频",
        "室友问我晚上吃什么",
        "专案组的人还在视频，我孩子放学要去接",
        "跟公安做笔录，女儿发烧没人管",
        "",
    ],
)
def test_the_writer_is_not_taken_for_another(text: str) -> None:
    assert not is_led(text)


def test_others_are_named_or_not() -> None:
    assert names_others("我妈说要喝农药")
    assert not names_others("吃了安眠药，钱也回不来了")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("我妈刚给骗子转了两万", "她"),
        ("我外孙女被骗了两万", "她"),
        ("俺娘把三万打给假客服了", "她"),
        ("阿爸畀人呃咗，匯咗十萬", "他"),
        ("孩子他爸被人骗了四万", "他"),
        ("邻居大妈给骗子汇了一万，我帮她问", "她"),
        ("我爸妈被骗了八万", "他们"),
        ("公公婆婆被骗了", "他们"),
        ("姐夫被骗了", "他"),
        ("姑父被骗了", "他"),
        ("我娘家哥哥被骗了", "他"),
        ("阿嬤被騙了", "她"),
        ("我阿妈畀人呃咗", "她"),
        ("我妈接到假警察电话，转了五万", "她"),
        ("朋友转了五千给骗子", "他"),
        ("朋友让转了两万，结果是骗子", ""),
        ("客户让打款，打了五万才知道被骗", ""),
        ("男友说投资，转了八万", ""),
        ("对象是骗子，被骗了六万", ""),
        ("朋友圈买东西被骗了", ""),
        ("妈妈给的钱被骗了", ""),
        ("家里人不知道，被骗了五万", ""),
        ("大姐，被骗了咋整", ""),
        ("客户收到货，付了两千", ""),
        ("我给骗子转了两万", ""),
        ("我被骗了，没敢告诉我妈，转了五千", ""),
        ("我把我妈的钱转给骗子了", ""),
        ("刚给冒充我老公的人转了一万", ""),
        ("老婆不知道，我被骗了八万", ""),
        ("my mom just sent 5000 to a scammer", ""),
    ],
)
def test_anothers_loss_is_his(text: str, other: str) -> None:
    assert whose(text) == other


@pytest.mark.parametrize(
    "text",
    [
        "我把爸妈养老钱全被骗光了,没脸见他们",
        "对不起老婆和孩子，想死",
        "有人骗光了我的钱，没脸见我妈，不想活了",
        "骗子骗走我妈的存款，我没脸回家",
        "活着没意思，不敢告诉我爸",
    ],
)
def test_whom_the_writer_has_let_down_is_nobody_else_in_danger(text: str) -> None:
    assert names_others(text)
    assert not tells_of_others(text)


@pytest.mark.parametrize(
    "text",
    [
        "我老公被骗了钱，几天不吃饭，我怕他想不开",
        "我妈被骗后说没脸见我们，不想活了",
        "爸妈的养老钱没了，我爸不吃不喝",
        "室友说对不起他妈，站在天台上",
        "他说没脸见我",
    ],
)
def test_who_else_may_be_in_danger_is_told_of(text: str) -> None:
    assert tells_of_others(text)
