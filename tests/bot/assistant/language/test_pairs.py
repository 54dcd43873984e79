"""Pairs of characters: only Chinese ones that stand together."""

from bot.assistant.language.pairs import pairs


def test_pairs_are_of_chinese_characters_that_stand_together() -> None:
    assert pairs("验证码") == {"验证", "证码"}
    assert pairs("验 证, 我的etc卡 app") == {"我的"}
    assert pairs("") == set()
