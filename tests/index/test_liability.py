"""Who asks what follows from breaking an article is led to the one that says so."""

import pytest

from index.liability import asks_liability, liabilities
from index.passages import Passage


def article(number: int, text: str, folder: str = "statute") -> Passage:
    return Passage(f"甲法/{number}", f"甲法/{number}", folder, "甲法", "Law A", "", text, "甲法")


def test_an_article_leads_to_those_that_punish_who_breaks_it() -> None:
    passages = [
        article(14, "任何人不得制造。"),
        article(42, "违反本法第十四条、第二十五条第一款规定的，没收；违反本法第三条规定的，警告。"),
        article(43, "违反本法第二十五条第二款规定，罚款。"),
        article(71, "违反本法第七条第一款、第二款和第五十条至第五十二条规定的，罚款。"),
        article(80, "违反本法规定的，罚款。"),
        article(90, "违反本法第一条规定的，罚款。", folder="law"),
    ]
    assert liabilities(passages) == {
        "甲法/14": ("甲法/42",),
        "甲法/25": ("甲法/42", "甲法/43"),
        "甲法/3": ("甲法/42",),
        "甲法/7": ("甲法/71",),
        "甲法/50": ("甲法/71",),
        "甲法/51": ("甲法/71",),
        "甲法/52": ("甲法/71",),
    }


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("违反反诈法第十四条的法律责任在第几条", True),
        ("违反反诈法三十一条怎么罚", True),
        ("违反第二十五条罚多少", True),
        ("what is the penalty for violating Article 31", False),
        ("violating Article 31 of the anti-fraud law: which penalty", True),
        ("反诈法第三十一条说什么", False),
        ("借卡违反反诈法三十一条吗", False),
    ],
)
def test_what_is_asked_is_told_by_its_words(question: str, asks: bool) -> None:
    assert asks_liability(question) is asks
