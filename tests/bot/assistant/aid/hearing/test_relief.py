"""Nothing has happened after all: what is told, and what is asked beside it."""

import pytest

from bot.assistant.aid.hearing.relief import broken_off, noticed, over, recovered, untouched
from bot.assistant.assistant import Assistant
from bot.assistant.reply import Reply
from bot.assistant.situations import DESPAIR, HELD, SAFE, SEXTORTION, THREATENED, UNREACHABLE
from bot.assistant.texts import EN, ZH
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import remember


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("挂了挂了 好险", ""),
        ("聯繫上了 她在上課 嚇死我了", ""),
        ("没转", ""),
        ("我还没交呢", ""),
        ("我没转！就是问你是不是骗人的", "就是问你是不是骗人的"),
        ("都说了没给钱 你怎么还叫我打110 我就问靠不靠得住", "我就问靠不靠得住"),
        ("我没转钱 我是把QQ租出去了", None),
        ("我还没转钱 就是他让我下了个会议软件 屏幕已经共享了十分钟", None),
        ("I hung up", ""),
        ("止住了！！太谢谢了，我以后怎么把她手机设一下防这种", "我以后怎么把她手机设一下防这种"),
        ("没念 挂了 航空公司真电话哪查", "航空公司真电话哪查"),
        ("ok, hung up. who do i call in Canada", "who do i call in canada"),
        ("钱还没交，就是想问前头那八万能要回来不", "就是想问前头那八万能要回来不"),
        ("这笔没交，之前交过八万", None),
        ("没转，但是卡号给了", None),
        ("我没给钱，他还骂我", None),
        ("没转成功怎么办", None),
        ("钱没追回来", None),
        ("打完110了", None),
        ("他挂了", None),
        ("她把我拉黑了", None),
        ("", None),
        ("没转，" + "他就是不停地打电话过来" * 5, None),
        ("我没交呢 他都跟我视频过 就差这一步他就能过来了", None),
        ("没交，挂了，他就在那头装可怜", ""),
        ("人找到了，可被打得不成样子", None),
        ("联系上了，他说在园区", None),
        ("联系上了，他们不让他走", None),
        ("没事了，之前又转给他一笔", None),
        ("已经拉黑了", ""),
        ("我把他删了", ""),
        ("他把我删了", None),
        ("骗子把我拉黑了", None),
    ],
)
def test_relief_is_told_from_news(text: str, rest: str | None) -> None:
    assert over(text) == rest


@pytest.mark.parametrize("aid", [SEXTORTION, HELD, UNREACHABLE, THREATENED])
def test_who_is_threatened_is_not_safe_by_not_paying(aid: str) -> None:
    for told in ("还没给钱", "没给", "我拉黑他了", "没给 他说八点就发给我同事"):
        assert over(told, aid) is None
    assert over("虚惊一场", aid) == ""
    assert over("人找到了，派出所还要去吗", aid) == "派出所还要去吗"


@pytest.mark.parametrize(
    "aid",
    [
        "emergency-code-given",
        "emergency-loan-taken",
        "emergency-remote-control",
        "emergency-strange-money",
    ],
)
def test_who_gave_away_what_moves_money_is_not_safe_while_it_is_there(aid: str) -> None:
    for told in ("我没转钱呢", "没转", "还没付钱", "I didn't pay"):
        assert over(told, aid) is None
    assert over("虚惊一场", aid) == ""
    assert over("没念，挂了", aid) == ""


@pytest.mark.model
def test_who_gave_a_code_is_never_told_that_nothing_happened(assistant: Assistant) -> None:
    reply = _talk(assistant, "我把验证码告诉别人了怎么办", "我没转钱呢")[1]
    assert reply.paragraphs[0].text != ZH.aid.relieved
    assert reply.passages[0].passage.document != SAFE


@pytest.mark.parametrize("aid", ["emergency-app-installed", "emergency-remote-control"])
def test_what_was_taken_off_the_phone_has_been_there(aid: str) -> None:
    for told in ("已经删了", "卸载了", "我把它卸了"):
        assert over(told, aid) is None
    assert over("挂断了", aid) == ""
    assert over("已经删了") == ""


