"""Talking to the bot over a pipe and in a terminal, with the real corpus."""

import io
import sys
from collections.abc import Iterator

import pytest
from rich.console import Console
from rich.prompt import Prompt

from bot.assistant.assistant import Assistant
from bot.assistant.language.lengths import MAX_LENGTH
from bot.assistant.reply import Paragraph, Reply, Style
from bot.assistant.texts import ZH
from bot.assistant.triage import Intent
from bot.console.chat import chat, draw
from bot.console.texts import HOW_TO_CONNECT
from index.script import Script


def drawn(reply: Reply, script: Script = Script.HANS) -> str:
    console = Console(file=io.StringIO(), highlight=False, width=40)
    draw(reply, console, script)
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


def piped(assistant: Assistant, *lines: str, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    assert chat(assistant, hint=False) == 0


def test_a_reply_is_drawn_as_it_is_with_its_suggestions_last() -> None:
    long = "很长的一行不折断" * 20
    reply = Reply(
        Intent.ANSWER,
        (Paragraph("[b]题[/b]", Style.TITLE), Paragraph(long), Paragraph("来源：甲", Style.SOURCE)),
        suggestions=("问一", "[问二]"),
    )
    assert drawn(reply) == f"[b]题[/b]\n\n{long}\n\n来源：甲\n\n还可以问：问一  [问二]\n\n"


@pytest.mark.parametrize(
    ("script", "label"),
    [
        (Script.HANS, "还可以问："),
        (Script.HANT, "還可以問："),
        (Script.LATIN, "You can also ask: "),
    ],
)
def test_suggestions_are_told_in_the_readers_script(script: Script, label: str) -> None:
    reply = Reply(Intent.ANSWER, (Paragraph("text"),), suggestions=("a 发", "b"))
    assert drawn(reply, script) == f"text\n\n{label}a 发  b\n\n"


@pytest.mark.model
def test_an_english_question_is_answered_without_chinese_around_it(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    question = "what is the 96110 hotline"
    assert assistant.reply(question).suggestions
    piped(assistant, question, patch=monkeypatch)
    out = capsys.readouterr().out
    assert "You can also ask: " in out
    assert "还可以问" not in out


def test_a_reply_without_suggestions_ends_with_its_text() -> None:
    assert drawn(Reply(Intent.ANSWER, (Paragraph("文"),))) == "文\n\n"


@pytest.mark.model
def test_piped_lines_are_answered_in_order_and_nothing_else_is_printed(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ("谢谢", "", "   ", "一键查卡是什么", "刚给骗子转了两万")
    expected = "".join(drawn(assistant.reply(line)) for line in lines if line.strip())
    piped(assistant, *lines, patch=monkeypatch)
    out, err = capsys.readouterr()
    assert (out, err) == (expected, "")


@pytest.mark.model
def test_a_follow_up_is_read_with_what_was_shown(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(assistant, "帮信罪是什么", "依据是哪条", patch=monkeypatch)
    together = capsys.readouterr().out
    piped(assistant, "依据是哪条", patch=monkeypatch)
    alone = capsys.readouterr().out
    assert "第二百八十七条之二" in together.removeprefix(drawn(assistant.reply("帮信罪是什么")))
    assert "第二百八十七条之二" not in alone


@pytest.mark.model
def test_a_line_that_is_not_utf_8_is_told_and_the_next_is_answered(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(assistant, "\ufeff谢谢", "\udcff\udcfe", "谢谢", patch=monkeypatch)
    expected = drawn(assistant.reply("谢谢")) * 2
    assert capsys.readouterr() == (expected, "the line is not UTF-8\n")


@pytest.mark.model
def test_a_line_that_is_too_long_is_refused_not_cut(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(assistant, "骗" * (MAX_LENGTH + 500), patch=monkeypatch)
    assert capsys.readouterr().out == ZH.too_long.format(limit=MAX_LENGTH) + "\n\n"


@pytest.mark.model
def test_the_hint_goes_to_standard_error(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert chat(assistant, hint=True) == 0
    assert capsys.readouterr() == ("", HOW_TO_CONNECT + "\n")


@pytest.mark.model
@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_a_terminal_is_greeted_and_left_politely(
    assistant: Assistant,
    end: type[BaseException],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def typed() -> Iterator[str]:
        yield "谢谢"
        raise end

    lines = typed()
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(Prompt, "ask", lambda *_, **__: next(lines))
    assert chat(assistant, hint=False) == 0
    out = "".join(capsys.readouterr().out.split())
    parts = [ZH.start, drawn(assistant.reply("谢谢")), ZH.bye]
    assert out == "".join("".join(part.split()) for part in parts)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("yijian chaka shi shenme", "一键查卡是什么"),
        ("shenme shi duanka xingdong", "什么是断卡行动"),
        ("how do I install the app", "how do i install the app"),
        ("what is the 96110 hotline", "what is the 96110 hotline"),
        ("zhapian", "诈骗"),
    ],
)
def test_the_real_library_reads_pinyin_and_leaves_english(
    assistant: Assistant, text: str, read: str
) -> None:
    assert assistant.library.normalise(text) == read


@pytest.mark.model
@pytest.mark.parametrize("word", ["app", "qq", "ai"])
def test_words_that_stand_in_chinese_texts_are_kept(assistant: Assistant, word: str) -> None:
    assert word in assistant.library.normalise(f"guojia fanzha {word} zenme yong")
