"""Pages become cards: the body whole, the furniture gone, nothing overwritten, nothing invented."""

import argparse
import html
import io
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.corpus.card_file import read_cards
from index.corpus.cards import Card, Source
from index.corpus.check import LEAD_LENGTH, SECTION_LENGTH, TITLE_LENGTH
from index.importing import command as importer
from index.importing.body import strip
from index.importing.cut import cut, sentences
from index.importing.header import agency_line
from index.importing.lines import Kind, kind_of, squash, text_lines
from index.importing.page import Body, Found, Line, PageError
from index.importing.write import write
from index.settings import KnowledgeSettings
from tests.index.corpus_factory import edit, problems

PAGES = Path(__file__).parent / "pages"
SEEDS = sorted((Path(__file__).parents[3] / "shared" / "seeds").glob("*.txt"))
SOURCE = ("--publisher", "某局", "--document", "某文", "--date", "2024-01-02")

needs_seeds = pytest.mark.skipif(not SEEDS, reason="the folder ../shared/seeds is not here")


@dataclass(frozen=True)
class Run:
    """What one import gave: exit status, what it said, and the texts of the cards."""

    code: int
    out: str
    err: str
    cards: tuple[str, ...]

    @property
    def bodies(self) -> str:
        return "\n".join(card.split("\n---\n", 1)[1] for card in self.cards)

    def values(self, key: str) -> list[str]:
        return [match[1] for card in self.cards if (match := re.search(rf"{key}: (.*)", card))]


