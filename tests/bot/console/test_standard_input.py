"""Lines of standard input: texts, JSON strings, conversations."""

import io
import sys

import pytest

from bot.console.ask import run_lines
from bot.console.standard_input import LineError, standard_input, turns


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("一键查卡是什么\n", ("一键查卡是什么",)),
        ('"两行\\n一句话"', ("两行\n一句话",)),
        ('["帮信罪是什么", "判几年"]', ("帮信罪是什么", "判几年")),
        ("[银行] 您的账户异常", ("[银行] 您的账户异常",)),
        ('"引号开头，没有结尾', ('"引号开头，没有结尾',)),
        ("  前后有空格  ", ("前后有空格",)),
        ("\ufeff一键查卡是什么\n", ("一键查卡是什么",)),
        ('\ufeff["帮信罪是什么", "判几年"]\n', ("帮信罪是什么", "判几年")),
        ('"\\ud83d\\ude00 骗子"', ("😀 骗子",)),
        ("[" * 100_000, ("[" * 100_000,)),
    ],
)
def test_a_line_is_a_text_unless_it_is_json(line: str, expected: tuple[str, ...]) -> None:
    assert turns(line) == expected


@pytest.mark.parametrize(
    "line", ["", "   ", "\ufeff", '""', "[]", '["a", ""]', '["a", 1]', '["a", ["b"]]']
)
def test_a_line_without_a_question_is_an_error(line: str) -> None:
    with pytest.raises(LineError):
        turns(line)


@pytest.mark.parametrize(
    "line", ["\udcff\udcfe骗子", '"\\ud800 骗子"', '["骗子", "\\udcff"]', '"\udcff骗子"']
)
def test_a_line_that_is_not_utf_8_is_an_error(line: str) -> None:
    with pytest.raises(LineError, match=r"^the line is not UTF-8$"):
        turns(line)


@pytest.mark.parametrize("errors", ["strict", "surrogateescape"])
def test_bytes_that_are_not_utf_8_spoil_their_own_line_alone(
    errors: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = io.BytesIO("一\n".encode() + "二三\n".encode("gbk") + "四\n".encode())
    given = io.TextIOWrapper(data, encoding="utf-8", errors=errors)
    monkeypatch.setattr(sys, "stdin", given)
    out = io.StringIO()
    assert run_lines(standard_input(), lambda texts: {"said": texts[0]}, out, as_json=True) == 1
    assert out.getvalue().splitlines() == [
        '{"said": "一"}',
        '{"error": "the line is not UTF-8"}',
        '{"said": "四"}',
    ]


def test_an_error_about_a_file_with_an_odd_name_can_be_printed() -> None:
    def answer(_: tuple[str, ...]) -> dict[str, object]:
        raise LineError("\udcff.png: cannot be read")

    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    assert run_lines(["x"], answer, out, as_json=True) == 1


def test_what_can_be_asked_next_stands_below_an_answer() -> None:
    out = io.StringIO()
    found = {"question": "你好", "answer": "您可以问我，比如：", "suggestions": ["断卡", "刷单"]}
    assert run_lines(["你好"], lambda _: found, out, as_json=False) == 0
    assert out.getvalue() == "您可以问我，比如：\n\n还可以问：断卡  刷单\n\n"
    out = io.StringIO()
    assert run_lines(["你好"], lambda _: {"answer": "您好"}, out, as_json=False) == 0
    assert out.getvalue() == "您好\n\n"
