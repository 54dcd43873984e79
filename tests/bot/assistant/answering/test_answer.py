"""Answers out of hits: what is told of a second card that may be meant as well."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.assistant.answering.answer import (
    ALONE,
    BEHIND,
    MEANT,
    SECOND_LENGTH,
    SECOND_NAMED,
    compose,
    show,
)
from bot.assistant.answering.buttons import ENGLISH_LABEL_LENGTH, ENGLISH_SECTIONS, section_rows
from bot.assistant.answering.declining import unknown
from bot.assistant.answering.sources import VERBATIM, original
from bot.assistant.assistant import Assistant
from bot.assistant.reply import Do, Reply, Style
from index import Hit, Library
from index.corpus.cards import EMERGENCY, SAID
from index.script import Script

pytestmark = pytest.mark.model

IF = "如果您问的是"


@pytest.fixture(scope="module")
def hits(assistant: Assistant) -> tuple[Hit, ...]:
    """A card on a trick, and one of law that stands on many articles."""
    found = assistant.search().search("跑分", 9).hits
    first = next(hit for hit in found if hit.passage.document == "paofen-shi-shenme")
    second = next(hit for hit in found if hit.passage.folder == "law")
    return first, replace(second, topic=0.2)


def apart(hits: Sequence[Hit], distance: float) -> list[Hit]:
    first, second = hits
    return [first, replace(second, score=first.score - distance)]


def answer(library: Library, hits: Sequence[Hit], script: Script = Script.HANS) -> Reply:
    return compose(library, hits, 0.8, script)


def test_a_card_that_is_hardly_behind_is_told_of_in_short(
    assistant: Assistant, hits: tuple[Hit, ...]
) -> None:
    second = hits[1].passage
    reply = answer(assistant.library, apart(hits, BEHIND / 2))
    *_, told, source = reply.paragraphs
    assert reply.told == 2
    opening = f"{IF}“{second.name}”："
    said = told.text.removeprefix(opening)
    assert told.text.startswith(opening)
    assert said[:10] in second.text[:20]  # without a 违法 that answers no 什么罪
    assert len(said) <= SECOND_LENGTH
    assert source.style is Style.SOURCE
    assert len(second.cites) > SECOND_NAMED
    assert source.text.count("；") == SECOND_NAMED - 1


def test_what_comes_first_is_the_same(assistant: Assistant, hits: tuple[Hit, ...]) -> None:
    alone = answer(assistant.library, apart(hits, 2 * BEHIND))
    both = answer(assistant.library, apart(hits, BEHIND / 2))
    assert alone.told == 1
    assert both.paragraphs[:-2] == alone.paragraphs
    assert (both.passages[0], both.buttons) == (alone.passages[0], alone.buttons)


def test_a_card_that_is_hardly_meant_is_not_told_of(
    assistant: Assistant, hits: tuple[Hit, ...]
) -> None:
    first, second = apart(hits, 0)
    assert answer(assistant.library, [first, replace(second, topic=MEANT)]).told == 2
    assert answer(assistant.library, [first, replace(second, topic=MEANT / 2)]).told == 1


def test_what_is_sure_is_told_alone_unless_another_half_is_asked_for(
    assistant: Assistant, hits: tuple[Hit, ...]
) -> None:
    near, library = apart(hits, 0), assistant.library
    assert compose(library, near, ALONE - 0.01, Script.HANS).told == 2
    assert compose(library, near, ALONE, Script.HANS).told == 1
    assert compose(library, near, ALONE, Script.HANS, (hits[1].passage,)).told == 2


def test_a_button_leads_to_the_second_card(assistant: Assistant, hits: tuple[Hit, ...]) -> None:
    reply = answer(assistant.library, apart(hits, 0))
    pressed = {button.value for row in reply.buttons for button in row if button.do is Do.ASK}
    assert hits[1].passage.id in pressed


def test_an_article_that_was_named_is_what_was_meant(
    assistant: Assistant, hits: tuple[Hit, ...]
) -> None:
    first, second = apart(hits, 0)
    assert answer(assistant.library, [replace(first, named=True), second]).told == 1


def test_first_aid_is_never_told_in_short(assistant: Assistant, hits: tuple[Hit, ...]) -> None:
    first, second = apart(hits, 0)
    aid = next(each for each in assistant.library.passages if each.folder == EMERGENCY)
    assert answer(assistant.library, [first, replace(second, passage=aid)]).told == 1


def test_a_card_that_is_about_something_else_is_not_told_of(
    assistant: Assistant, hits: tuple[Hit, ...]
) -> None:
    first, second = apart(hits, 0)
    assert answer(assistant.library, [first, replace(second, topic=0.0)]).told == 1


def test_who_reads_english_is_told_in_english(assistant: Assistant, hits: tuple[Hit, ...]) -> None:
    second = hits[1].passage
    *_, told, _ = answer(assistant.library, apart(hits, 0), Script.LATIN).paragraphs
    assert told.text.startswith(f"If you mean “{second.title_en}”: ")


def test_who_reads_english_is_told_what_the_very_part_says(assistant: Assistant) -> None:
    library = assistant.library
    lead, *sections = library.document("yijian-chaka")
    said, general = (replace(sections[0], english=text) for text in ("Open the app.", ""))
    for passage, english in ((said, "Open the app."), (general, lead.english)):
        title, told, _, chinese, *_ = show(library, passage, Script.LATIN, more=()).paragraphs
        assert title.text == lead.title_en
        assert told.text == english
        assert chinese.text == passage.text


def test_what_is_told_in_english_stands_folded_in_chinese_below(
    assistant: Assistant, hits: tuple[Hit, ...]
) -> None:
    law = hits[1].passage
    cited = assistant.library.get(law.stands_on[0])
    assert cited is not None
    reply = show(assistant.library, law, Script.LATIN, more=())
    (folded,) = (each.text for each in reply.paragraphs if each.style is Style.FOLDED)
    assert folded.startswith(law.text)
    assert f"{cited.title}：" in folded
    in_chinese = show(assistant.library, law, Script.HANS, more=())
    assert not [each for each in in_chinese.paragraphs if each.style is Style.FOLDED]


def test_chinese_that_was_told_in_general_only_is_not_folded(assistant: Assistant) -> None:
    _, section, *_ = assistant.library.document("yijian-chaka")
    reply = show(assistant.library, replace(section, english=""), Script.LATIN, more=())
    (chinese,) = (each for each in reply.paragraphs if each.text == section.text)
    assert chinese.style is Style.PLAIN


def test_all_that_the_shown_parts_stand_on_is_named_once(assistant: Assistant) -> None:
    lead, *_ = assistant.library.document("law-lend-bank-card")
    cites = ("反电信网络诈骗法/31", "刑法/266", "反电信网络诈骗法/44")
    first = replace(lead, cites=cites, basis=1)
    second = replace(lead, id="second", cites=(cites[2], *cites[:2]), basis=2)
    *_, source = show(assistant.library, first, Script.HANS, more=(second,)).paragraphs
    assert source.text == "依据：反电信网络诈骗法第三十一条；反电信网络诈骗法第四十四条"


def test_a_card_that_cites_many_articles_is_no_wall_of_them(assistant: Assistant) -> None:
    lead, *_ = assistant.library.document("law-lend-bank-card")
    many = [each.id for each in assistant.library.leads("statute")][: VERBATIM + 2]
    part = replace(lead, cites=tuple(many), basis=1)
    last = replace(lead, id="last", cites=(many[-1], *many[:-1]), basis=1)
    reply = original(assistant.library, (part, last), Script.HANS)
    shown = [each.passage.id for each in reply.passages]
    assert shown == [many[0], many[-1], *many[1 : VERBATIM - 1]]
    (rest,) = (each.text for each in reply.paragraphs if each.style is Style.PLAIN)
    assert rest.count("；") == len(many) - VERBATIM - 1


def test_who_reads_english_is_told_the_laws_in_english_too(
    assistant: Assistant, hits: tuple[Hit, ...]
) -> None:
    law = hits[1]
    cited = assistant.library.get(law.passage.cites[0])
    assert cited is not None
    *_, basis = answer(assistant.library, [law], Script.LATIN).paragraphs
    assert basis.style is Style.SOURCE
    assert f"{cited.title_en} ({cited.title})" in basis.text
    assert "Law, article " in cited.title_en


def test_a_measure_that_stands_on_an_article_names_and_quotes_it(assistant: Assistant) -> None:
    library = assistant.library
    based = next(
        each
        for each in library.passages
        if each.folder == "measures" and each.basis and library.get(each.cites[0])
    )
    reply = show(library, based, Script.HANS, more=())
    (quoted,) = (each.text for each in reply.paragraphs if each.style is Style.QUOTE)
    article = library.get(based.cites[0])
    assert article is not None
    assert quoted.startswith(f"{article.title}：")
    (source,) = (each.text for each in reply.paragraphs if each.style is Style.SOURCE)
    assert source.splitlines()[0].startswith("来源：")
    assert source.splitlines()[1].startswith(f"依据：{article.title}")


def test_parts_with_one_english_title_are_offered_once(assistant: Assistant) -> None:
    parts = assistant.library.document("law-foreigner")[1:4]
    assert len(unknown(assistant.library, (), 0.0, Script.HANS, parts).suggestions) == 3
    offered = unknown(assistant.library, (), 0.0, Script.LATIN, parts)
    assert offered.suggestions == (parts[0].title_en,)
    assert [len(row) for row in offered.buttons] == [1]


def test_buttons_for_further_parts_are_in_the_readers_language(assistant: Assistant) -> None:
    library = assistant.library
    parts = [each for each in library.document("law-lend-bank-card")[1:] if each.english]
    english = section_rows(parts, Script.LATIN)
    assert len(english) == min(len(parts), ENGLISH_SECTIONS)
    for (button,), part in zip(english, parts, strict=False):
        assert part.english.startswith(button.label.removesuffix("…"))
        assert len(button.label) <= ENGLISH_LABEL_LENGTH
        assert button.value == part.id
    chinese = [button for row in section_rows(parts, Script.HANS) for button in row]
    assert [button.label for button in chinese] == [part.heading for part in parts]


def test_of_few_english_buttons_none_is_for_what_swindlers_say(assistant: Assistant) -> None:
    _, *parts = assistant.library.document("scam-etc-sms")
    said = next(part.id for part in parts if part.heading == SAID)
    told = [replace(part, english=part.english or "What scammers say: pay now") for part in parts]
    assert len(told) > ENGLISH_SECTIONS
    assert said not in [button.value for row in section_rows(told, Script.LATIN) for button in row]