class Import:
    """Runs the command on a file, with cards going to a folder of their own."""

    def __init__(self, base: Path, corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.base = base
        self.into = base / "review"
        self.capsys = capsys
        self.settings = KnowledgeSettings(
            data_dir=base / "data", corpus_dir=corpus, embedding_model=None
        )

    def __call__(self, page: Path | str | bytes, *options: str, name: str = "page.txt") -> Run:
        if not isinstance(page, Path):
            text, page = page, self.base / name
            page.write_bytes(text.encode() if isinstance(text, str) else text)
        if "--into" not in options:
            options = (*options, "--into", str(self.into))
        parser = argparse.ArgumentParser()
        importer.add_arguments(parser)
        code = importer.run(parser.parse_args([str(page), *options]), self.settings)
        out, err = self.capsys.readouterr()
        cards = tuple(Path(each).read_text(encoding="utf-8") for each in out.splitlines())
        return Run(code, out, err, cards)


@pytest.fixture
def run(
    tmp_path: Path,
    root: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Import:
    monkeypatch.setattr(sys, "stdin", io.StringIO())  # no terminal, nobody to ask
    return Import(tmp_path, root, capsys)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def body_of(text: str) -> Body:
    return strip(text_lines(text), Found(), "page.txt")


def said_by(body: Body) -> list[str]:
    return [paragraph.text for paragraph in body.paragraphs]


def visible(page: Path) -> list[str]:
    """The lines of a page that a reader sees, found without the code under test."""
    text = page.read_text(encoding="utf-8")
    if page.suffix == ".html":
        text = re.sub(r"(?s)<head>.*?</head>|<[^>]+>", "\n", text)
    return [line.strip() for line in html.unescape(text).splitlines() if line.strip()]


# The page that this was written for


@needs_seeds
def test_every_sentence_of_the_report_is_kept(run: Import) -> None:
    text = SEEDS[0].read_text(encoding="utf-8")
    body = [line for line in text.splitlines() if len(line) > 100]
    expected = re.findall(r"[^。;]+[。;]", "".join(body).replace(" ", "").split("报道:")[1])
    kept = squash(run(SEEDS[0], "--yes").bodies)
    assert len(expected) > 15
    assert [each for each in expected if squash(each) not in kept] == []


@needs_seeds
def test_no_headline_of_the_reports_tail_is_kept(run: Import) -> None:
    tail = SEEDS[0].read_text(encoding="utf-8").split("\nx\n")[1].split()
    kept = run(SEEDS[0], "--yes").bodies
    assert len(tail) > 40
    assert [each for each in tail if len(each) > 3 and each in kept] == []


@needs_seeds
def test_the_report_says_its_source(run: Import) -> None:
    done = run(SEEDS[0], "--yes")
    assert set(done.values("- publisher")) == {"中国警察网"}
    assert set(done.values("    date")) == {"2023-05-30"}
    assert done.values("    document")[0].startswith("打击治理电信网络新型违法犯罪成效明显——2022年")


# Pages of the same shape, with other topics and other furniture


@pytest.mark.parametrize("name", ["lift.html", "market.txt"])
def test_the_body_is_kept_and_nothing_else(run: Import, name: str) -> None:
    page = PAGES / name
    body = page.with_suffix(".body.txt").read_text(encoding="utf-8").splitlines()
    done = run(page, "--yes")
    kept = squash("".join(done.values("title")) + done.bodies)
    assert [each for each in body if squash(each) not in kept] == []
    shown = squash("".join(body))
    furniture = {each for each in map(squash, visible(page)) if len(each) > 3}
    furniture = {each for each in furniture if not any(squash(line) in each for line in body)}
    assert len(furniture) > 15
    assert [each for each in furniture if each in kept and each not in shown] == []


@pytest.mark.parametrize(
    ("name", "publisher", "document", "date"),
    [
        # Where it was sent from and when goes before where and when it was printed again.
        ("lift.html", "江州晨报", "老楼装上新电梯 住户下楼不再难", "2024-09-18"),
        ("market.txt", "江州通讯社", "夜市换了新模样", "2024-06-07"),
        ("rules.txt", "江州市人民政府", "江州市公共停车场管理办法", "2023-11-02"),
    ],
)
def test_a_page_says_its_source(
    run: Import, name: str, publisher: str, document: str, date: str
) -> None:
    done = run(PAGES / name, "--yes")
    assert set(done.values("- publisher")) == {publisher}
    assert set(done.values("    document")) == {document}
    assert set(done.values("    date")) == {date}


def test_headings_become_cards_and_lists_stay_with_theirs(run: Import) -> None:
    done = run(PAGES / "market.txt", "--yes")
    assert done.values("title")[2:] == ["摊位怎么分", "油烟怎么管", "顾客要注意什么"]
    assert "\n1. 看清价目牌\n2. 保留小票\n3. 有纠纷找市场办\n" in done.cards[-1]
    assert "三样材料：\n- 三分之二以上" in run(PAGES / "lift.html", "--yes").cards[-1]


def test_articles_become_one_card_each(run: Import) -> None:
    done = run(PAGES / "rules.txt", "--yes")
    assert done.values("title") == [
        "总则：第一条", "总则：第二条", "收费和管理：第三条 价格公示", "收费和管理：第四条",
    ]  # fmt: skip
    assert "包括：\n（一）政府投资建设的停车场；\n（二）商场" in done.cards[1]
    assert "第一条通道应当留给消防车。" in done.cards[2]
    assert done.cards[2].count("\n## ") == 1  # what the lead cannot hold is one section
    assert done.cards[0].endswith("\n---\n为了方便市民停车，制定本办法。\n")
    assert "/policy/" in done.out


def test_leads_sections_and_titles_keep_to_their_lengths(run: Import) -> None:
    for name in ("rules.txt", "market.txt", "lift.html"):
        done = run(PAGES / name, "--yes")
        assert max(map(len, done.values("title"))) <= TITLE_LENGTH
        for card in done.cards:
            lead, *sections = re.split(r"\n## .*\n", card.split("\n---\n", 1)[1])
            assert 0 < len(lead.strip()) <= LEAD_LENGTH
            assert all(0 < len(each.strip()) <= SECTION_LENGTH for each in sections)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["market.txt", "lift.html"])
def test_other_encodings_give_the_same_cards(run: Import, name: str, encoding: str) -> None:
    page = PAGES / name
    expected = run(page, "--yes", "--into", str(run.base / "first")).cards
    data = page.read_text(encoding="utf-8").encode(encoding)
    assert run(data, "--yes", name=name).cards == expected


# What cannot be imported


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "a.txt", "a.txt: the file is empty"),
        ("\n　\n".encode(), "a.txt", "a.txt: the file is empty"),
        (b"<html><body></body></html>", "a.html", "a.html: no body found: none of its 0 lines"),
        (bytes(range(256)) * 9, "a.txt", "a.txt: this is a binary file"),
        (b"\x01\x02\x03 text \x04\x05", "a.txt", "a.txt: this is a binary file"),
        (b"%PDF-1.7 ...", "a.pdf", "a.pdf: the PDF is damaged and cannot be read"),
        (b"PK\x03\x04 xl/", "a.xlsx", "a.xlsx: a zipped document that is no DOCX is not supp"),
        (b"\xd0\xcf\x11\xe0", "a.doc", "a.doc: an old Word document is not supported; save it"),
        ("詐騙集團假冒客服。".encode("shift_jisx0213"), "a.txt", "neither UTF-8 nor GB18030"),
        (b"\xff\x80\xfe", "a.txt", "a.txt: neither UTF-8 nor GB18030 text"),
        ("推荐阅读\n\n江州开灯会\n\n2024-01\n".encode(), "a.txt", "none of its 3 lines"),
        (
            '<ul><li><a href="/1">江州开灯会</a></li><li><a href="/2">大雪</a></li></ul>'.encode(),
            "a.html", "a.html: no body found: none of its 2 lines is a sentence",
        ),
    ],
)  # fmt: skip
def test_what_holds_no_text_gets_one_clear_line(
    run: Import, data: bytes, name: str, message: str
) -> None:
    with pytest.raises(PageError) as error:
        run(data, *SOURCE, name=name)
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert not run.into.exists()


