"""Lines of standard input: texts, JSON strings, conversations."""

import pytest

from bot.console.lines import LineError, turns


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("一键查卡是什么\n", ("一键查卡是什么",)),
        ('"两行\\n一句话"', ("两行\n一句话",)),
        ('["帮信罪是什么", "判几年"]', ("帮信罪是什么", "判几年")),
        ("[银行] 您的账户异常", ("[银行] 您的账户异常",)),
        ('"引号开头，没有结尾', ('"引号开头，没有结尾',)),
        ("  前后有空格  ", ("前后有空格",)),
    ],
)
def test_a_line_is_a_text_unless_it_is_json(line: str, expected: tuple[str, ...]) -> None:
    assert turns(line) == expected


@pytest.mark.parametrize("line", ["", "   ", '""', "[]", '["a", ""]', '["a", 1]'])
def test_a_line_without_a_question_is_an_error(line: str) -> None:
    with pytest.raises(LineError):
        turns(line)
