"""Whose work it is to ask is shown what speaks to him; others are not."""

from dataclasses import replace

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.staff import citizens_first, on_duty, parts_for
from bot.assistant.trades import is_for_carers
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import remember


@pytest.mark.parametrize(
    "text",
    [
        "柜员问下，大妈非要转18万给首长战友，能不能先不给她办",
        "我是柜员，客户坚持要汇款怎么办",
        "我是网点大堂经理，有个女客户非要取现20万",
        "柜台上老头非要汇款，拦不住",
        "社区民警 明天要去讲课",
        "营业员：老人要把二十万转到安全账户",
        "宾馆前台，客人三天没出门",
        "辖区有个阿姨天天转账",
        "我们网点来了个客户要销户",
        "大爷来开卡有人在教他说，我们网点主任说开了算了",
        "我开烟酒店的，客人买了一堆点卡",
        "有客户问我一键查卡能不能查家人",
        "我是农商行柜员，有个大爷要全取出来",
        "柜台有个大妈要转18万给外地的人",
        "班上有个学生把卡借给网友走账",
        "作为班主任怎么跟家长说",
        "顾客在我店里买八千块的礼品卡",
        "客户的卡被外地冻了，要我们柜台给解开",
        "客户的卡被外地冻了来吵",
        "客户手机上一直开着视频",
        "用户手机号被停，骂我",
        "居民说没被骗，要撤回预警",
        "I'm a bank teller, a customer insists on the transfer",
    ],
)
def test_whose_work_it_is_is_told(text: str) -> None:
    assert on_duty(text)


@pytest.mark.parametrize(
    "text",
    [
        "我妈被骗了怎么办",
        "银行柜员让我填表",
        "警察打电话给我",
        "我们银行卡被冻了",
        "客服说我中奖了",
        "老师让交学费，是真的吗",
        "我是被银行柜员拦下来的",
        "我是去银行找柜员办的",
        "我去柜台，柜员问我转给谁",
        "客户让我先垫钱，是骗子吗",
        "我儿子班上有个同学卖卡",
        "客户给我转账转错了",
        "客户的货款到账，卡就冻了",
        "客户用假转账截图骗走我的货",
        "",
    ],
)
def test_who_only_names_them_is_not(text: str) -> None:
    assert not on_duty(text)


@pytest.mark.model
def test_parts_for_staff_are_left_out_for_others(assistant: Assistant) -> None:
    hit = assistant.search().search("民警上门敲门是真的吗").hits[0]
    parts = assistant.library.document("yujing-quanzu")
    ours = next(filter(is_for_carers, parts))
    hits = (replace(hit, passage=parts[0], more=(ours, parts[1])),)
    assert parts_for(hits, staff=False)[0].more == (parts[1],)
    assert parts_for(hits, staff=True) == hits


@pytest.mark.model
def test_staff_in_an_emergency_read_first_what_they_can_do(assistant: Assistant) -> None:
    asked = "我是柜员，一个大爷非要给骗子汇款，劝不住，他要走了"
    reply = assistant.reply(asked)
    assert (reply.intent, reply.situation) == (Intent.EMERGENCY, "emergency-wont-listen")
    ours = next(filter(is_for_carers, assistant.library.document("emergency-wont-listen")))
    clerks = assistant.library.get("emergency-wont-listen#银行和社区的人看到了")
    assert clerks is not None
    assert reply.paragraphs[0].text.startswith(f"{clerks.heading}：")
    family = assistant.reply("我爸非要给骗子汇款，劝不住，他要走了")
    assert not any(each.text.startswith(f"{ours.heading}：") for each in family.paragraphs)
    assert not family.paragraphs[0].text.startswith(f"{clerks.heading}：")


@pytest.mark.model
def test_officers_read_what_officers_can_do(assistant: Assistant) -> None:
    reply = assistant.reply(
        "我是派出所民警，辖区一个老太太正在银行要转18万给“检察院安全账户”，劝不住咋办"
    )
    assert reply.situation == "emergency-wont-listen"
    assert reply.paragraphs[0].text.startswith("我是民警：")


@pytest.mark.model
def test_where_somebody_is_is_remembered(assistant: Assistant) -> None:
    first = assistant.reply("我女儿在墨尔本读书，接到大使馆电话是真的吗")
    shown = remember("我女儿在墨尔本读书，接到大使馆电话是真的吗", first, None, 0.0)
    assert shown is not None
    assert shown.place == "australia-scamwatch"
    aid = assistant.reply("她刚把八万块转过去了", shown)
    local = assistant.library.get("australia-scamwatch")
    assert local is not None
    assert aid.intent is Intent.EMERGENCY
    assert aid.paragraphs[0].text in local.text


def test_a_part_for_staff_gives_way_to_what_is_hardly_behind(assistant: Assistant) -> None:
    index, asked = assistant.search(), "公安冻结账户要什么手续"
    found = index.search(asked, 6).hits
    clerks = next(
        part
        for part in index.library.passages
        if part.heading.startswith("柜员：客户要我们停住对方的户")
    )
    first = replace(found[0], passage=clerks)
    near, far = replace(found[0], score=first.score - 0.03), replace(found[0], score=0.0)
    assert citizens_first(asked, (first, near)) == (near, first)
    assert citizens_first(f"我是柜员，{asked}", (first, near)) == (first, near)
    assert tuple(citizens_first(asked, (first, far))) == (first, far)
