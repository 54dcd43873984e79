"""Tips and quizzes: what reads well, and one broken row for each rule."""

from collections import Counter
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from index.corpus.tips import TOPICS, Season, read_tips
from tests.conftest import CORPUS
from tests.index.corpus_factory import edit, problems

ELDERLY, SEASON = "tips/elderly.yaml", "tips/season.yaml"
SEASONS, QUIZZES = "tips/seasons.yaml", "tips/quizzes.yaml"

FILES = {
    SEASONS: """\
- {id: 春节, from: "01-10", until: "02-25"}
""",
    ELDERLY: """\
- id: tip-elderly-001
  text: 短信催您查名下的手机卡？自己去查，48 小时内有回音。
  topics: [elderly, privacy]
  card: yizhengtongcha
  source: 工业和信息化部 2021-09-14
  verified: 2026-11-25
- id: tip-elderly-002
  text: 来电叫您先别转账，听着像劝人。挂了，自己拨 96110 问一问。
  topics: [elderly]
  card: hotline-96110
  source: 公安部 2021-06
  verified: 2026-11-25
""",
    SEASON: """\
- id: tip-season-001
  text: 过年闲着，群里有人请您做单？要垫钱的，退群。
  topics: [season, jobs]
  card: scam-shuadan
  season: 春节
  source: 公安部 2023
  verified: 2026-11-25
""",
    QUIZZES: """\
- id: quiz-001
  question: 群里说“做一单返 88 元，先垫 500”，这是什么？
  options:
    - 兼职，72 小时到账
    - 刷单，先垫钱的是诈骗
    - 平台补贴
  right: 1
  explanation: 先给小钱，再叫您垫大钱。退群，别再充。
  topics: [jobs]
  card: scam-shuadan
  source: 公安部 2023
  verified: 2026-11-25
""",
}


@pytest.fixture
def root(root: Path) -> Path:
    """The small corpus with tips, which the test may break."""
    (root / "tips").mkdir()
    for name, text in FILES.items():
        (root / name).write_text(text, encoding="utf-8")
    return root


def test_the_small_tips_keep_every_rule(root: Path) -> None:
    assert problems(root) == []


def test_tips_are_read_as_values(root: Path) -> None:
    tips, found = read_tips(root / "tips")
    assert found == ()
    assert [tip.id for tip in tips.tips] == ["tip-elderly-001", "tip-elderly-002", "tip-season-001"]
    assert tips.tips[0].topics == ("elderly", "privacy")
    assert tips.tips[0].verified == date(2026, 11, 25)
    assert tips.tips[0].season is None
    assert tips.tips[2].season == Season("春节", (1, 10), (2, 25))
    assert tips.quizzes[0].answer == "刷单，先垫钱的是诈骗"


def test_a_corpus_without_tips_has_none(tmp_path: Path) -> None:
    tips, found = read_tips(tmp_path / "tips")
    assert (tips.tips, tips.quizzes, tips.seasons, found) == ((), (), (), ())


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        pytest.param(
            ELDERLY, "- id: tip-elderly-001", "- id: [",
            f"{ELDERLY}:3: expected ',' or ']', but got ':'",
            id="no YAML",
        ),
        pytest.param(
            QUIZZES, FILES[QUIZZES], "刷单: 诈骗",
            f"{QUIZZES}:1: the file holds a list of rows, each beginning with '- '",
            id="no list",
        ),
        pytest.param(
            QUIZZES, "- id: quiz-001", "- 刷单是什么\n- id: quiz-001",
            f"{QUIZZES}:1: a row holds `key: value` lines",
            id="no row",
        ),
        pytest.param(
            ELDERLY, "  card: hotline-96110\n", "",
            f"{ELDERLY}:7: 'card' is missing",
            id="a key is missing",
        ),
        pytest.param(
            ELDERLY, "  card: hotline-96110", "  cards: hotline-96110\n  card: hotline-96110",
            f"{ELDERLY}:10: unknown key 'cards'",
            id="an unknown key",
        ),
        pytest.param(
            ELDERLY, "  card: hotline-96110", "  card: yizhengtongcha\n  card: hotline-96110",
            f"{ELDERLY}:11: 'card' stands twice",
            id="a key twice",
        ),
        pytest.param(
            ELDERLY, "topics: [elderly]", "topics: elderly",
            f"{ELDERLY}:9: 'topics' is a list of texts",
            id="a text for a list",
        ),
        pytest.param(
            ELDERLY, "card: hotline-96110", "card: [hotline-96110]",
            f"{ELDERLY}:10: 'card' is one text",
            id="a list for a text",
        ),
        pytest.param(
            ELDERLY, "verified: 2026-11-25", "verified: 2026-11-31",
            f"{ELDERLY}:6: 'verified' is YYYY-MM-DD, not '2026-11-31'",
            id="a day that does not exist",
        ),
        pytest.param(
            QUIZZES, "right: 1", "right: 刷单",
            f"{QUIZZES}:7: 'right' counts from 0, not '刷单'",
            id="no number",
        ),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_read_is_named(
    root: Path, name: str, old: str, new: str, expected: str
) -> None:
    edit(root, name, old, new)
    assert problems(root) == [expected]