def test_a_file_that_cannot_be_read_is_named(run: Import, tmp_path: Path) -> None:
    with pytest.raises(PageError, match=r"none\.txt: No such file"):
        run(tmp_path / "none.txt", *SOURCE)
    with pytest.raises(PageError, match=r"Is a directory"):
        run(tmp_path, *SOURCE)


def test_html_without_its_reader_says_what_to_install(
    run: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(PageError, match=r"pip install -r requirements/build\.txt"):
        run(PAGES / "lift.html", *SOURCE)


# Who published it, and when

PLAIN = "近日有人冒充客服行骗，请不要相信来历不明的电话。\n"


def test_without_a_terminal_missing_options_are_named(run: Import) -> None:
    done = run(PLAIN, "--date", "2024-01-02")
    assert done.code == 2
    assert done.err.endswith("import: missing --publisher, --document\n")
    assert not run.into.exists()


def test_what_the_page_says_is_not_taken_unasked(run: Import) -> None:
    done = run(PAGES / "market.txt", "--publisher", "某局")
    assert done.code == 2
    assert (
        "missing --document, --date (the page says: document 夜市换了新模样, date 2024-06-07"
        in (done.err)
    )


def test_yes_does_not_invent_what_the_page_does_not_say(run: Import) -> None:
    done = run(PLAIN, "--yes", "--publisher", "某局", "--document", "某文")
    assert (done.code, done.err.splitlines()[-1]) == (2, "import: missing --date")


def test_yes_asks_nothing_even_on_a_terminal(run: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("2024\n"))
    done = run(PLAIN, "--yes", "--publisher", "某局", "--document", "某文")
    assert (done.code, done.err.splitlines()[-1]) == (2, "import: missing --date")


def test_options_go_before_what_the_page_says(run: Import) -> None:
    done = run(PAGES / "market.txt", "--yes", "--publisher", "某局", "--date", "2023-05")
    assert set(done.values("- publisher")) == {"某局"}
    assert set(done.values("    date")) == {"2023-05"}
    assert set(done.values("    document")) == {"夜市换了新模样"}


def test_on_a_terminal_the_rest_is_asked_for(run: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("\n  江州 日报\n昨天\n2024-06-31\n2024-06-09\n"))
    done = run(PAGES / "market.txt", "--publisher", "某局")
    assert done.code == 0
    assert "document [夜市换了新模样]: date [2024-06-07]: " in done.err
    assert done.err.count("a date is YYYY-MM-DD, not") == 3
    assert set(done.values("- publisher")) == {"某局"}
    assert set(done.values("    document")) == {"夜市换了新模样"}
    assert set(done.values("    date")) == {"2024-06-09"}


def test_a_question_without_default_is_asked_again(
    run: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("\n某局\n"))
    done = run(PLAIN, "--document", "某文", "--date", "2024")
    assert "publisher: this must not be empty\npublisher: " in done.err
    assert done.values("- publisher") == ["某局"]


def test_an_answer_that_never_comes_writes_nothing(
    run: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(""))
    done = run(PLAIN)
    assert (done.code, done.err.splitlines()[-1]) == (2, "publisher: import: missing --publisher")
    assert not run.into.exists()


@pytest.mark.parametrize("day", ["2023-13-01", "2023-02-29", "2023/05/30", "23-5-1", "yesterday"])
def test_a_date_that_does_not_exist_is_a_usage_error(run: Import, day: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(PLAIN, "--date", day)
    assert stopped.value.code == 2
    assert f"a date is YYYY-MM-DD, not '{day}'" in run.capsys.readouterr().err


# The review folder


def test_cards_go_to_the_data_folder_by_default(run: Import) -> None:
    parser = argparse.ArgumentParser()
    importer.add_arguments(parser)
    page = run.base / "Some Page_1.txt"
    page.write_text(PLAIN, encoding="utf-8")
    assert importer.run(parser.parse_args([str(page), *SOURCE]), run.settings) == 0
    expected = run.base / "data" / "review" / "some-page-1" / "report" / "some-page-1-01.md"
    assert expected.is_file()


def test_a_file_without_latin_letters_in_its_name_gets_a_stable_id(run: Import) -> None:
    (first,) = run(PLAIN, *SOURCE, name="反诈.txt").values("id")
    (second,) = run(PLAIN, *SOURCE, "--into", f"{run.base}/two", name="防骗.txt").values("id")
    assert re.fullmatch("page-[0-9a-f]{8}-01", first)
    assert second == first


def test_the_check_lists_what_a_person_must_still_write(run: Import) -> None:
    text = f"2023年江州破案120起。{PLAIN * 2}\n冒充客服的电话，挂断就好，不用多说。\n"
    text = text.replace("电话。\n近日", "电话。近日")
    assert run(text, *SOURCE, name="news.txt").code == 0
    found = problems(run.into)
    for card in ("report/news-01.md", "report/news-02.md"):
        for key in ("title_en", "aliases", "verified"):
            assert f"{card}:1: {key!r} is missing" in found
    assert "report/news-01.md:10: 'facts' is a list of texts" in found
    assert not any("news-02" in each and "facts" in each for each in found)
    assert not any(each.startswith(("law/", "policy/", "facts")) for each in found)


def test_a_card_that_was_completed_keeps_every_rule(run: Import) -> None:
    run("96110 是预警劝阻专线，来电请接听。\n", *SOURCE, name="news.txt")
    aliases = [f"第{each}种问法" for each in "甲乙丙丁戊己"] + ["one way to ask", "another way"]
    edit(run.into, "report/news-01.md", "title_en:", "title_en: A line")
    edit(run.into, "report/news-01.md", "verified:", "verified: 2026-11-25")
    lines = "".join(f"\n  - {each}" for each in aliases)
    edit(run.into, "report/news-01.md", "aliases: []", f"aliases:{lines}")
    assert problems(run.into) == []
    (card,) = read_cards(run.into)[0]
    assert card.sources == (Source("某局", "某文", "2024-01-02"),)
    assert card.lead == "96110 是预警劝阻专线，来电请接听。"


def test_marks_of_yaml_and_markdown_change_nothing(run: Import) -> None:
    done = run(
        "#反诈# 提醒：'客服' 说 \"退款\" 不可信。\n",
        "--publisher", "a: b #c", "--document", "- 'x'", "--date", "2024", name="news.txt",
    )  # fmt: skip
    text = done.cards[0].replace("aliases: []", "aliases: [x]").replace("title_en:", "title_en: x")
    (run.into / "report" / "news-01.md").write_text(
        text.replace("verified:", "verified: 2024-01-01"), encoding="utf-8"
    )
    (card,) = read_cards(run.into)[0]
    assert isinstance(card, Card)
    assert card.sources[0] == Source("a: b #c", "- 'x'", "2024")
    assert card.lead == "＃反诈# 提醒：'客服' 说 \"退款\" 不可信。"


def test_a_card_that_exists_is_not_overwritten(run: Import) -> None:
    done = run(PAGES / "market.txt", "--yes")
    first, *others = map(Path, done.out.splitlines())
    others[1].write_text("reviewed", encoding="utf-8")
    for path in (first, others[0], *others[2:]):
        path.unlink()
    with pytest.raises(PageError, match=r"report/market-03\.md exists and is not overwritten"):
        run(PAGES / "market.txt", "--yes")
    assert others[1].read_text(encoding="utf-8") == "reviewed"
    assert not first.exists()


def test_an_id_of_the_corpus_is_not_used_again(run: Import, root: Path) -> None:
    (root / "measures" / "news-01.md").write_text("taken", encoding="utf-8")
    with pytest.raises(PageError, match=r"corpus/measures/news-01\.md exists"):
        run(PLAIN, *SOURCE, name="news.txt")


def test_nothing_is_written_into_the_corpus(run: Import, root: Path) -> None:
    before = sorted(root.rglob("*"))
    link = run.base / "link"
    link.symlink_to(root / "report")
    (run.into / "x").mkdir(parents=True)
    (run.into / "x" / "report").symlink_to(root / "report")
    for folder in (root, root / "new", link, run.into / "x"):
        with pytest.raises(PageError, match="is in the corpus"):
            run(PLAIN, *SOURCE, "--into", str(folder))
    assert sorted(root.rglob("*")) == before


def test_a_write_that_fails_leaves_no_card(run: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, *arguments: str, **options: str) -> io.TextIOBase:
        if self.name == "market-02.md":
            raise OSError(28, "No space left on device", str(self))
        return original(self, *arguments, **options)  # type: ignore[call-overload,no-any-return]

    original = Path.open
    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(PageError, match=r"market-02\.md: No space left on device"):
        run(PAGES / "market.txt", "--yes")
    assert list(run.into.glob("report/*")) == []


def test_two_imports_share_a_folder(run: Import) -> None:
    run(PLAIN, *SOURCE, name="one.txt")
    assert run(PLAIN, *SOURCE, name="two.txt").code == 0
    assert len(list(run.into.glob("report/*.md"))) == 2


def test_a_table_that_the_folder_has_stays_as_it_is(run: Import) -> None:
    run.into.mkdir()
    (run.into / "facts.toml").write_text("# ours\n", encoding="utf-8")
    run(PLAIN, *SOURCE)
    assert not (run.into / "facts.toml").is_symlink()
    assert (run.into / "facts.toml").read_text(encoding="utf-8") == "# ours\n"


def test_standard_output_holds_the_cards_paths_only(run: Import) -> None:
    done = run(PLAIN, *SOURCE, name="news.txt")
    assert done.out == f"{run.into}/report/news-01.md\n"


# What was removed


def test_what_was_removed_is_counted_and_shown(run: Import) -> None:
    done = run(
        f"标题很长的一条通知\n{PLAIN}请大家转告家里的老人。\n责任编辑：周某\n"
        "推荐阅读\n江州开灯会\n灯会办三天。\n2024-01\n热门视频\n雪景\n", *SOURCE,
    )  # fmt: skip
    assert done.err.startswith(
        "lines removed: 8, in blocks: 4\n"
        "    1 title            标题很长的一条通知\n"
        "    1 credit line      责任编辑：周某\n"
        "    4 link list        推荐阅读 / 江州开灯会 / 灯会办三天。 / 2024-01\n"
        "      ! a sentence: 灯会办三天。\n"
        "    2 link list        热门视频 / 雪景\n"
    )


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


# Single lines


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("【资料图】", Kind.FURNITURE), ("x", Kind.FURNITURE), ("字号：大 中 小", Kind.FURNITURE),
        ("【打印】【关闭】", Kind.FURNITURE), ("分享到： 微信 微博", Kind.FURNITURE),
        ("上一篇：江州灯会开幕", Kind.FURNITURE), ("阅读量：20345", Kind.FURNITURE),
        ("版权所有 江州网 江ICP备2024号", Kind.FURNITURE), ("微信扫一扫", Kind.FURNITURE),
        ("凡本网注明来源为江州网的文章，未经授权不得转载。", Kind.FURNITURE),
        ("热门推荐", Kind.MARKER), ("■ 相关阅读：", Kind.MARKER), ("猜你喜欢", Kind.MARKER),
        ("Related articles", Kind.MARKER), ("相關新聞", Kind.MARKER),
        ("2023-05", Kind.DATE), ("2024年3月5日 10:20", Kind.DATE), ("06-30", Kind.DATE),
        ("（责任编辑：周某）", Kind.CREDIT), ("江州网警 2024-03-05 10:20", Kind.CREDIT),
        ("来源：江州日报", Kind.CREDIT), ("初审：何某 复审：吕某", Kind.CREDIT),
        ("武商集团:截止2023年3月31日公司股东总数为33028", Kind.SHORT),
        ("盼癫痫药物可合法购买,母亲不认罪正申诉", Kind.SHORT),
        ("咖啡、啤酒、盒饭……寒夜的便利店有故事", Kind.SHORT),
        ("记者获悉，灯会将办三天，门票已经开售。[详细]", Kind.SHORT),
        ("警惕！又来了！", Kind.SHOUT), ("什么是刷单？", Kind.SHOUT), ("警方提醒：", Kind.INTRO),
        ("一、怎么防", Kind.NUMBERED), ("1、不轻信陌生来电", Kind.NUMBERED),
        ("• 不轻信", Kind.ITEM), ("第三条　本办法自公布之日起施行。", Kind.ARTICLE),
        ("不要扫一扫来历不明的二维码。", Kind.SENTENCE),
        ("骗子说：“点击查看更多优惠。”", Kind.SENTENCE),
        ("未经本人同意，银行不得把账户信息提供给他人。", Kind.SENTENCE),
        ("声明：近日有人冒充我局民警，请勿相信。", Kind.SENTENCE),
        ("来源不明的包裹，请不要拆开，先问一问快递员。", Kind.SENTENCE),
        ("真孙子在学校上课呢！”民警让老人打通了孙子的电话。", Kind.SENTENCE),
    ],
)  # fmt: skip
def test_a_line_is_known_by_its_shape(text: str, kind: Kind) -> None:
    assert kind_of(Line(text)) is kind


