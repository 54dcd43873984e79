"""Groups: the bot speaks only when spoken to, and keeps quiet when it is not sure."""

from collections.abc import Iterator

import pytest

from bot.assistant.aid.suiting.left import opening
from bot.assistant.check.showing.button_texts import ZH as BUTTONS
from bot.assistant.check.showing.texts import ZH as CHECK
from bot.assistant.language.deeds import Deed
from bot.assistant.places.place import Place
from bot.assistant.texts import ZH
from index.script import Script
from tests.botapi import BotApiServer, Group, User
from tests.e2e.conftest import Start
from tests.e2e.process import BotProcess

ME = "@fanzha_test_bot"
QUESTION = "一键查卡是什么"


@pytest.fixture
def group(api: BotApiServer) -> Group:
    return api.group(title="小区群")


@pytest.fixture
def wang(api: BotApiServer) -> User:
    return api.user(first_name="王阿姨")


def quiet(group: Group, user: User) -> bool:
    """Whether nothing was said up to now: the answer to a question takes its turn after that."""
    question = group.send(user, f"{ME} {QUESTION}")
    return group.wait_for_reply().reply_to == question.id


def test_a_mention_is_answered_under_its_message(group: Group, wang: User) -> None:
    question = group.send(wang, f"{ME} {QUESTION}")
    reply = group.wait_for_reply()
    assert reply.reply_to == question.id
    assert "一键查卡" in reply.marked("bold")[0]


def test_a_mention_by_link_is_answered(group: Group, wang: User, api: BotApiServer) -> None:
    link = {"type": "text_mention", "offset": 0, "length": 2, "user": api.world.me}
    group.send(wang, f"助手{QUESTION}", entities=[link], reply_to=group.send(wang, "x"))
    assert group.stays_silent(0.3)  # privacy mode: Telegram tells only of mentions by name
    group.send(wang, f"{ME} {QUESTION}")
    group.wait_for_reply()


def test_a_reply_to_the_bot_is_answered(group: Group, wang: User) -> None:
    group.send(wang, f"/privacy{ME}")
    said = group.wait_for_reply()
    question = group.send(wang, QUESTION, reply_to=said)
    assert group.wait_for_reply().reply_to == question.id


@pytest.mark.parametrize("command", ["ask", "check", "help", "emergency", "sources"])
def test_a_command_is_answered(group: Group, wang: User, command: str) -> None:
    group.send(wang, f"/{command}{ME}")
    assert group.wait_for_reply().text


def test_a_command_for_another_bot_is_ignored(group: Group, wang: User) -> None:
    with group.world.lock:
        group.state.bot_status = "administrator"  # administrators see everything
    group.send(wang, f"/ask@other_bot {QUESTION}")
    group.send(wang, "/unknown")
    group.send(wang, QUESTION)
    group.send(wang, f"@other_bot {QUESTION}")
    assert quiet(group, wang)


def test_it_never_says_that_it_does_not_know(group: Group, wang: User) -> None:
    group.send(wang, f"{ME} 我想吃火锅")
    group.send(wang, f"/ask{ME} 今天股票涨了吗")
    group.send(wang, f"{ME} ？？？")
    assert quiet(group, wang)


def test_in_a_group_only_a_reply_leans_on_what_was_said(group: Group, wang: User) -> None:
    group.send(wang, f"{ME} 借银行卡给别人会坐牢吗")
    group.wait_for_reply()
    group.send(wang, f"{ME} 依据呢")  # to whom, and about what?
    assert quiet(group, wang)
    group.send(wang, f"{ME} 借银行卡给别人会坐牢吗")
    answer = group.wait_for_reply()
    group.send(wang, "依据呢", reply_to=answer)
    assert group.wait_for_reply().marked("blockquote")


def test_a_reply_leans_on_the_message_that_it_answers_whoever_asked(
    group: Group, wang: User, api: BotApiServer
) -> None:
    group.send(wang, f"{ME} 借银行卡给别人会坐牢吗")
    first = group.wait_for_reply()
    group.send(wang, "依据呢", reply_to=first)
    articles = group.wait_for_reply().marked("blockquote")
    assert articles
    group.send(wang, f"{ME} {QUESTION}")
    second = group.wait_for_reply()
    for user in (wang, api.user(first_name="李叔叔")):
        group.send(user, "依据呢", reply_to=first)
        assert group.wait_for_reply().marked("blockquote") == articles
    group.send(wang, "依据呢", reply_to=second)
    assert group.wait_for_reply().marked("blockquote") != articles


