"""`check --json`: the object that the design fixes, and lines that hold no message."""

import io
import json

import pytest

from bot.assistant.assistant import Assistant
from bot.console.ask import run_lines
from bot.console.check import check_one, messages

pytestmark = pytest.mark.model

FIELDS = {"text", "risk", "scam", "confidence", "red_flags", "advice", "passages"}
FRAUD = "我是公安局的，您名下的卡涉嫌洗钱，\n请把资金转入安全账户，不要告诉任何人"


def check(assistant: Assistant, *lines: str) -> tuple[int, list[dict[str, object]]]:
    out = io.StringIO()
    status = run_lines(lines, lambda texts: check_one(assistant, texts), out, as_json=True)
    return status, [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_risk_has_its_kind_its_quotes_and_its_cards(assistant: Assistant) -> None:
    status, (found,) = check(assistant, json.dumps(FRAUD))
    assert status == 0
    assert set(found) >= FIELDS
    assert (found["text"], found["risk"]) == (FRAUD, "high")
    assert found["scam"] == "冒充公检法及政府机关"
    flags = found["red_flags"]
    assert isinstance(flags, list)
    assert flags
    assert all(set(each) == {"kind", "quote"} and each["quote"] in FRAUD for each in flags)
    assert isinstance(found["confidence"], float)
    passages = found["passages"]
    assert isinstance(passages, list)
    assert passages[0]["id"].startswith("scam-")


@pytest.mark.parametrize("text", ["晚上回来吃饭吗，妈妈炖了汤", "嗯"])
def test_without_a_risk_there_is_no_kind_and_no_flag(assistant: Assistant, text: str) -> None:
    _, (found,) = check(assistant, text)
    assert found["risk"] in {"low", "unknown"}
    assert (found["scam"], found["red_flags"], found["passages"]) == (None, [], [])
    assert found["advice"]


def test_a_doubt_is_answered_with_the_kind_its_card_and_what_was_told(assistant: Assistant) -> None:
    question = "我刚接到个电话说我快递丢了要赔我钱，是不是骗子啊？"
    _, (found,) = check(assistant, question)
    assert (found["risk"], found["scam"], found["red_flags"]) == ("unknown", None, [])
    assert found["told"] == [{"kind": "pretext", "quote": "快递丢了"}]
    assert "冒充电商物流客服" in str(found["answer"])
    passages = found["passages"]
    assert isinstance(passages, list)
    assert passages[0]["id"] == "scam-kuaidi-lipei"


def test_a_bad_line_gets_an_error_in_its_place(assistant: Assistant) -> None:
    status, found = check(assistant, "晚上回来吃饭吗", "", '["一", "二"]', "明天见")
    assert status == 1
    assert ["error" in each for each in found] == [False, True, True, False]


def test_advice_is_in_the_writers_script(assistant: Assistant) -> None:
    _, (found,) = check(assistant, "我是警察局的，您涉嫌洗錢，請把錢轉到監管帳戶")
    assert "轉錢" in str(found["advice"])


def test_standard_input_is_one_message_but_for_json(monkeypatch: pytest.MonkeyPatch) -> None:
    said = "【中国邮政】您的包裹地址有误\n请更新 http://ems-cn.top\n"
    for as_json, expected in ((False, [json.dumps(said)]), (True, said.splitlines(keepends=True))):
        monkeypatch.setattr("bot.console.check.standard_input", lambda: io.StringIO(said))
        assert list(messages("-", as_json=as_json)) == expected
    monkeypatch.setattr("bot.console.check.standard_input", lambda: io.StringIO("\n"))
    assert list(messages("-", as_json=False)) == [""]
    assert list(messages("嗯", as_json=False)) == [json.dumps("嗯")]