@pytest.mark.parametrize(
    ("text", "published", "publisher", "date"),
    [
        ("中国警察网北京5月30日电 记者袁某报道:今天晴。", "2023-05-31", "中国警察网", "2023-05-30"),
        ("新华社台北12月31日电（记者何某）今天晴。", "2024-01-01", "新华社", "2023-12-31"),
        ("中国青年报客户端广州3月1日讯 今天晴。", "2024-03-01", "中国青年报客户端", "2024-03-01"),
        ("湖南民生在线讯(杨某)今天晴。", None, "湖南民生在线", None),
        ("（江州电视台2024年2月29日讯）今天晴。", None, "江州电视台", "2024-02-29"),
        ("本报讯（记者 何某）今天晴。", "2024-01-01", None, None),
        ("新华社北京5月30日电 今天晴。", None, "新华社", None),
    ],
)  # fmt: skip
def test_an_agency_line_says_who_and_when(
    text: str, published: str | None, publisher: str | None, date: str | None
) -> None:
    found, words = agency_line(text, published)
    assert (found.publisher, found.date) == (publisher, date)
    assert text[len(words) :] == "今天晴。"


@pytest.mark.parametrize("text", ["反诈网电话打通以后，请说清楚。", "据新华社报道，今天晴。"])
def test_a_sentence_that_names_an_agency_is_no_agency_line(text: str) -> None:
    assert agency_line(text, "2024-01-01") == (Found(), "")


