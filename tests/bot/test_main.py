"""The command line as a process: what it prints where, and how it ends."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("FANZHA_")}
    data = os.environ.get("FANZHA_DATA_DIR", str(ROOT / "data"))
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=kept | {"FANZHA_DATA_DIR": data} | environment,
        timeout=120,
        check=False,
    )


def test_help_loads_no_model() -> None:
    code = (
        "import sys, runpy\n"
        "sys.argv = ['bot', '--help']\n"
        "try:\n    runpy.run_module('bot', run_name='__main__')\n"
        "except SystemExit:\n    pass\n"
        "heavy = {'torch', 'faiss', 'transformers', 'telegram', 'sqlalchemy', 'jieba'}\n"
        "sys.stderr.write(','.join(sorted(heavy & set(sys.modules))))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert "ask" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["ask"], ["ask", "a", "b"]])
def test_wrong_usage_exits_2_and_prints_no_answer(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage" in done.stderr


def test_a_wrong_setting_is_reported_before_anything_starts() -> None:
    started = time.monotonic()
    done = run("run", FANZHA_LOG_LEVEL="LOUD")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("FANZHA_LOG_LEVEL: ")
    assert done.stderr.count("\n") == 1
    assert time.monotonic() - started < 10


def test_running_without_a_token_says_how_to_get_one() -> None:
    done = run("run")
    assert done.returncode == 2
    assert "FANZHA_TELEGRAM_TOKEN" in done.stderr
    assert "@BotFather" in done.stderr


def test_a_reader_that_has_gone_ends_it_without_a_word(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as gone:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "audit", "--json"],
            env=os.environ | {"FANZHA_DATA_DIR": str(tmp_path), "PYTHONUNBUFFERED": ""},
            cwd=ROOT, stdout=gone, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "")


def test_a_missing_index_names_the_command_that_mends_it(tmp_path: Path) -> None:
    done = run("ask", "一键查卡是什么", FANZHA_DATA_DIR=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert "python -m index build" in done.stderr


@pytest.mark.model
def test_ask_answers_each_line_in_order_and_goes_on_after_a_bad_one() -> None:
    lines = ["一键查卡是什么", "", '"96110\\n是什么电话"', '["帮信罪是什么", "最多判几年"]']
    done = run("ask", "--json", "-", stdin="\n".join(lines) + "\n")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [row.get("question") for row in rows] == [
        "一键查卡是什么",
        None,
        "96110\n是什么电话",
        "最多判几年",
    ]
    assert rows[1] == {"error": "an empty line holds no question"}
    first = rows[0]
    assert set(first) >= {
        "question",
        "intent",
        "answer",
        "confidence",
        "situation",
        "suggestions",
        "passages",
    }
    assert first["intent"] == "answer"
    assert set(first["passages"][0]) >= {
        "id",
        "title",
        "text",
        "score",
        "source",
        "law",
        "article",
        "date",
        "url",
    }
    assert "云闪付" in first["passages"][0]["text"]
    assert 0 <= first["confidence"] <= 1


@pytest.mark.model
def test_traditional_in_traditional_out_but_passages_stay_simplified() -> None:
    done = run("ask", "--json", "把銀行卡借給朋友會坐牢嗎")
    row = json.loads(done.stdout)
    assert "銀行卡" in row["answer"]
    assert "银行" not in row["answer"]
    assert row["passages"][0]["law"] == "中华人民共和国反电信网络诈骗法"
    assert row["passages"][0]["article"] == "第四十四条"


@pytest.mark.model
def test_an_english_question_gets_an_english_frame() -> None:
    row = json.loads(run("ask", "--json", "what is the 96110 hotline").stdout)
    assert row["intent"] == "answer"
    assert "the police anti-fraud line" in row["answer"]
    assert "In Chinese, as checked and sourced:" in row["answer"]
    assert "Source: " in row["answer"]


@pytest.mark.model
def test_start_over_a_pipe_answers_each_line_and_says_how_to_get_a_token() -> None:
    done = run("start", stdin="一键查卡是什么\n\n断卡行动是什么\n")
    assert done.returncode == 0
    assert "云闪付" in done.stdout
    assert "断卡" in done.stdout
    assert "@BotFather" in done.stderr


def test_an_emergency_is_answered_without_the_model() -> None:
    code = (
        "import sys\n"
        "from bot.__main__ import main\n"
        "status = main(['ask', '刚给客服转了两万，对方就不见了'])\n"
        "sys.exit(status or int('torch' in sys.modules or 'faiss' in sys.modules))\n"
    )
    environment = os.environ | {
        "FANZHA_DATA_DIR": os.environ.get("FANZHA_DATA_DIR", str(ROOT / "data"))
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "110" in done.stdout