@pytest.mark.parametrize(
    "text", ["哈哈哈", "呵呵", "测试", "早上好", "收到", "好的", "ok", "谢谢老李", "再见", "你是谁"]
)
def test_small_talk_below_its_messages_is_left_to_the_group(
    group: Group, wang: User, text: str
) -> None:
    group.send(wang, f"/privacy{ME}")
    group.send(wang, text, reply_to=group.wait_for_reply())
    assert quiet(group, wang)


def test_of_small_talk_only_a_greeting_by_name_is_answered(group: Group, wang: User) -> None:
    for text in ("谢谢", "好的", "再见", "哈哈哈"):
        group.send(wang, f"{ME} {text}")
    assert quiet(group, wang)
    for text, answer in (("你好", ZH.hello), ("你是谁", ZH.who)):
        group.send(wang, f"{ME} {text}")
        assert group.wait_for_reply().text == answer


def test_a_button_shows_a_group_the_same_but_once(
    group: Group, wang: User, api: BotApiServer
) -> None:
    group.send(wang, f"/emergency{ME}")
    menu = group.wait_for_reply()
    pressed = [
        group.press(menu, menu.buttons[0], user=user).wait_for_answer()["text"]
        for user in (wang, wang, api.user(first_name="李叔叔"))
    ]
    assert pressed == ["", ZH.shown_already, ZH.shown_already]
    assert group.wait_for_reply().marked("bold")
    assert group.stays_silent(0.3)
    group.press(menu, menu.buttons[1], user=wang).wait_for_answer()
    assert group.wait_for_reply().text


def test_the_pages_of_a_menu_turn_back_and_forth(group: Group, wang: User) -> None:
    group.send(wang, f"/law{ME}")
    shown = group.wait_for_reply()
    for label, page in (("›", "第 2 页"), ("‹", "第 1 页"), ("›", "第 2 页")):
        group.press(shown, label, user=wang).wait_for_answer()
        shown = group.wait_for_reply()
        assert page in shown.text


def test_an_emergency_is_answered(group: Group, wang: User) -> None:
    group.send(wang, f"{ME} 我妈刚给骗子转了两万")
    assert group.wait_for_reply().marked("bold")[0].startswith("先打")


def test_first_aid_goes_on_only_with_the_one_who_got_it(
    group: Group, wang: User, api: BotApiServer
) -> None:
    group.send(wang, f"{ME} 我妈刚给骗子转了两万")
    steps = group.wait_for_reply()
    group.send(api.user(first_name="李叔叔"), "打完110了", reply_to=steps)
    assert quiet(group, wang)
    group.send(wang, f"{ME} 我妈刚给骗子转了两万")
    steps = group.wait_for_reply()
    group.send(wang, "打完110了", reply_to=steps)
    assert group.wait_for_reply().text.startswith(opening(frozenset({Deed.POLICE}), Script.HANS))


def test_a_bare_mention_says_how_to_ask(group: Group, wang: User) -> None:
    group.send(wang, ME)
    assert ZH.reads_little in group.wait_for_reply().text


def test_a_mention_under_a_suspicious_message_checks_that_one(
    group: Group, wang: User, api: BotApiServer
) -> None:
    text = "您好，您在我平台的会员即将自动扣费800元，如需关闭请下载会议软件共享屏幕"
    for words in (ME, f"{ME} 这是真的吗", f"/check{ME}", f"/check{ME} 这个呢"):
        suspicious = group.send(api.user(first_name="陌生人"), text)
        group.send(wang, words, reply_to=suspicious)
        assert CHECK.called(CHECK.ask, Place.MAINLAND) in group.wait_for_reply().text


def test_who_asks_in_chinese_about_english_is_answered_in_chinese(
    group: Group, wang: User, api: BotApiServer
) -> None:
    text = "Your parcel is held. Pay the customs fee at http://track-parcel.top now or lose it"
    for words in (f"{ME} 这是真的吗", f"/check{ME} 这是真的吗", f"/check{ME}"):
        suspicious = group.send(api.user(first_name="陌生人"), text)
        group.send(wang, words, reply_to=suspicious)
        reply = group.wait_for_reply()
        assert BUTTONS.money_sent in reply.buttons
        assert CHECK.why in reply.text