def test_a_file_that_is_named_after_no_topic_is_named(root: Path) -> None:
    (root / ELDERLY).rename(root / "tips" / "old.yaml")
    assert problems(root) == [
        f"tips/old.yaml:0: the file's name is a topic: {', '.join(TOPICS)}",
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        pytest.param(
            SEASON, "season: 春节", "season: 端午",
            f"{SEASON}:5: not in seasons.yaml: 端午",
            id="an unknown season",
        ),
        pytest.param(
            SEASON, "  season: 春节\n", "",
            f"{SEASON}:1: a season is for season.yaml, and needed there",
            id="no season",
        ),
        pytest.param(
            ELDERLY, "  card: hotline-96110", "  card: hotline-96110\n  season: 春节",
            f"{ELDERLY}:11: a season is for season.yaml, and needed there",
            id="a season in another file",
        ),
        pytest.param(
            ELDERLY, "自己去查，", "自己去查，" + "慢" * 280,
            f"{ELDERLY}:2: text: 307 characters, 300 allowed",
            id="a long tip",
        ),
        pytest.param(
            QUIZZES, "这是什么？", "这" * 250,
            f"{QUIZZES}:2: question: 272 characters, 250 allowed",
            id="a long question",
        ),
        pytest.param(
            QUIZZES, "平台补贴", "补" * 91,
            f"{QUIZZES}:3: options: 91 characters, 90 allowed",
            id="a long option",
        ),
        pytest.param(
            QUIZZES, "退群，别再充。", "退" * 180,
            f"{QUIZZES}:8: explanation: 192 characters, 180 allowed",
            id="a long explanation",
        ),
        pytest.param(
            ELDERLY, "id: tip-elderly-002", "id: elderly-2",
            f"{ELDERLY}:7: an id is like tip-elderly-001, not 'elderly-2'",
            id="an id of another form",
        ),
        pytest.param(
            ELDERLY, "id: tip-elderly-002", "id: tip-elderly-001",
            f"{ELDERLY}:7: the id tip-elderly-001 stands twice",
            id="an id twice",
        ),
        pytest.param(
            ELDERLY, "[elderly, privacy]", "[elderly, money]",
            f"{ELDERLY}:3: unknown topic 'money'",
            id="an unknown topic",
        ),
        pytest.param(
            ELDERLY, "[elderly, privacy]", "[privacy]",
            f"{ELDERLY}:3: the file's topic 'elderly' is missing",
            id="without the file's topic",
        ),
        pytest.param(
            ELDERLY, "[elderly, privacy]", "[elderly, privacy, law, ai]",
            f"{ELDERLY}:3: one to 3 different topics",
            id="too many topics",
        ),
        pytest.param(
            ELDERLY, "card: hotline-96110", "card: hotline-96111",
            f"{ELDERLY}:10: no card has the id hotline-96111",
            id="an unknown card",
        ),
        pytest.param(
            ELDERLY, "source: 公安部 2021-06", "source: 公安部 2021",
            f"{ELDERLY}:11: not a source of hotline-96110: 公安部 2021-06",
            id="a source that is not the card's",
        ),
        pytest.param(
            ELDERLY, "48 小时", "72 小时",
            f"{ELDERLY}:2: the figure '72' is in none of the facts of yizhengtongcha",
            id="a figure without a fact",
        ),
        pytest.param(
            QUIZZES, "刷单，先垫钱", "刷单，先垫 900 元",
            f"{QUIZZES}:3: the figure '900' is in none of the facts of scam-shuadan",
            id="a figure in the right answer",
        ),
        pytest.param(
            QUIZZES, "这是什么？", "30 天后会怎样？",
            f"{QUIZZES}:2: the figure '30' is in none of the facts of scam-shuadan",
            id="a figure in the question's own words",
        ),
        pytest.param(
            QUIZZES, "right: 1", "right: 3",
            f"{QUIZZES}:7: no option has the number 3",
            id="no right answer",
        ),
        pytest.param(
            QUIZZES, "平台补贴", "刷单，先垫钱的是诈骗",
            f"{QUIZZES}:3: two to four different options",
            id="an option twice",
        ),
        pytest.param(
            QUIZZES, "    - 平台补贴\n", "".join(f"    - 选项{each}\n" for each in "甲乙丙"),
            f"{QUIZZES}:3: two to four different options",
            id="five options",
        ),
    ],
)  # fmt: skip
def test_a_broken_rule_is_named_with_its_line(
    root: Path, name: str, old: str, new: str, expected: str
) -> None:
    edit(root, name, old, new)
    assert problems(root) == [expected]


