"""The tale: the writer's own turns, bounded in length and time."""

from bot.assistant.turns.told_so_far import ALL_KEPT, KEPT, Piece, continued, fresh, joined, said_on


def told(*texts: str, step: float = 1.0, window: float = 600.0) -> str:
    tale: tuple[Piece, ...] = ()
    for at, text in enumerate(texts):
        tale = continued(fresh(tale, at * step, window), text, at * step)
    return joined(tale)


def test_messages_make_a_tale() -> None:
    assert told("我昨天在网上认识一个人", "他让我投资") == "我昨天在网上认识一个人，他让我投资"


def test_questions_and_announcements_are_no_part_of_it() -> None:
    assert told("我跟你说个事", "他让我投资", "这是真的吗", "我投了3万") == "他让我投资，我投了3万"


def test_nothing_begins_with_a_word_that_is_looked_up() -> None:
    assert told("断卡行动", "他让我投资") == "他让我投资"


def test_what_was_told_long_ago_is_forgotten() -> None:
    assert told("他让我投资", "我投了3万", "提不出来", step=400.0) == "我投了3万，提不出来"


def test_a_question_lets_old_words_be_forgotten_too() -> None:
    assert told("他让我投资", "一键查卡怎么用", step=700.0) == ""


def test_a_tale_is_bounded() -> None:
    kept = told(*(f"他又说了第{at}件事，要我照他说的去做" for at in range(30)))
    assert len(kept) <= KEPT
    assert kept.endswith("第29件事，要我照他说的去做")
    assert len(told("他" * 500)) <= KEPT


def test_all_that_was_said_is_kept_with_its_questions_and_bounded_too() -> None:
    said: tuple[Piece, ...] = ()
    for at, text in enumerate(("他让我投资", "这是真的吗", "这是真的吗")):
        said = said_on(said, text, float(at))
    assert joined(said) == "他让我投资，这是真的吗"
    assert len(joined(said_on(said, "他" * 500, 3.0))) == ALL_KEPT
