"""Cards in the review folder: nothing overwritten, nothing in the corpus, none left half."""

import io
import re
from pathlib import Path

import pytest

from index.corpus.card_file import read_cards
from index.corpus.cards import Card, Source
from index.importing.cut import cut
from index.importing.page import PageError
from index.importing.write import write
from tests.index.corpus_factory import edit, problems
from tests.index.importing.runs import PAGES, PLAIN, SOURCE, Import, body_of


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


def test_drafts_of_a_body_are_written_in_its_order(tmp_path: Path) -> None:
    drafts = cut(
        body_of(f"{PLAIN}\n接到这样的电话，请您马上挂断，再问问家里的人，别怕麻烦他们。\n")
    )
    paths = write(drafts, Source("某局", None, "2024"), "a", tmp_path / "out", tmp_path / "corpus")
    assert [path.name for path in paths] == ["a-01.md"]
    assert "document" not in paths[0].read_text(encoding="utf-8")
