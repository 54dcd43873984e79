"""News that a payment was stopped, held back or given back is believed."""

import pytest

from bot.assistant.aid.hearing.saved import KEPT_PART, STOPPED_PART, Saved, saved
from bot.assistant.assistant import Assistant
from bot.assistant.situations import SAFE
from bot.assistant.texts import EN, ZH
from bot.assistant.turns.shown import remember


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("钱追回来了", Saved.BACK),
        ("被骗的两万退回来了", Saved.BACK),
        ("警察把钱追回来了一半", Saved.BACK),
        ("got my money back, thanks", Saved.BACK),
        ("止付成功了", Saved.STOPPED),
        ("刚才警察打来说钱拦下来了，谢谢你们", Saved.STOPPED),
        ("民警说止付成功，钱还在对方账户里", Saved.STOPPED),
        ("款項已經成功攔截，警察說會退回給我", Saved.STOPPED),
        ("條數截住咗，多謝晒", Saved.STOPPED),
        ("好消息，钱冻住了", Saved.STOPPED),
        ("police froze the scammer's account in time, money is safe", Saved.STOPPED),
        ("银行拦住了", Saved.KEPT),
        ("行員擋下來了，沒匯成", Saved.KEPT),
        ("警察拦住了我爸", Saved.KEPT),
        ("我爸的三万块银行帮忙冻住了，没转出去", Saved.KEPT),
        ("the bank stopped the transfer, thank god", Saved.KEPT),
    ],
)
def test_good_news_is_heard(text: str, news: Saved) -> None:
    assert saved(text) is news


@pytest.mark.parametrize(
    "text",
    [
        "止付成功了，钱什么时候退",
        "止付成功了吗",
        "银行没拦住",
        "银行把我卡冻了",
        "我的卡被止付了",
        "钱被冻住了",
        "工资卡被银行止付了",
        "银行拦着不让我转",
        "客服说钱冻住了，要交解冻费",
        "我妈被银行拦住了还要去转",
        "银行拦住了，可他又换了一家去汇",
        "钱退回来了一百，剩下的要交税",
        "骗子把钱退回来了",
        "退款退回来了",
        "有人联系我说能帮我把被骗的钱追回来",
        "黑客保证把钱追回来",
        "有人说钱已经追回来了",
        "国家反诈中心拦截了多少诈骗电话",
        "公安止付了多少钱",
        "我張咭畀公安凍咗點算",
        "反诈app拦了几次",
        "保安把我拦住了",
        "the bank froze my account",
        "they stopped my withdrawal and say I must pay",
        "",
    ],
)
def test_other_news_is_not(text: str) -> None:
    assert saved(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("止付成功了", ZH.aid.stopped, STOPPED_PART),
        ("银行拦住了", ZH.aid.kept, SAFE),
        ("the bank stopped the transfer, thank god", EN.aid.kept, SAFE),
    ],
)
def test_who_tells_it_reads_what_remains(
    assistant: Assistant, text: str, kind: str, part: str
) -> None:
    reply = assistant.reply(text)
    assert reply.situation is None
    assert reply.paragraphs[0].text == kind
    assert reply.passages[0].passage.id == part


def test_a_relative_reads_the_part_for_relatives(assistant: Assistant) -> None:
    reply = assistant.reply("我妈的钱银行拦住了，没损失")
    assert reply.passages[0].passage.id == KEPT_PART


@pytest.mark.model
@pytest.mark.parametrize(
    ("told", "then", "part"),
    [
        ("我刚给骗子转了三万", "银行拦住了", STOPPED_PART),
        ("我妈在银行要给骗子汇钱，劝不住", "止付成功了", STOPPED_PART),
        ("我妈在银行要给骗子汇钱，劝不住", "警察说拦下来了", KEPT_PART),
    ],
)
def test_after_first_aid_it_is_read_by_what_had_happened(
    assistant: Assistant, told: str, then: str, part: str
) -> None:
    first = assistant.reply(told)
    reply = assistant.reply(then, remember(told, first, None, 0.0))
    assert reply.passages[0].passage.id == part