@pytest.mark.model
@pytest.mark.parametrize(
    ("told", "then", "opening"),
    [
        ("他让我下会议软件共享屏幕，我已经下了", "挂了挂了 好险", ZH.aid.relieved),
        ("I just gave a caller my bank code", "false alarm", EN.aid.relieved),
    ],
)
def test_who_is_relieved_reads_no_first_aid_again(
    assistant: Assistant, told: str, then: str, opening: str
) -> None:
    first, reply = _talk(assistant, told, then)
    assert first.intent is Intent.EMERGENCY
    assert reply.paragraphs[0].text == opening
    assert reply.passages[0].passage.document == SAFE


@pytest.mark.model
def test_no_news_is_good_where_somebody_wishes_to_die(assistant: Assistant) -> None:
    told, then = "有人拿聊天截图要三千，不给就发我导师", "钱没给，他发给导师了，我想死的心都有了"
    first, second = _talk(assistant, told, then)
    assert second.situation == DESPAIR
    shown = remember(then, second, remember(told, first, None, 0.0), 0.0)
    again = "你说什么没出事？导师都收到了 我现在在宿舍天台"
    assert assistant.reply(again, shown).situation == DESPAIR


@pytest.mark.model
def test_what_is_asked_beside_it_is_answered_by_itself(assistant: Assistant) -> None:
    told, question = "有人说航班取消，我把验证码念给他了", "航空公司真电话哪查"
    reply = _talk(assistant, told, f"没念 挂了 {question}")[1]
    assert reply == assistant.reply(question)


def _talk(assistant: Assistant, told: str, then: str) -> tuple[Reply, Reply]:
    first = assistant.reply(told)
    return first, assistant.reply(then, remember(told, first, None, 0.0))


@pytest.mark.parametrize(
    "text",
    [
        "有人冒充公安打来 我直接挂了",
        "啱啱有個假客服打嚟 我即刻收線",
        "奶奶差点去转钱，被柜员拦住了",
        "有人拉我进荐股群，我退了",
        "骗子要验证码，我没给",
        "陌生人让我共享屏幕 我没同意就挂断了",
        "网上买票他要我走微信转账 我觉得不对没买",
        "客服叫我扫码，感觉不对劲，没扫",
        "假公安打来，我妈差点被骗，挂了",
        "说贷款免息叫我借，我没借",
        "陌生号码发来借钱的消息，我删了",
        "骗子踢了我出群，我没理",
        "有人打来叫我关百万保障，我没关",
        "来电说我健保卡被冒用 我挂掉了",
        "啱啱有人打嚟話係電訊公司 我即刻收咗線",
        "骗子给我发了链接，我没点",
        "有人冒充客服给我打了三个电话，我没理",
        "有人冒充公安，我没配合",
        "骗子叫我按他说的做，我没理",
        "有人叫我裸聊，我拉黑了",
        "有个陌生号码一直冒充我领导，我没应",
        "自称社区的打来问人口，我没搭腔",
        "来电说医保要停，叫按9，我没按",
    ],
)
def test_who_saw_through_it_is_heard(text: str) -> None:
    assert noticed(text)


