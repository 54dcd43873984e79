"""Settings in Telegram: admins change them with buttons, others cannot, and all can be removed."""

import pytest

from bot.assistant.texts import ZH as COMMON
from bot.assistant.texts.subscriptions import EN, ZH
from index.script import to_traditional
from tests.botapi import BotApiServer, Group, Message, PrivateChat, User

ME = "@fanzha_test_bot"
ON = "防骗提示开着"


@pytest.fixture
def group(api: BotApiServer) -> Group:
    return api.group(title="小区群")


@pytest.fixture
def admin(api: BotApiServer, group: Group) -> User:
    user = api.user(first_name="物业")
    group.promote(user)
    return user


@pytest.fixture
def wang(api: BotApiServer) -> User:
    return api.user(first_name="王阿姨")


def press(group: Group, panel: Message, button: str, user: User) -> Message:
    group.press(panel, button, user=user).wait_for_answer()
    return group.wait_for_reply()


def test_an_admin_turns_tips_on_and_off_in_one_message(group: Group, admin: User) -> None:
    group.send(admin, f"/tips{ME}")
    panel = group.wait_for_reply()
    assert panel.text.startswith("防骗提示现在没有开")
    on = press(group, panel, ZH.turn_on, admin)
    assert (on.id, on.edited) == (panel.id, True)
    assert on.text.startswith(f"{ON}：每天 10:00，每次一条（北京时间）。\n下一条：")
    assert ZH.how_to_stop in on.text
    off = press(group, on, ZH.turn_off, admin)
    assert off.text.startswith("防骗提示现在没有开")


def test_each_page_changes_its_setting_in_place(group: Group, admin: User) -> None:
    group.send(admin, f"/settings{ME}")
    panel = group.wait_for_reply()
    for page, button, expected in (
        (ZH.pages["t"], "10:30 ▶", "10:30"),
        (ZH.pages["d"], ZH.workdays, ZH.workdays),
        (ZH.pages["p"], ZH.topics["elderly"], "题材：老人。"),
        (ZH.pages["q"], "22:00–08:00", "安静时段：22:00 到 08:00"),
        (ZH.pages["m"], "内容：只发提示，不发小测验", ZH.quizzes[0]),
        (ZH.pages["z"], "纽约时间", "纽约时间"),
        (ZH.pages["l"], "文字：繁体", ZH.written_in[True]),
    ):
        opened = press(group, panel, page, admin)
        changed = press(group, opened, button, admin)
        assert expected in changed.text
        assert changed.id == panel.id
        panel = press(group, changed, ZH.back, admin)


def test_somebody_else_gets_a_short_alert(group: Group, admin: User, wang: User) -> None:
    group.send(wang, f"/tips{ME}")
    assert group.wait_for_reply().text == COMMON.admins_only
    group.send(admin, f"/tips{ME}")
    panel = group.wait_for_reply()
    answer = group.press(panel, ZH.turn_on, user=wang).wait_for_answer()
    assert (answer["text"], answer["show_alert"]) == (COMMON.admins_only, True)
    assert group.stays_silent(0.3)


def test_an_anonymous_admin_may_and_a_channel_may_not(group: Group, api: BotApiServer) -> None:
    group.send_anonymously(f"/tips{ME}")
    assert ZH.turn_on in group.wait_for_reply().buttons
    group.send_as(api.channel(), f"/tips{ME}")
    assert group.wait_for_reply().text == COMMON.admins_only


def test_where_members_are_not_told_the_list_of_admins_is_asked(
    group: Group, admin: User, api: BotApiServer
) -> None:
    api.fail("getChatMember", status=400, description="Bad Request: CHAT_ADMIN_REQUIRED",
             chat_id=group.id)  # fmt: skip
    group.send(admin, f"/tips{ME}")
    assert ZH.turn_on in group.wait_for_reply().buttons


def test_a_topic_has_settings_of_its_own(api: BotApiServer) -> None:
    forum = api.group(forum=True)
    admin = api.user(first_name="物业")
    forum.promote(admin)
    topic = forum.topic("反诈", admin)
    forum.send(admin, f"/tips{ME}", thread_id=topic)
    panel = forum.wait_for_reply()
    assert panel.thread_id == topic
    assert ZH.in_this_topic in press(forum, panel, ZH.turn_on, admin).text
    forum.send(admin, f"/tips{ME}")
    assert forum.wait_for_reply().text.startswith("防骗提示现在没有开")


def test_a_stale_button_gets_a_sentence(group: Group, admin: User) -> None:
    group.send(admin, f"/tips{ME}")
    panel = group.wait_for_reply()
    answer = group.press(panel, data="Sso:w1", user=admin).wait_for_answer()
    assert answer["text"] == ZH.stale


def test_a_private_chat_has_its_own_in_its_language(api: BotApiServer) -> None:
    for code, expected in (("zh-TW", to_traditional(ZH.turn_on)), ("en", EN.turn_on)):
        chat = api.private_chat(language_code=code)
        chat.send("/tips")
        panel = chat.wait_for_reply()
        assert panel.buttons[0] == expected
        chat.press(panel, expected).wait_for_answer()
        assert chat.wait_for_reply().edited


def test_what_is_kept_is_shown_and_forgotten(chat: PrivateChat) -> None:
    chat.send("/tips")
    chat.press(chat.wait_for_reply(), ZH.turn_on).wait_for_answer()
    chat.wait_for_reply()
    chat.send("/mydata")
    told = chat.wait_for_reply().text
    assert str(chat.id) in told
    assert f"提示设置：{ON}" in told
    chat.send("/forget")
    asked = chat.wait_for_reply()
    chat.press(asked, ZH.forget_yes).wait_for_answer()
    assert chat.wait_for_reply().text == ZH.forgotten
    chat.send("/mydata")  # it is this very message that makes the chat known again
    told = chat.wait_for_reply().text
    assert "提示设置" not in told


def test_in_a_group_only_admins_see_and_remove_what_is_kept(
    group: Group, admin: User, wang: User
) -> None:
    for command in ("mydata", "forget"):
        group.send(wang, f"/{command}{ME}")
        assert group.wait_for_reply().text == COMMON.admins_only
    group.send(admin, f"/forget{ME}")
    asked = group.wait_for_reply()
    answer = group.press(asked, ZH.forget_yes, user=wang).wait_for_answer()
    assert answer["text"] == COMMON.admins_only
    group.press(asked, ZH.forget_no, user=admin).wait_for_answer()
    assert group.wait_for_reply().text == ZH.not_forgotten


def test_a_link_from_a_group_shows_the_card(chat: PrivateChat) -> None:
    chat.send("/start yijian-chaka")
    assert "一键查卡" in chat.wait_for_reply().text
