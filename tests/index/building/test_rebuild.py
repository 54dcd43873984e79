"""Rebuilding with a report: what changed, how it answers, and what is refused."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from index.building.build import Workshop
from index.building.changes import Changes
from index.building.rebuild import rebuild
from index.building.report import Figures, Report, State
from index.evaluate import expected
from index.evaluate.questions import HELD, TUNE
from index.progress import silent
from index.storage import store
from index.storage.store import index_root
from tests.index.corpus_factory import add_card, edit
from tests.index.fake_encoder import FakeEncoder
from tests.index.storage.test_store import rewrite

DAY = date(2026, 11, 25)
HOTLINE = "measures/hotline-96110.md"
ASKED = ("96110是什么电话", "96110来电要接吗", "九六一一零", "反诈电话号码", "警察劝阻电话")
SCOPED = "id\tpart\tvoice\tfolder\ttext\tcard\n" + "".join(
    f"q{number}\ttune\tplain\tmeasures\t{text}\thotline-96110\n"
    for number, text in enumerate(ASKED)
)
OUTSIDE = "id\tpart\tvoice\tkind\ttext\tcard\nn1\ttune\tplain\tfar\t红烧肉怎么做\t\n"


def ask(root: Path) -> Path:
    """Write questions that the small corpus answers."""
    folder = root / "questions"
    folder.mkdir(exist_ok=True)
    (folder / "answer.tsv").write_text(SCOPED, encoding="utf-8")
    (folder / "out-of-scope.tsv").write_text(OUTSIDE, encoding="utf-8")
    return folder


def spoil(root: Path) -> None:
    """Let the hotline's card keep every rule, and be found by none of what people ask."""
    text = (root / HOTLINE).read_text(encoding="utf-8")
    for number, alias in enumerate((*ASKED, "预警专线")):
        text = text.replace(f"  - {alias}\n", f"  - 门前大桥下游过第{'一二三四五六'[number]}群鸭\n")
    text = text.replace("反诈专线96110", "门前大桥").replace("96110 是反诈预警劝阻专线，", "")
    (root / HOTLINE).write_text(text, encoding="utf-8")


@pytest.fixture
def shop(root: Path, tmp_path: Path) -> Workshop:
    return Workshop(root, tmp_path / "data", FakeEncoder().fingerprint, FakeEncoder, silent)


def current(shop: Workshop) -> str:
    return store.current(index_root(shop.data_dir)).name


def test_a_first_build_has_nothing_before_it(shop: Workshop) -> None:
    report = rebuild(shop, DAY)
    assert (report.state, report.before, report.changes) == (State.BUILT, "", Changes())
    assert report.version == current(shop)
    assert report.counts["cards"] == 8
    assert not report.judged


def test_what_holds_the_corpus_is_not_built_again(shop: Workshop) -> None:
    first = rebuild(shop, DAY)
    again = rebuild(shop, DAY, judged=True)
    assert (again.state, again.version) == (State.UNCHANGED, first.version)
    assert again.line() == f"nothing to build: version {first.version} holds this corpus"


def test_what_another_process_built_meanwhile_is_not_said_to_be_built(shop: Workshop) -> None:
    class Waiting(Workshop):
        def build(self, judge: Callable[[Path], None] | None = None) -> Path:
            shop.build()
            return super().build(judge)

    waited = Waiting(shop.corpus_dir, shop.data_dir, shop.encoder_name, shop.load, shop.progress)
    report = rebuild(waited, DAY)
    assert (report.state, report.before, report.version) == (State.UNCHANGED, "", current(shop))


def test_what_changed_is_named_by_title(shop: Workshop, root: Path) -> None:
    before = rebuild(shop, DAY).version
    add_card(root, "measures/card-a.md", "这是新的一张卡。")
    edit(root, HOTLINE, "它不受理报案", "它不接受报案")
    (root / "report" / "report-solved.md").unlink()
    report = rebuild(shop, DAY)
    assert report.before == before
    assert report.changes == Changes(("第a张卡",), ("2022年破案数",), ("反诈专线96110",))
    assert report.line().endswith(" s (1 added, 1 changed, 1 removed)")


def test_a_way_of_asking_is_a_change_of_its_card(shop: Workshop, root: Path) -> None:
    rebuild(shop, DAY)
    edit(root, HOTLINE, "  - 预警专线", "  - 预警电话")
    assert rebuild(shop, DAY).changes == Changes(changed=("反诈专线96110",))


def test_a_card_that_breaks_a_rule_is_named_and_the_old_index_stays(
    shop: Workshop, root: Path
) -> None:
    version = rebuild(shop, DAY).version
    edit(root, HOTLINE, "verified: 2026-11-25", "verified: soon")
    report = rebuild(shop, DAY)
    line = f"{root / HOTLINE}:9: 'verified' is YYYY-MM-DD, not 'soon'"
    assert (report.state, report.problems, report.version) == (State.BROKEN, (line,), version)
    assert report.line() == f"{line}; the old index stays"
    assert current(shop) == version


