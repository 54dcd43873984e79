"""A body is cut into drafts, and no line of it is lost."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.corpus.cards import Source
from index.importing.cut import cut, sentences
from index.importing.lines import squash
from index.importing.page import Body, Found, PageError, Paragraph, Role
from index.importing.write import write
from tests.index.corpus_factory import problems
from tests.index.importing.runs import PLAIN, SOURCE, Import, body_of

LINES = st.sampled_from(
    [
        "近日有人冒充客服行骗，请不要相信来历不明的电话。", "第一条 为了防骗，制定本办法。",
        "一、怎么防", "（二）怎么办", "怎么防", "第二章 职责", "1. 不转账", "• 不轻信",
        "警方提醒：", "请立即报警！", "问：打什么电话？", "答：打110。", "#话题#",
        "推荐阅读", "江州开灯会 游客多", "2024-01", "责任编辑：周某", "x",
        "版权声明：本网文章未经授权不得转载。",
        "这一句" + "很长，" * 90 + "到此为止。", "很长的一条通知 " * 5,
    ]
)  # fmt: skip


@given(st.lists(LINES, min_size=1, max_size=25))
def test_every_line_is_kept_or_named_as_removed(lines: list[str]) -> None:
    try:
        body = body_of("\n\n".join(lines))
    except PageError:
        return
    drafts = cut(body)
    kept = "".join(draft.title for draft in drafts) + "".join(
        draft.lead + "".join(text for _, text in draft.sections) for draft in drafts
    )
    removed = {line for block in body.removed for line in block.lines}
    number = re.compile(r"^(问：|答：|[一二三]、|（.）|第.[条章] |1\. |• )")
    lost = {
        line for line in lines
        if line.strip() not in removed and squash(number.sub("", line)) not in squash(kept)
    }  # fmt: skip
    assert lost == set()


@given(st.text(alphabet="骗子说：，；。！？”…、 a.\n", max_size=600), st.integers(1, 180))
def test_cutting_loses_no_character(text: str, limit: int) -> None:
    parts = sentences(text, limit)
    assert "".join(parts) == text
    assert all(0 < len(part) <= limit for part in parts)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("#话题#大家都要提防骗子。", "＃话题#大家都要提防骗子。"),
        ("依据：反诈法里有规定。", "依据∶反诈法里有规定。"),
        ("问 ：打什么电话才对？", "问 ∶打什么电话才对？"),
        ("英文:anti-fraud。", "英文∶anti-fraud。"),
        ("急救：先报警，再冻结银行卡。", "急救∶先报警，再冻结银行卡。"),
    ],
)
def test_what_would_be_a_mark_of_a_card_stays_text(
    tmp_path: Path, root: Path, said: str, kept: str
) -> None:
    full = "这话普普通通没有什么。" * 16  # a lead has no room for more
    body = Body(Found(), (
        Paragraph(Role.HEADING, "怎么防"), Paragraph(Role.TEXT, full + said),
        Paragraph(Role.ITEM, said), Paragraph(Role.TEXT, said + full),
    ), ())  # fmt: skip
    source = Source("某局", None, "2024")
    (path,) = write(cut(body), source, "a", tmp_path / "out", root)
    text = path.read_text(encoding="utf-8")
    assert text.endswith(f"\n## 续1\n{kept}\n- {said}\n\n{kept}{full}\n")
    wrong = {each.split(": ", 1)[1] for each in problems(tmp_path / "out") if "a-01.md" in each}
    assert wrong == {
        "'title_en' is missing", "'aliases' is missing", "'verified' is missing",
        "'facts' is a list of texts",
    }  # fmt: skip


def test_questions_become_titles(run: Import) -> None:
    done = run("问：遇到诈骗打什么电话？\n\n答：打110。\n\n问：要钱吗？\n\n答：不要钱。\n", *SOURCE)
    assert done.values("title") == ["遇到诈骗打什么电话？", "要钱吗？"]
    assert done.bodies.split() == ["打110。", "不要钱。"]


def test_a_short_paragraph_joins_the_next_one_only_where_both_have_room() -> None:
    long = "这是一句普普通通的话。" * 16
    assert [len(draft.lead) for draft in cut(body_of(f"{PLAIN}\n{long}\n"))] == [24, 176]
    assert len(cut(body_of(f"{PLAIN}\n{PLAIN}"))) == 1
