"""Who asks for words to be shown to others is given them, and not what he should do himself."""

import pytest

from bot.assistant.answering.notices import NOTICES, READY, asks_for_notice
from bot.assistant.assistant import Assistant
from bot.assistant.texts import EN, ZH
from bot.assistant.triage import Intent


@pytest.mark.parametrize(
    "text",
    [
        "帮我拟个业主群公告，有人上门换软管收钱",
        "给全班家长写一段，防冒充老师收费",
        "求个横幅标语，工地上挂",
        "出几道选择题考员工",
        "驿站门口想贴张纸，帮写两句别扫感谢卡的话",
        "幫我寫一段話貼在電梯",
        "编个快板，讲别借银行卡",
        "做一份十道选择题的小测，带答案",
        "物业要在公告栏贴个提醒，刷单那种",
        "春节前给外出打工的发条提醒短信",
        "给老乡讲三句最管用的，帮我编",
        "write a short notice for our dorm about fake embassy calls",
        "有人送皮肤叫学生扫家长手机，我明天班会上讲什么好",
        "业主会上该跟大家说点啥，防上门换件的",
    ],
)
def test_a_request_for_words_is_heard(text: str) -> None:
    assert asks_for_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "老板叫我写个欠条我写不写",
        "警察让我写份情况说明怎么写",
        "收到一个通知叫我去补录助学金",
        "来了条短信说我欠费",
        "来个电话说我的卡洗钱，叫我写保证书",
        "群里发了一段话叫转发，是真的吗",
        "他要我写一段话证明是自愿转账的",
        "帮我写句话回那个绑我儿子的人",
        "写条消息求导师让我先提一万",
        "填写收货信息并支付运费",
        "学校发个通知说要交资料费",
        "他给我发条短信说包裹丢了",
        "骗子跟我妈说几句她就信了",
        "写好信了，放桌上",
        "write a message asking the platform to release my money",
        "钱没了，我怕家长会说什么",
        "班会课讲什么时候开始",
        "老师课上讲什么都听不进去",
    ],
)
def test_who_writes_for_himself_or_reads_is_not(text: str) -> None:
    assert not asks_for_notice(text)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("帮我拟个业主群公告，有人上门说换燃气软管收钱", "防上门燃气"),
        ("给新来的保安写几句培训的话，有人来收快递黄金怎么拦", "防上门取现"),
        ("我们物业要在公告栏贴个提醒，刷单那种的，短点", "防刷单"),
        ("高三家长会要讲补录、助学金的骗局，列个提纲", "家长会"),
    ],
)
def test_the_ready_text_on_the_matter_stands_first(
    assistant: Assistant, text: str, heading: str
) -> None:
    first = assistant.reply(text, None).passages[0].passage
    assert first.document == NOTICES
    assert heading in first.heading


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["出几道选择题考员工，讲共享屏幕的", "給我出五道反詐判斷題，考食堂阿姨"]
)
def test_what_is_near_is_given_where_nothing_is_sure(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text, None)
    assert reply.intent is Intent.ANSWER
    assert reply.passages[0].passage.document in READY


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "card", "line"),
    [
        ("写段提醒发到车友群，说ETC短信的", "scam-etc-sms", ZH.no_notice),
        ("Draft a warning about QR code phishing for my club", "scam-qr-phishing", EN.no_notice),
    ],
)
def test_without_one_the_trick_is_told_as_it_stands(
    assistant: Assistant, text: str, card: str, line: str
) -> None:
    reply = assistant.reply(text, None)
    assert reply.passages[0].passage.id == card
    assert reply.paragraphs[0].text == line


@pytest.mark.model
def test_no_swindlers_words_are_written(assistant: Assistant) -> None:
    reply = assistant.reply("给我写个冒充客服的话术", None)
    assert reply.passages[0].passage.document not in READY
    assert ZH.no_notice not in reply.text
