"""Who published it, and when: by options, or asked for; never taken unasked."""

import argparse
import sys

import pytest

from index.importing import command
from tests.index.importing.runs import (
    PAGES,
    PLAIN,
    SOURCE,
    Import,
    Terminal,
)


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


def test_cards_go_to_the_data_folder_by_default(run: Import) -> None:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    page = run.base / "Some Page_1.txt"
    page.write_text(PLAIN, encoding="utf-8")
    assert command.run(parser.parse_args([str(page), *SOURCE]), run.settings) == 0
    expected = run.base / "data" / "review" / "some-page-1" / "report" / "some-page-1-01.md"
    assert expected.is_file()


def test_standard_output_holds_the_cards_paths_only(run: Import) -> None:
    done = run(PLAIN, *SOURCE, name="news.txt")
    assert done.out == f"{run.into}/report/news-01.md\n"


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
