"""Replies as pages: nothing lost, nothing split, nothing too long."""

from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity

from bot.assistant.reply import Button, Do, Paragraph, Reply, Style
from bot.assistant.triage import Intent
from bot.broadcast.message import MAX_TEXT, utf16_length
from bot.telegram.sending.render import PAGE_ENTITIES, Page, draw
from index.script import Script

KINDS = {
    Style.TITLE: MessageEntity.BOLD,
    Style.QUOTE: MessageEntity.BLOCKQUOTE,
    Style.FOLDED: MessageEntity.EXPANDABLE_BLOCKQUOTE,
    Style.SOURCE: MessageEntity.ITALIC,
}
BUTTONS = ((Button("有用", Do.USEFUL, "card"),),)

texts = st.text(st.characters(codec="utf-8"), max_size=120) | st.text("字。 \n“”🧑‍é", max_size=300)
paragraphs = st.builds(Paragraph, texts, st.sampled_from(Style))


def reply(*paragraphs: Paragraph) -> Reply:
    return Reply(Intent.ANSWER, paragraphs, BUTTONS)


def covered(page: Page, entity: MessageEntity) -> str:
    """What an entity covers; an offset within a character would not decode."""
    raw = page.text.encode("utf-16-le")
    return raw[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le")


def solid(text: str) -> str:
    return "".join(text.split())


@given(st.lists(paragraphs, max_size=12), st.integers(2, 400))
def test_nothing_is_lost_or_too_long(content: list[Paragraph], limit: int) -> None:
    pages = draw(reply(*content), Script.HANS, limit)
    assert all(0 < utf16_length(page.text) <= limit for page in pages)
    assert all(page.text == page.text.strip() for page in pages)
    shown = "".join(solid(page.text) for page in pages)
    assert shown == "".join(solid(paragraph.text) for paragraph in content)


@given(st.lists(paragraphs, max_size=12), st.integers(2, 400))
def test_entities_cover_their_paragraphs_and_no_more(content: list[Paragraph], limit: int) -> None:
    pages = draw(reply(*content), Script.HANS, limit)
    for style, kind in KINDS.items():
        marked = [covered(page, each) for page in pages for each in page.entities]
        kinds = [each.type for page in pages for each in page.entities]
        found = "".join(
            solid(text) for text, each in zip(marked, kinds, strict=True) if each == kind
        )
        assert found == "".join(solid(each.text) for each in content if each.style is style)
        assert all(text and text == text.strip() for text in marked)


@given(st.lists(paragraphs, max_size=12), st.integers(2, 400))
def test_the_keyboard_stands_under_the_last_page(content: list[Paragraph], limit: int) -> None:
    pages = draw(reply(*content), Script.HANS, limit)
    assert [page.keyboard is not None for page in pages] == [False] * (len(pages) - 1) + (
        [True] if pages else []
    )


def test_a_long_reply_is_cut_between_paragraphs() -> None:
    content = [Paragraph("字" * 1500), Paragraph("句" * 1500), Paragraph("段" * 1500)]
    pages = draw(reply(*content), Script.HANS)
    assert [page.text for page in pages] == [f"{'字' * 1500}\n\n{'句' * 1500}", "段" * 1500]


def test_a_long_paragraph_is_cut_where_a_line_or_sentence_ends() -> None:
    lines = "\n".join(["他说：“先停下。”" * 20] * 40)
    assert all(page.text.endswith("”") for page in draw(reply(Paragraph(lines)), Script.HANS))
    sentence = draw(reply(Paragraph("先停下，问一问。" * 900)), Script.HANS)
    assert all(page.text.endswith("。") for page in sentence)
    assert len(sentence) == 2


def test_a_character_of_two_units_is_not_halved() -> None:
    pages = draw(reply(Paragraph("🙏" * 3000, Style.QUOTE)), Script.HANS)
    assert [utf16_length(page.text) for page in pages] == [MAX_TEXT, 6000 - MAX_TEXT]
    assert [each.length for page in pages for each in page.entities] == [4096, 1904]


def test_a_title_is_not_left_behind() -> None:
    content = [Paragraph("字" * 4000), Paragraph("题", Style.TITLE), Paragraph("文" * 200)]
    first, second = draw(reply(*content), Script.HANS)
    assert first.text == "字" * 4000
    assert second.text.startswith("题\n\n文")


def test_no_page_has_more_entities_than_telegram_takes() -> None:
    content = [Paragraph("条", Style.SOURCE)] * (PAGE_ENTITIES + 1)
    pages = draw(reply(*content), Script.HANS)
    assert [len(page.entities) for page in pages] == [PAGE_ENTITIES, 1]
