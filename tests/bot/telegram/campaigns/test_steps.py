"""Operators' buttons and messages: parsed as they were printed, and never more than fits."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import (
    Chat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    MessageEntity,
    PhotoSize,
    User,
)

from bot.assistant.texts.campaigns import EN, ZH
from bot.broadcast.campaign import Status, Target
from bot.storage.broadcasts.campaigns import Campaign, Counts
from bot.telegram.campaigns import target
from bot.telegram.campaigns.draft import Draft, previewed, written
from bot.telegram.campaigns.presses import _STEPS
from bot.telegram.campaigns.progress import Speed, asking_to_retract, duration, progress
from bot.telegram.campaigns.steps import Action, CampaignStep, Plan, decode, encode
from bot.telegram.sending.render import Page
from index.corpus.tips import TOPICS
from index.script import Script

NOW = datetime(2026, 5, 1, 4, tzinfo=UTC)
CAMPAIGN = Campaign(12, "running", False, False, 1, "警惕刷单", None, None, None, None, NOW, False)
plans = st.builds(
    Plan,
    st.builds(
        Target,
        st.sampled_from(["all", "groups", "private"]),
        st.sampled_from([None, *TOPICS]),
        st.sampled_from([None, Script.HANS, Script.HANT]),
    ),
    st.booleans(),
)


def message(text: str | None = None, **fields: object) -> Message:
    return Message(1, NOW, Chat(7, "private"), from_user=User(7, "王", False), text=text, **fields)  # type: ignore[arg-type]


def buttons(page: Page) -> list[InlineKeyboardButton]:
    assert page.keyboard is not None
    return [each for row in page.keyboard.inline_keyboard for each in row]


@given(st.sampled_from(Script), st.sampled_from([Action(code) for code in "cauxprnftTvF"]), plans)
def test_what_is_printed_is_parsed_back(script: Script, action: Action, plan: Plan) -> None:
    for step in (CampaignStep(script, action, plan), CampaignStep(script, action, number=12)):
        assert len(encode(step).encode()) <= 64
        assert decode(encode(step)) == step


@given(st.text())
def test_nothing_that_anyone_sends_is_more_than_refused(data: str) -> None:
    step = decode(data)
    assert step is None or decode(encode(step)) == step


@given(plans, st.sampled_from(Script), st.booleans())
def test_every_button_of_a_draft_is_understood(plan: Plan, script: Script, again: bool) -> None:
    pages = (
        target.choosing(plan, 3, script),
        target.topics(plan, script),
        target.confirming(plan, 3, script, again=again),
    )
    for each in (each for page in pages for each in buttons(page)):
        step = decode(str(each.callback_data))
        assert step is not None
        assert (step.script, step.number) == (script, 0)
        assert step.action in _STEPS


def names(page: Page) -> list[str]:
    return [step.action for each in buttons(page) if (step := decode(str(each.callback_data)))]


def test_only_what_is_urgent_is_confirmed_twice() -> None:
    calm, urgent = Plan(), Plan(urgent=True)
    assert names(target.confirming(calm, 3, Script.HANS, again=False))[0] == Action.SEND
    assert names(target.confirming(urgent, 3, Script.HANS, again=False))[0] == Action.ASK_AGAIN
    assert names(target.confirming(urgent, 3, Script.HANS, again=True))[0] == Action.SEND


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("preparing", "nv"),
        ("running", "pnftv"),
        ("paused", "rnftv"),
        ("cancelled", "ftv"),
        ("done", "ftv"),
    ],
)
def test_each_state_offers_its_steps(state: str, expected: str) -> None:
    status = Status(CAMPAIGN, state, Counts(sent=1), {})  # type: ignore[arg-type]
    page = progress(status, None, Script.HANS)
    assert "".join(names(page)) == expected
    assert set(names(page)) <= set(_STEPS)
    retracted = replace(status, campaign=replace(CAMPAIGN, retracted=True))
    assert names(progress(retracted, None, Script.HANS)) == ["v"]


def test_progress_says_rate_and_time_left_and_what_did_not_arrive() -> None:
    counts = Counts(pending=680, sent=310, unreachable=7, failed=2, unsure=1)
    told = progress(Status(CAMPAIGN, "running", counts, {}), Speed(320, 16.0), Script.HANS).text
    assert told == (
        "📣 #12 · 正在发\n共 1000 个聊天，已送到 310，还有 680\n每秒 20 条，大约还要 0:34\n"
        "没送到：联系不上 7，被拒 2，拿不准 1，跳过 0"
    )
    assert "每秒" not in progress(Status(CAMPAIGN, "done", counts, {}), None, Script.HANS).text


def test_progress_says_how_many_waited_too_long() -> None:
    reasons = {"expired": 3, "unsubscribed": 1}
    status = Status(CAMPAIGN, "done", Counts(sent=6, skipped=4), reasons)
    told = progress(status, None, Script.HANS).text
    assert told.endswith("跳过 4\n跳过的里面，有 3 个过了 24 小时还没发出，就不再发了")
    assert "小时" not in progress(replace(status, reasons={}), None, Script.HANS).text


def test_retracting_is_confirmed() -> None:
    page = asking_to_retract(Status(CAMPAIGN, "done", Counts(sent=5), {}), Script.HANS)
    assert names(page) == ["T", "v"]


@pytest.mark.parametrize(
    ("seconds", "expected"), [(0, "0:00"), (61.4, "1:01"), (3600, "1:00 h"), (7500, "2:05 h")]
)
def test_durations(seconds: float, expected: str) -> None:
    assert duration(seconds) == expected


def test_the_last_lines_of_a_draft_are_its_buttons() -> None:
    bold = MessageEntity(MessageEntity.BOLD, 0, 2)
    link = MessageEntity(MessageEntity.URL, 12, 20)
    text = "警惕刷单\n[按钮] 官网 https://example.org/a\n[按钮] 再看 https://example.org/b"
    draft = written(message(text, entities=[bold, link]))
    assert draft is not None
    assert (draft.text, draft.entities) == ("警惕刷单", (bold,))
    assert [row[0]["text"] for row in draft.buttons] == ["官网", "再看"]


def test_a_preview_is_read_back_as_it_was_written() -> None:
    rows = InlineKeyboardMarkup([[InlineKeyboardButton("官网", url="https://example.org/a")]])
    photo = [PhotoSize("small", "s", 90, 90), PhotoSize("large", "l", 900, 900)]
    draft = previewed(message(caption="小心", photo=photo, reply_markup=rows))
    assert draft == Draft(
        "小心", (), (({"text": "官网", "url": "https://example.org/a"},),), "large"
    )


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (Draft("x" * 4096), True),
        (Draft("😀" * 2049), False),
        (Draft("x" * 1025, file_id="f"), False),
        (Draft(" "), False),
    ],
)
def test_what_telegram_takes(draft: Draft, expected: bool) -> None:
    assert draft.fits is expected


def test_a_voice_message_is_no_draft() -> None:
    assert written(message()) is None


def test_both_languages_name_all_steps_and_states() -> None:
    for name in ("to", "scripts", "states", "steps"):
        assert getattr(ZH, name).keys() == getattr(EN, name).keys()