# Whole shapes


def test_an_official_notice_is_signed_below() -> None:
    body = body_of(f"关于防范诈骗的通告\n\n{PLAIN}\n特此通告。\n\n江州市公安局\n\n2024年3月5日\n")
    assert body.found == Found("关于防范诈骗的通告", "江州市公安局", "2024-03-05")
    assert said_by(body) == [PLAIN.strip(), "特此通告。"]


def test_hard_wrapped_lines_are_put_together() -> None:
    body = body_of(
        "防骗知识一则\n"
        "    养老诈骗是近年来常见的一种骗局，骗子打着投资养老、以房\n"
        "养老的旗号，骗取老年人的信任，先给小利，再骗大钱。很多老人\n"
        "把一辈子的积蓄都投了进去，到头来一分钱也拿不回来，子女却一\n"
        "直蒙在鼓里。\n"
        "    遇到这样的事情，不要自己拿主意，先和子女商量，再打电话\n"
        "问一问社区民警。\n"
    )
    first, second = said_by(body)
    assert "以房养老的旗号" in first
    assert first.endswith("子女却一直蒙在鼓里。")
    assert second.endswith("再打电话问一问社区民警。")


def test_questions_become_titles(run: Import) -> None:
    done = run("问：遇到诈骗打什么电话？\n\n答：打110。\n\n问：要钱吗？\n\n答：不要钱。\n", *SOURCE)
    assert done.values("title") == ["遇到诈骗打什么电话？", "要钱吗？"]
    assert done.bodies.split() == ["打110。", "不要钱。"]