def test_a_judged_build_tells_how_both_answer(shop: Workshop, root: Path) -> None:
    ask(root)
    first = rebuild(shop, DAY, judged=True)
    assert first.figures == Figures(questions=6, at_1=1.0, declined=0.0, silent=1.0)
    assert first.figures_before is None
    edit(root, HOTLINE, "它不受理报案", "它不接受报案")
    second = rebuild(shop, DAY, judged=True)
    assert (second.state, second.figures_before) == (State.BUILT, first.figures)
    assert second.figures == first.figures


def test_without_questions_a_build_is_judged_by_none(shop: Workshop) -> None:
    report = rebuild(shop, DAY, judged=True)
    assert (report.state, report.judged, report.figures) == (State.BUILT, True, None)


@pytest.mark.parametrize("accepted", [True, False], ids=["than accepted", "than before"])
def test_what_answers_worse_is_refused_and_the_old_index_stays(
    shop: Workshop, root: Path, accepted: bool
) -> None:
    folder = ask(root)
    version = rebuild(shop, DAY, judged=True).version
    if accepted:
        figures = expected.Expected(DAY, 6, 1.0, 0.3, 0.0, 0.3, 1.0, 0.3)
        expected.write(folder / expected.FILE, {TUNE: figures})
    spoil(root)
    report = rebuild(shop, DAY, judged=True)
    assert (report.state, report.version) == (State.WORSE, version)
    assert report.problems[0].startswith("tune: @1 fell from 1.000 to 0.")
    assert report.figures is not None
    assert report.figures.at_1 < 0.5
    assert report.changes.changed == ("门前大桥",)
    assert current(shop) == version
    assert [each.name for each in store.folders(index_root(shop.data_dir))] == [version]
    assert rebuild(shop, DAY).state is State.BUILT  # who does not ask for a judgement gets it


@pytest.mark.parametrize("table", ["answer.tsv", "out-of-scope.tsv"])
@pytest.mark.parametrize("old", ["\ttune\t", None], ids=["moved away", "gone"])
def test_what_is_asked_too_little_is_refused(
    shop: Workshop, root: Path, table: str, old: str | None
) -> None:
    folder = ask(root)
    figures = expected.Expected(DAY, 6, 1.0, 0.3, 0.0, 0.3, 1.0, 0.3)
    expected.write(folder / expected.FILE, {TUNE: figures, HELD: figures})
    path = folder / table
    if old is None:
        path.unlink()
    else:
        path.write_text(path.read_text(encoding="utf-8").replace(old, "\theld\t"), "utf-8")
    report = rebuild(shop, DAY, judged=True)
    assert report.state is State.WORSE
    assert " questions are asked, not 6; " in report.problems[0]


def test_damaged_figures_keep_the_old_index(shop: Workshop, root: Path) -> None:
    folder = ask(root)
    version = rebuild(shop, DAY).version
    (folder / expected.FILE).write_text("[tune", encoding="utf-8")
    edit(root, HOTLINE, "它不受理报案", "它不接受报案")
    report = rebuild(shop, DAY, judged=True)
    assert (report.state, report.version) == (State.BROKEN, version)
    assert "python -m index evaluate --accept" in report.problems[0]


def test_what_cannot_be_read_is_named_and_not_called_unwritten(root: Path, tmp_path: Path) -> None:
    def load() -> FakeEncoder:
        (tmp_path / "weights").read_bytes()
        return FakeEncoder()

    report = rebuild(Workshop(root, tmp_path / "data", "fake-1", load, silent), DAY)
    assert report.state is State.BROKEN
    assert report.problems[0].endswith(f"No such file or directory: '{tmp_path / 'weights'}'")
    assert "cannot be written" not in report.problems[0]


def damage(folder: Path) -> None:
    (folder / "passages.jsonl").write_text("{", encoding="utf-8")


def age(folder: Path) -> None:
    rewrite(folder, {"format": 1})
    shutil.rmtree(folder / "alarm")


@pytest.mark.parametrize("spoilt", [damage, age])
def test_an_index_that_this_program_cannot_read_is_replaced(
    shop: Workshop, root: Path, spoilt: Callable[[Path], None]
) -> None:
    ask(root)
    spoilt(index_root(shop.data_dir) / rebuild(shop, DAY).version)
    report = rebuild(shop, DAY, judged=True)
    assert (report.state, report.figures_before) == (State.BUILT, None)


def test_a_report_is_the_same_behind_a_process(shop: Workshop, root: Path) -> None:
    ask(root)
    report = rebuild(shop, DAY, judged=True)
    assert Report.from_json(report.to_json()) == report


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "{}", '{"state": "odd"}'])
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json's error and ours
        Report.from_json(text)