@pytest.mark.parametrize(
    "text",
    [
        "有人冒充公安打来，我挂了，要报警吗",
        "他自称领导叫我转账，我没应，后来转了",
        "有人冒充我，到处借钱，我没应",
        "假客服打来，卡号填了，我才挂了",
        "接到假客服电话，钱给了，我就挂了",
        "老板找我加班 我没理",
        "骗子打来电话，我转了三千",
        "公安叫我进会议，进去了觉得不对就挂了",
        "客服让我装软件，装了觉得不对就删了",
        "他让我转账，我没买别的，就转了两千",
        "被骗开了共享 看了我好久 刚挂",
        "公安叫我进会议，我进了，刚挂",
        "客服发的链接我点了，后来没理",
        "突然收到放款成功的短信 我没借",
        "短信讲贷款已到账，我没借",
        "号被顶下线了一会儿，登回来了，里面有条借钱的，我删了",
        "微信给人挤掉了，多了条借钱的消息，我删了",
        "有人打来说我女儿被绑了，我挂了",
        "自称金融客服的，码我报给他听了，他就挂了",
        "假客服加我，验证码我念过，后来他把我拉黑了",
        "说是公安，卡号告诉她了，她就退了",
        "代拍的要验证码，我发了，他不回了",
        "剛給假警官匯了三萬，人沒事",
        "爸把短信码念给假社保了，刚挂",
        "骗子叫装的，删了",
        "打来说孩子出车祸要钱，我没理",
        "他打来叫我关百万保障，我照着点了，后来没理",
        "骗子打来，存折给他看了，挂了",
        "有人扮公安打嚟，我過咗數，收咗線",
        "假客服打嚟 我俾咗驗證碼佢 收線",
        "假客服叫我入密碼，我入咗，收線",
        "假銀行打嚟，我講咗密碼，收咗線",
        "骗子说退款，我把码说了，删了",
        "说是贷款，我身份证正反面都传了，没理",
        "炒股群让我充钱，充了一万，退群",
        "有人叫我刷单，我垫了两百，没理",
        "刷单的，我做了三单，拉黑了",
        "假公安打来，我把钱取出来放好了，没理",
        "有人冒充公安，我按他说的做了，后来挂了",
        "陌生链接 我填卡号 没事",
        "网上裸聊了，他要钱，我没给",
        "裸聊被录了视频，要五千，我没给，删了",
        "陌生人说有我把柄，我没理",
        "挂了",
        "",
    ],
)
def test_who_asks_or_gave_something_is_not_praised(text: str) -> None:
    assert not noticed(text)


@pytest.mark.parametrize(
    "text",
    ["我没点", "没填呢，谢谢", "我没点，也没填", "还没装", "没答应他", "刚挂", "I didn't click it"],
)
def test_what_was_not_done_is_heard(text: str) -> None:
    assert untouched(text)


@pytest.mark.parametrize(
    "text",
    [
        "我没点，但是填了卡号",
        "没转，码给了",
        "没转成功怎么办",
        "我把他删了",
        "她就挂了",
        "还没报警",
        "没事",
        "",
    ],
)
def test_what_was_done_beside_it_is_not_overheard(text: str) -> None:
    assert not untouched(text)


@pytest.mark.parametrize(
    "text", ["多谢，钱追回来了！", "那笔款要回来了", "謝謝你們 錢退回來了", "全部追回了"]
)
def test_money_that_came_back_is_heard(text: str) -> None:
    assert recovered(text)


@pytest.mark.parametrize(
    "text", ["钱追回来了吗", "钱没追回来", "钱追回来了 可他又要我交税", "钱退回来了怎么又扣走", ""]
)
def test_money_that_did_not_is_not(text: str) -> None:
    assert not recovered(text)


def test_who_did_right_is_praised_and_told_what_to_do_now(assistant: Assistant) -> None:
    told = assistant.reply("有人拉我进荐股群，我退了")
    assert told.intent is Intent.ANSWER
    assert told.paragraphs[0].text == ZH.aid.noticed
    glad = assistant.reply("钱追回来了！谢谢")
    assert glad.text == ZH.aid.recovered


@pytest.mark.parametrize(
    "text", ["他挂了", "然后她把我拉黑了", "對方就退群了", "他不回了，他把我删了", "他挂了电话"]
)
def test_the_other_one_is_gone(text: str) -> None:
    assert broken_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "我挂了",
        "他挂了怎么办",
        "他挂了，我又转了两千",
        "我把他拉黑了",
        "他挂电话了吗",
        "",
        "他把我视频发给我妈了",
        "他们把我关起来打",
        "他把我卡里的钱转走了",
        "他退我三百",
    ],
)
def test_who_ended_it_himself_or_tells_more_is_not_left(text: str) -> None:
    assert not broken_off(text)


def test_who_was_left_after_first_aid_is_not_told_that_all_is_well(assistant: Assistant) -> None:
    _, then = _talk(assistant, "刚给客服转了五千", "她把我拉黑了")
    assert ZH.aid.relieved not in then.text
    assert "110" in then.text