def test_a_heading_without_text_at_the_end_goes_but_an_item_stays() -> None:
    assert said_by(body_of(f"{PLAIN}\n怎么防\n")) == [PLAIN.strip()]
    assert said_by(body_of(f"{PLAIN}\n一、不转账\n")) == [PLAIN.strip(), "一、不转账"]


def test_an_exclamation_at_the_end_belongs_to_the_body() -> None:
    assert said_by(body_of(f"{PLAIN}\n请立即报警！\n")) == [PLAIN.strip(), "请立即报警！"]


def test_headings_without_numbers_are_known_by_their_place(run: Import) -> None:
    done = run(f"防骗指南手册\n\n什么是刷单\n\n{PLAIN}\n怎么防\n\n请记住这一句。\n", *SOURCE)
    assert done.values("title") == ["什么是刷单", "怎么防"]
    assert "title            防骗指南手册" in done.err


def test_short_lines_after_a_colon_are_a_list_and_others_are_links() -> None:
    lists = f"{PLAIN}\n常见的有：\n\n刷单返利\n\n虚假贷款\n\n冒充客服\n\n请记住这几种。\n"
    assert said_by(body_of(lists))[2:5] == ["刷单返利", "虚假贷款", "冒充客服"]
    links = f"{PLAIN}\n江州开灯会\n\n大雪封路\n\n地铁延长\n\n请记住这一句。\n"
    assert said_by(body_of(links)) == [PLAIN.strip(), "请记住这一句。"]
    dated = f"{PLAIN}\n江州开灯会\n\n2024-01\n\n大雪封路\n\n请记住这一句。\n"
    assert said_by(body_of(dated)) == [PLAIN.strip(), "请记住这一句。"]
    heading = f"{PLAIN}\n怎么防\n\n接电话的时候\n\n请记住这一句。\n"
    assert said_by(body_of(heading))[1:3] == ["怎么防", "接电话的时候"]