def test_an_anonymous_administrator_is_answered(group: Group) -> None:
    question = group.send_anonymously(f"{ME} {QUESTION}")
    assert group.wait_for_reply().reply_to == question.id


def test_anonymous_administrators_do_not_share_one_patience(api: BotApiServer) -> None:
    for _ in range(2):
        group = api.group()
        for _ in range(12):  # more than the limit of 20 a minute in both groups together
            group.send_anonymously(f"/privacy{ME}")
            assert group.wait_for_reply().text == ZH.privacy


def test_a_question_in_a_topic_is_answered_there(api: BotApiServer, wang: User) -> None:
    forum = api.group(forum=True)
    topic = forum.topic("反诈", wang)
    question = forum.send(wang, f"{ME} {QUESTION}", thread_id=topic)
    reply = forum.wait_for_reply()
    assert (reply.thread_id, reply.reply_to) == (topic, question.id)
    assert [each.thread_id for each in forum.actions] == [topic]


def test_check_in_a_topic_answers_nothing_and_asks_for_something(
    api: BotApiServer, wang: User
) -> None:
    forum = api.group(forum=True)
    topic = forum.topic("反诈", wang)
    forum.send(wang, f"/check{ME}", thread_id=topic)
    assert forum.wait_for_reply().text == ZH.check_ask


def test_a_topic_that_is_closed_in_between_is_no_failure(
    api: BotApiServer, wang: User, bot: BotProcess
) -> None:
    failures = len(bot.named("handler_failed"))
    forum = api.group(forum=True)
    topic = forum.topic("反诈", wang)
    api.fail("sendMessage", status=400, description="TOPIC_CLOSED", chat_id=forum.id)
    forum.send(wang, f"/privacy{ME}", thread_id=topic)
    api.wait_for_call("sendMessage", where=lambda call: call.chat_id == forum.id)
    assert quiet(forum, wang)
    assert len(bot.named("handler_failed")) == failures


def test_posts_of_channels_are_ignored(api: BotApiServer, wang: User) -> None:
    channel, group = api.channel(), api.group()
    post = channel.post(f"{ME} {QUESTION}")
    group.forward_from(channel, post)
    assert quiet(group, wang)
    assert channel.replies == []


def test_an_edit_may_address_the_bot_and_may_take_it_back(group: Group, wang: User) -> None:
    message = group.send(wang, f"{ME} {QUESTION}")
    answer = group.wait_for_reply()
    group.edit(message, f"{ME} 我想吃火锅")
    assert quiet(group, wang)
    # The answer no longer fits, and there is no other.
    assert answer.id not in {each.id for each in group.replies}
    other = group.send(wang, QUESTION)
    group.edit(other, f"{ME} {QUESTION}")
    assert group.wait_for_reply().reply_to == other.id


def test_whoever_adds_the_bot_gets_one_greeting(group: Group, wang: User) -> None:
    with group.world.lock:
        group.state.bot_status = "left"
    group.add_bot(wang)
    assert group.wait_for_reply().text == ZH.group_greeting.format(username=ME[1:])
    group.promote_bot(wang)
    assert quiet(group, wang)


def test_the_menus_are_set_by_scope_and_language(api: BotApiServer, bot: BotProcess) -> None:
    bot.wait_for("ready")
    for language in ("", "en"):
        private = api.commands(language, type="all_private_chats")
        assert (
            private == api.commands(language) == [each for each in ZH.commands if each != "guard"]
        )
        groups = api.commands(language, type="all_group_chats")
        assert groups == [each for each in ZH.commands if each != "start"]


@pytest.fixture
def reading_server() -> Iterator[BotApiServer]:
    with BotApiServer(can_read_all_group_messages=True) as server:
        yield server


def test_a_bot_that_reads_everything_says_so_and_keeps_quiet(
    reading_server: BotApiServer, start: Start
) -> None:
    bot = start(reading_server)
    group, wang = reading_server.group(), reading_server.user()
    group.send(wang, "刚给客服转了两万")  # not said to the bot
    group.send(wang, "/help")
    assert ZH.reads_all in group.wait_for_reply().text
    assert bot.wait_for("connected")["reads_all"] is True
