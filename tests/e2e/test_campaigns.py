"""An operator sends something to all from Telegram, watches it, corrects it, takes it back."""

from io import BytesIO

import pytest
from PIL import Image

from bot.assistant.texts import ZH as COMMON
from bot.assistant.texts.campaigns import MARK, ZH
from tests.botapi import BotApiServer, Message, PrivateChat
from tests.e2e.conftest import Start
from tests.e2e.process import BotProcess

OPERATOR, OTHER = 7001, 7002
TEXT = "今天有人冒充社区送米送油，请别扫码。"


@pytest.fixture
def running(server: BotApiServer, start: Start) -> BotProcess:
    return start(server, FANZHA_ADMIN_IDS=str(OPERATOR))


@pytest.fixture
def operator(running: BotProcess) -> PrivateChat:
    return running.server.private_chat(OPERATOR, first_name="民警")


def press(chat: PrivateChat, panel: Message, button: str) -> Message:
    chat.press(panel, button).wait_for_answer(60)
    return chat.wait_for_reply(60)


def subscribe(server: BotApiServer, *people: int) -> list[PrivateChat]:
    chats = [server.private_chat(each) for each in people]
    for chat in chats:
        chat.send("/tips")
        chat.press(chat.wait_for_reply(60), "开启").wait_for_answer(60)
        chat.wait_for_reply(60)
    return chats


def drafted(operator: PrivateChat, text: str) -> Message:
    """The message under the preview, which asks to whom it goes."""
    operator.send("/broadcast")
    asked = operator.wait_for_reply(60)
    assert asked.text.startswith(MARK)
    operator.send(text, reply_to=asked, entities=[{"type": "bold", "offset": 0, "length": 2}])
    preview = operator.wait_for_reply(60)
    assert (preview.text, preview.marked("bold")) == (TEXT, ["今天"])
    panel = operator.wait_for_reply(60)
    assert panel.reply_to == preview.id
    return panel


def test_a_campaign_is_sent_corrected_and_retracted(
    server: BotApiServer, operator: PrivateChat
) -> None:
    readers = subscribe(server, 1, 2, 3)
    panel = drafted(operator, f"{TEXT}\n[按钮] 官网 https://example.org/a")
    assert "现在一共 3 个聊天" in panel.text
    asked = press(operator, panel, ZH.send)
    press(operator, asked, ZH.confirm_yes.format(count=3))
    for reader in readers:
        got = reader.wait_for_reply(60)
        assert (got.text, got.marked("bold"), got.buttons) == (TEXT, ["今天"], ["官网"])
    done = operator.wait_for_reply(60, lambda message: ZH.states["done"] in message.text)
    assert "共 3 个聊天，已送到 3，还有 0" in done.text
    operator.press(done, ZH.steps["f"]).wait_for_answer(60)
    asked = operator.wait_for_reply(60)
    operator.send("更正：是社区真的送米。", reply_to=asked)
    panel = operator.wait_for_reply(60, lambda message: ZH.correction_yes in message.buttons)
    operator.press(panel, ZH.correction_yes).wait_for_answer(60)
    for reader in readers:
        got = reader.wait_for_reply(60)
        assert (got.text, got.edited) == ("更正：是社区真的送米。", True)
        assert got.buttons == ["官网"]
    operator.press(done, ZH.steps["t"]).wait_for_answer(60)
    asked = operator.wait_for_reply(60, lambda message: ZH.retract_yes in message.buttons)
    operator.press(asked, ZH.retract_yes).wait_for_answer(60)
    assert ZH.retracted in operator.wait_for_reply(60, lambda m: ZH.retracted in m.text).text
    for _ in range(100):
        if not any(each.replies[-1].text.startswith("更正") for each in readers):
            break
        readers[0].stays_silent(0.2)
    assert all(len(each.replies) == 1 for each in readers)


def test_a_picture_goes_out_with_its_caption(server: BotApiServer, operator: PrivateChat) -> None:
    readers = subscribe(server, 1, 2)
    operator.send("/broadcast")
    kept = BytesIO()
    Image.new("RGB", (60, 40), "red").save(kept, "PNG")
    operator.send(TEXT, photo=kept.getvalue(), reply_to=operator.wait_for_reply(60))
    preview, panel = operator.wait_for_reply(60), operator.wait_for_reply(60)
    assert preview.photo is not None
    asked = press(operator, panel, ZH.send)
    press(operator, asked, ZH.confirm_yes.format(count=2))
    for reader in readers:
        got = reader.wait_for_reply(60)
        assert got.photo is not None
        assert got.text == TEXT


def test_an_urgent_one_is_confirmed_twice_and_goes_out_once(
    server: BotApiServer, operator: PrivateChat
) -> None:
    (reader,) = subscribe(server, 1)
    panel = press(operator, drafted(operator, TEXT), ZH.urgent_off)
    asked = press(operator, press(operator, panel, ZH.send), ZH.confirm_yes.format(count=1))
    assert ZH.confirm_urgent.format(count=1) in asked.text
    presses = [operator.press(asked, ZH.confirm_yes_urgent) for _ in range(3)]
    answers = [each.wait_for_answer(60) for each in presses]
    assert [each.get("text") for each in answers].count(ZH.not_now) == 2
    assert reader.wait_for_reply(60).text == TEXT
    assert reader.stays_silent(2)


def test_a_draft_may_be_discarded(operator: PrivateChat) -> None:
    panel = drafted(operator, TEXT)
    answer = operator.press(panel, ZH.send).wait_for_answer(60)
    assert answer["text"] == ZH.not_now  # nobody has subscribed
    topics = press(operator, panel, ZH.any_topic)
    panel = press(operator, topics, "老人")
    assert "题材 老人" in panel.text
    assert press(operator, panel, ZH.discard).text == ZH.discarded


def test_others_know_nothing_of_it(running: BotProcess) -> None:
    chat = running.server.private_chat(OTHER)
    chat.send("/broadcast")
    told = chat.wait_for_reply(60)
    assert "/broadcast" not in told.text
    answer = chat.press(told, data="Bss:all,,,0").wait_for_answer(60)
    assert answer["text"] == COMMON.operators_only


def test_a_reply_to_a_campaign_is_a_question_like_any_other(
    server: BotApiServer, operator: PrivateChat
) -> None:
    (reader,) = subscribe(server, 1)
    operator.send("/broadcast")
    operator.send(f"{MARK} {TEXT}", reply_to=operator.wait_for_reply(60))
    panel = operator.wait_for_reply(60, lambda message: bool(message.buttons))
    press(operator, press(operator, panel, ZH.send), ZH.confirm_yes.format(count=1))
    got = reader.wait_for_reply(60)
    reader.send("一键查卡是什么", reply_to=got)
    assert "一键查卡" in reader.wait_for_reply(60).text


def test_what_cannot_be_sent_is_said_at_once(operator: PrivateChat) -> None:
    operator.send("/broadcast")
    asked = operator.wait_for_reply(60)
    operator.send("字" * 1025, photo=b"x", reply_to=asked)
    assert operator.wait_for_reply(60).text == ZH.too_long
    operator.send(document=b"x", file_name="x.txt", reply_to=asked)
    assert operator.wait_for_reply(60).text == ZH.not_this
