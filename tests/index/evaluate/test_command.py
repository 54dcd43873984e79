"""`python -m index evaluate` on the small corpus: what it prints, draws, accepts and refuses."""

from pathlib import Path

import pytest

from index.__main__ import main
from index.evaluate.expected import FILE
from tests.index.corpus_factory import write_corpus
from tests.index.fake_encoder import FakeEncoder

HEAD = "id\tpart\tvoice\t{}\ttext\tcard\n"
SCOPED = (
    "a\ttune\tplain\tmeasures\t96110是什么电话\thotline-96110\n"
    "b\theld\tplain\tmeasures\t一证通查\tyizhengtongcha\n"
)
OUTSIDE = "c\ttune\tplain\tfar\t红烧肉怎么做\t\nd\theld\tplain\tnear\t煎饼多少钱\t\n"


@pytest.fixture
def questions(small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of two small tables, which the command finds; the encoder needs no model."""
    root = write_corpus(tmp_path / "corpus")
    folder = root / "questions"
    folder.mkdir(exist_ok=True)
    (folder / "answer.tsv").write_text(HEAD.format("folder") + SCOPED, encoding="utf-8")
    (folder / "out-of-scope.tsv").write_text(HEAD.format("kind") + OUTSIDE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FANZHA_CORPUS_DIR", str(root))
    monkeypatch.setenv("FANZHA_DATA_DIR", str(small_data))
    monkeypatch.setattr("index.encoder.load_encoder", lambda *_: FakeEncoder())
    return folder


def counts(out: str) -> dict[str, int]:
    """The groups of the first table with their numbers of questions."""
    rows = [line for line in out.splitlines()[1:-2] if line]
    return {line[:24].strip(): int(line[24:29]) for line in rows}


def test_the_tuning_part_is_asked_unless_another_is_named(
    questions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate"]) == 0
    assert counts(capsys.readouterr().out)["out of scope, far"] == 1
    assert main(["evaluate", "--part", "held"]) == 0
    assert counts(capsys.readouterr().out)["out of scope, near"] == 1
    assert not (questions / FILE).exists()


def test_ablation_and_plots_come_with_the_table(
    questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert questions.is_dir()
    assert main(["evaluate", "--ablation", "--plots", str(tmp_path / "drawn")]) == 0
    out = capsys.readouterr().out
    assert "naive baseline" in out
    assert len([line for line in out.splitlines() if Path(line).is_file()]) == 4


def test_accepted_figures_hold_until_one_falls(
    questions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = questions / FILE
    assert main(["evaluate", "--check"]) == 1
    assert "python -m index evaluate --accept" in capsys.readouterr().err
    assert main(["evaluate", "--accept"]) == 0
    assert main(["evaluate", "--check"]) == 0
    capsys.readouterr()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("silent = ", "silent = 9"), encoding="utf-8")
    assert main(["evaluate", "--check"]) == 1
    lines = capsys.readouterr().out.splitlines()[-2:]
    assert [line.split(" from ")[0] for line in lines] == [
        "held: the declined share out of scope fell",
        "tune: the declined share out of scope fell",
    ]


def test_of_one_part_only_its_own_figures_are_looked_at(
    questions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "--accept"]) == 0
    path = questions / "answer.tsv"
    path.write_text(path.read_text(encoding="utf-8").replace("\theld", "\ttune"), encoding="utf-8")
    assert main(["evaluate", "--check", "--part", "tune"]) == 0
    assert main(["evaluate", "--check"]) == 1
    assert "held: 1 questions are asked, not 2" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--check", "--accept"])
def test_figures_are_accepted_of_the_default_tables_only(option: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["evaluate", "--table", "other.tsv", option])
    assert caught.value.code == 2
