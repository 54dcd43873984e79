"""Which messages the benchmark of the message check judges when it is told to judge few."""

from benchmarks.check import Case, from_all_over


def test_of_each_source_as_many_are_taken_whatever_their_kinds() -> None:
    fraud = [Case(text, ("held fraud", f"held fraud: {text}"), True) for text in "甲乙丙己庚"]
    calm = [Case(text, ("held harmless", f"held harmless: {text}"), False) for text in "丁戊"]
    assert from_all_over([*fraud, *calm], 2) == [fraud[0], fraud[2], *calm]
    assert from_all_over([*fraud, *calm], 1) == [fraud[0], calm[0]]
    assert from_all_over([*fraud, *calm], 9) == [*fraud, *calm]