def test_a_line_that_comes_twice_in_the_body_stays_twice() -> None:
    part = f"{PLAIN}\n警方提醒：\n\n1. 不转账\n\n"
    assert said_by(body_of(part * 2)) == [PLAIN.strip(), "警方提醒：", "1. 不转账"] * 2


def test_a_short_paragraph_joins_the_next_one_only_where_both_have_room() -> None:
    long = "这是一句普普通通的话。" * 16
    assert [len(draft.lead) for draft in cut(body_of(f"{PLAIN}\n{long}\n"))] == [24, 176]
    assert len(cut(body_of(f"{PLAIN}\n{PLAIN}"))) == 1


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ("江州市公安局官方网站\n\n关于防范诈骗的通告\n\n"
         "发布时间：2024-03-06　来源：江州市公安局　浏览：9",
         Found("关于防范诈骗的通告", "江州市公安局", "2024-03-06")),
        ("关于防范诈骗的通告\n\n江州网 2024-03-06 10:00 来源：江州日报",
         Found("关于防范诈骗的通告", "江州日报", "2024-03-06")),
        ("江州导航|公安机关发布防诈骗注意事项\n\n江州网 2024-03-06",
         Found("江州导航|公安机关发布防诈骗注意事项", "江州网", "2024-03-06")),
        ("公安机关发布防诈骗注意事项|江州导航\n\n江州网 2024-03-06",
         Found("公安机关发布防诈骗注意事项", "江州网", "2024-03-06")),
        ("关于防范诈骗的通告\n\n2024年2月30日 江州网", Found("关于防范诈骗的通告", None, None)),
    ],
)  # fmt: skip
def test_the_header_says_title_publisher_and_date(above: str, found: Found) -> None:
    assert body_of(f"{above}\n\n{PLAIN}").found == found


def test_a_traditional_page_loses_its_furniture_too() -> None:
    body = body_of(
        "當前位置：首頁 > 新聞\n\n"
        "警方發布報案注意事項\n\n2016-10-17 23:10 江州網\n\n"
        "該注意事項提醒廣大群眾，請準確記錄騙子的賬號。\n\n關閉\n\n延伸閱讀\n\n明日天氣轉涼\n"
    )
    assert body.found == Found("警方發布報案注意事項", "江州網", "2016-10-17")
    assert said_by(body) == ["該注意事項提醒廣大群眾，請準確記錄騙子的賬號。"]


def test_hidden_elements_are_not_read_but_pages_shown_by_script_are(run: Import) -> None:
    done = run(
        '<html><body><div style="display:none"><p>这一段谁也看不见，它不是正文的一句话。</p></div>'
        f'<div id="js_content" style="visibility: hidden"><form><p>{PLAIN}</p>'
        "<p>接到这样的电话，请您马上挂断，再问问家里人。</p></form></div></body></html>",
        *SOURCE, name="a.html",
    )  # fmt: skip
    assert "请不要相信来历不明的电话。" in done.bodies
    assert "再问问家里人" in done.bodies
    assert "谁也看不见" not in done.bodies


