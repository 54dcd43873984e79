"""Who names an article is shown it, and what it means for him."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Style
from bot.assistant.texts import EN, ZH


@pytest.mark.model
def test_a_card_says_in_plain_words_what_an_article_says(assistant: Assistant) -> None:
    reply = assistant.reply("反诈法44条讲的啥")
    article, card = (each.passage for each in reply.passages[:2])
    assert (article.id, card.document) == ("反电信网络诈骗法/44", "law-card-penalty")
    assert reply.paragraphs[0].text == article.title
    assert ZH.in_plain_words.split("“", maxsplit=1)[0] in reply.text
    assert reply.told == 2


@pytest.mark.model
def test_what_else_is_asked_of_an_article_is_told_beside_it(assistant: Assistant) -> None:
    reply = assistant.reply("刑诉法101条 精神损失")
    article, card = (each.passage for each in reply.passages[:2])
    assert (article.id, card.document) == ("刑事诉讼法/101", "law-victim-court")
    assert ZH.see_also.split("“", maxsplit=1)[0] in reply.text


@pytest.mark.model
def test_all_articles_that_are_named_are_shown(assistant: Assistant) -> None:
    reply = assistant.reply("反诈法31条、44条有什么区别")
    shown = [each.passage for each in reply.passages[:2]]
    assert [each.id for each in shown] == ["反电信网络诈骗法/31", "反电信网络诈骗法/44"]
    quoted = [each.text for each in reply.paragraphs if each.style is Style.QUOTE]
    assert len(quoted) == 2
    assert quoted[1].startswith(f"{shown[1].title}：")


@pytest.mark.model
def test_an_article_without_a_card_stands_by_itself(assistant: Assistant) -> None:
    reply = assistant.reply("个保法第十一条")
    assert reply.told == 1
    assert [each.passage.id for each in reply.passages[:1]] == ["个人信息保护法/11"]


@pytest.mark.model
def test_a_card_is_told_in_english_to_who_asks_in_english(assistant: Assistant) -> None:
    reply = assistant.reply("what does article 38 of the anti-fraud law say about penalties")
    assert EN.in_plain_words.split("“", maxsplit=1)[0] in reply.text


@pytest.mark.model
@pytest.mark.parametrize("text", ["第二百六十六条内容", "刑法266条是什么意思？"])
def test_the_card_of_an_article_is_found_by_its_own_words(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert [each.passage.id for each in reply.passages[:2]] == ["刑法/266", "law-fraud-sentence"]
    assert ZH.in_plain_words.split("“", maxsplit=1)[0] in reply.text


@pytest.mark.model
def test_who_asks_more_of_an_article_is_told_that(assistant: Assistant) -> None:
    reply = assistant.reply("刑法64条 钱什么时候退给我")
    assert reply.passages[1].passage.document == "zijin-fanhuan"