def test_a_season_until_a_day_that_does_not_exist_is_named(root: Path) -> None:
    edit(root, SEASONS, '"02-25"', '"02-30"')
    assert problems(root) == [
        f"{SEASON}:5: not in seasons.yaml: 春节",
        f"{SEASONS}:1: 'until' is MM-DD, not '02-30'",
    ]


def test_a_wrong_saying_is_named_unless_it_is_denied(root: Path) -> None:
    edit(root, "measures/yizhengtongcha.md", '"1.2"', '"1.2", "T:1"')
    edit(root, ELDERLY, "自己去查，", "号码发到 12381 就行，")
    assert problems(root) == [
        f"{ELDERLY}:2: wrong saying T:1 in '号码发到 12381 就行，48 小时内': "
        "12381 只由平台主动发提醒，市民不能向它查号码。"
    ]
    edit(root, ELDERLY, "号码发到 12381 就行，", "号码不能发到 12381，")
    assert problems(root) == []


def test_wrong_options_and_quoted_words_may_hold_any_figure(root: Path) -> None:
    edit(root, QUIZZES, "500", "66666")
    edit(root, QUIZZES, "72 小时", "9999 小时")
    assert problems(root) == []


def test_a_wrong_option_may_repeat_a_wrong_saying(root: Path) -> None:
    edit(root, QUIZZES, "平台补贴", "发到 12381 查")
    assert problems(root) == []


def test_a_tip_that_says_nearly_the_same_as_another_is_named(root: Path) -> None:
    with (root / ELDERLY).open("a", encoding="utf-8") as file:
        file.write(
            FILES[ELDERLY]
            .split("- id: tip-elderly-002", maxsplit=1)[0]
            .replace("001", "003")
            .replace("自己去查", "请自己去查")
        )
    assert problems(root) == [
        f"{ELDERLY}:2: tip-elderly-001 and tip-elderly-003 say nearly the same"
    ]


def test_questions_that_say_nearly_the_same_are_named_though_options_differ(root: Path) -> None:
    with (root / QUIZZES).open("a", encoding="utf-8") as file:
        file.write(
            FILES[QUIZZES]
            .replace("quiz-001", "quiz-002")
            .replace("这是什么", "这算什么")
            .replace("平台补贴", "商家返利")
        )
    assert problems(root) == [f"{QUIZZES}:2: quiz-001 and quiz-002 say nearly the same"]


def write_quizzes(root: Path, rights: list[int], answer: str = "停") -> None:
    """Write one question of three options, unlike all others, for each number in `rights`."""
    letters = map(chr, count(0x4E00))
    rows = []
    for number, right in enumerate(rights, start=1):
        options = ["先付一半", "付完再说"]
        options.insert(right, answer)
        rows.append(
            f"- id: quiz-{number:03}\n"
            f"  question: {''.join(next(letters) for _ in range(12))}\n"
            f"  options: [{', '.join(options)}]\n  right: {right}\n"
            "  explanation: 先停下来。\n  topics: [jobs]\n  card: scam-shuadan\n"
            "  source: 公安部 2023\n  verified: 2026-11-25\n"
        )
    (root / QUIZZES).write_text("".join(rows), encoding="utf-8")


def test_right_answers_stand_in_every_position(root: Path) -> None:
    write_quizzes(root, [0, 1, 2] * 4)
    assert problems(root) == []
    write_quizzes(root, [0, 1] * 6)
    assert problems(root) == [
        f"{QUIZZES}:0: of 12 questions with 3 options, 0 are right at position 2: too few"
    ]


def test_a_few_questions_need_no_spread(root: Path) -> None:
    write_quizzes(root, [0, 1] * 5, answer="停下来，先打电话问一问")
    assert problems(root) == []


def test_the_longest_option_is_not_mostly_right(root: Path) -> None:
    write_quizzes(root, [0, 1, 2] * 4, answer="停下来，先打电话问一问")
    assert problems(root) == [
        f"{QUIZZES}:0: of 12 questions, the right answer is the longest in 12: too many"
    ]


def test_every_problem_of_the_tips_is_listed_in_one_run(root: Path) -> None:
    edit(root, SEASONS, '"02-25"', '"02-30"')
    edit(root, ELDERLY, "48 小时", "72 小时")
    edit(root, QUIZZES, "right: 1", "right: 3")
    assert [each.split(": ")[0] for each in problems(root)] == [
        f"{ELDERLY}:2",
        f"{QUIZZES}:7",
        f"{SEASON}:5",
        f"{SEASONS}:1",
    ]


def test_the_real_tips_cover_every_topic_and_season() -> None:
    tips, found = read_tips(CORPUS / "tips")
    topics = Counter(topic for tip in tips.tips for topic in tip.topics)
    seasons = Counter(tip.season.id for tip in tips.tips if tip.season)
    assert found == ()
    assert len(tips.tips) >= 200
    assert len(tips.quizzes) >= 165
    assert {topic for topic in TOPICS if topics[topic] < 8} == set()
    assert seasons.total() >= 30
    assert {season.id for season in tips.seasons if seasons[season.id] < 2} == set()