@pytest.mark.parametrize("page", [f"<p>{PLAIN}</p>", f"<p>{PLAIN}", f"<p><b>{PLAIN}</b></p>\n"])
def test_a_paragraph_alone_is_a_page(run: Import, page: str) -> None:
    assert PLAIN in run(page, *SOURCE, name="a.html").bodies


ARTICLE = (
    f"<article><h1>关于防范诈骗的提示</h1><p>{PLAIN}</p>"
    '<p><a href="/more">点击进入专题页</a></p>'
    "<p>接到这样的电话，请您马上挂断，再问问家里的人，别怕麻烦他们。</p></article>"
)


def test_what_the_extraction_leaves_out_below_the_article_stays_out(run: Import) -> None:
    done = run(
        f"<html><head><meta property='og:site_name' content='江州在线'></head><body>{ARTICLE}"
        "<p>责任编辑：周某</p><footer><p>江州在线创办于2001年，是本市最大的新闻网站。</p></footer>"
        "</body></html>", "--yes", "--date", "2024", name="a.html",
    )  # fmt: skip
    assert "别怕麻烦他们。" in done.bodies
    assert "创办于" not in done.bodies
    assert "! a sentence: 江州在线创办于2001年" in done.err
    assert set(done.values("- publisher")) == {"江州在线"}


def test_a_box_of_links_ends_with_its_element(run: Import) -> None:
    done = run(
        f"<html><body>{ARTICLE.removesuffix('</article>')}<aside><p>推荐阅读</p>"
        '<a href="/1">江州开灯会</a><p>灯会办三天。</p></aside><p><b>怎么核实</b></p>'
        "<ul><li>挂断来电，自己查号码再打过去</li><li>到社保大厅当面问</li></ul></article>"
        "</body></html>", *SOURCE, name="a.html",
    )  # fmt: skip
    assert "- 挂断来电，自己查号码再打过去\n- 到社保大厅当面问" in done.cards[-1]
    assert "3 link list        推荐阅读 / 江州开灯会 / 灯会办三天。" in done.err


def test_links_between_paragraphs_end_where_the_text_goes_on(run: Import) -> None:
    links = '<p>推荐阅读</p><p><a href="/1">江州开灯会</a></p><p><a href="/2">大雪封路</a></p>'
    rest = "<p>民警说，这样的电话一天有上百个。</p><p>大家都要提防，也请转告家里的老人。</p>"
    done = run(
        f"<html><body>{ARTICLE.replace('</article>', links + rest)}</article></body></html>",
        *SOURCE, name="a.html",
    )  # fmt: skip
    assert "民警说，这样的电话一天有上百个。" in done.bodies
    assert "也请转告家里的老人。" in done.bodies
    assert "灯会" not in done.bodies


def test_a_link_inside_the_article_is_no_heading(run: Import) -> None:
    done = run(f"<html><body>{ARTICLE}</body></html>", *SOURCE, name="a.html")
    assert "专题页" not in "".join(done.cards)
    assert "link             点击进入专题页" in done.err


@pytest.mark.parametrize(
    "words", ["只用了二十秒", "每部电梯造价四十八万元", "十五个工作日", "请尽快联系社区"]
)
def test_a_sentence_that_the_extraction_drops_from_the_article_comes_back(
    run: Import, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    import trafilatura

    original = trafilatura.bare_extraction

    def forgetful(*arguments: object, **options: object) -> object:
        article = original(*arguments, **options)
        article.text = article.text.replace(words, "")
        return article

    monkeypatch.setattr(trafilatura, "bare_extraction", forgetful)
    assert words in run(PAGES / "lift.html", "--yes").bodies


def test_drafts_of_a_body_are_written_in_its_order(tmp_path: Path) -> None:
    drafts = cut(
        body_of(f"{PLAIN}\n接到这样的电话，请您马上挂断，再问问家里的人，别怕麻烦他们。\n")
    )
    paths = write(drafts, Source("某局", None, "2024"), "a", tmp_path / "out", tmp_path / "corpus")
    assert [path.name for path in paths] == ["a-01.md"]
    assert "document" not in paths[0].read_text(encoding="utf-8")
