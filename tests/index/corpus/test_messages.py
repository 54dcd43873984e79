"""The tables of messages: what is read and what is named as wrong."""

from pathlib import Path

from index.corpus.messages import HELD, Message, read_messages
from index.errors import Problem

HEADER = "id\tkind\tvoice\ttext\n"


def test_a_corpus_without_messages_is_no_problem(tmp_path: Path) -> None:
    assert read_messages(tmp_path / "messages") == ((), ())


def test_both_sides_are_read_with_their_line_breaks(tmp_path: Path) -> None:
    (tmp_path / "fraud.tsv").write_text(
        HEADER + "m-f-1\t刷单返利\tcall\t对方：好\\n我：嗯\n", "utf-8"
    )
    (tmp_path / "normal.tsv").write_text(HEADER + 'm-n-1\tpersonal\tchat\t他说"好"\n', "utf-8")
    assert read_messages(tmp_path) == (
        (
            Message("m-f-1", "刷单返利", "call", "对方：好\n我：嗯", fraud=True),
            Message("m-n-1", "personal", "chat", '他说"好"', fraud=False),
        ),
        (),
    )


def test_tables_that_are_only_measured_with_stand_apart(tmp_path: Path) -> None:
    (tmp_path / f"{HELD}fraud.tsv").write_text(HEADER + "h-1\t其他\tsms\t你好啊\n", "utf-8")
    assert read_messages(tmp_path) == ((), ())
    assert [each.id for each in read_messages(tmp_path, HELD)[0]] == ["h-1"]


def test_wrong_rows_are_named_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "fraud.tsv"
    rows = "m-f-1\t其他\tsms\t一\nm-f-2\t其他\tsms\nm-f-3\t抢劫\tsms\t三\nm-f-1\t其他\tsms\t四\n"
    path.write_text(HEADER + rows, "utf-8")
    found, problems = read_messages(tmp_path)
    assert [each.text for each in found] == ["一"]
    assert [(each.line, each.message.split(" ")[0]) for each in problems] == [
        (3, "a"),
        (4, "kind"),
        (5, "the"),
    ]


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "normal.tsv"
    path.write_bytes(b"id\tkind\tvoice\ttext\n\xff\xfe\n")
    _, problems = read_messages(tmp_path)
    assert [(each.path, each.line) for each in problems] == [(path, 0)]
    assert isinstance(problems[0], Problem)
