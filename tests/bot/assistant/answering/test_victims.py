"""Who was cheated is answered as one; who cheated, or asks for a punishment, is not."""

from dataclasses import replace

import pytest

from bot.assistant.answering.victims import accuses, wronged_first
from index import Hit, Passage

CULPRITS = Hit(
    Passage(
        "law-restitution", "law-restitution", "law", "退赃退赔能少判吗", "退赃", "", "退", "源"
    ),
    score=4.1,
    asks=0.9,
    body=0.9,
    terms=9.0,
)
VICTIMS = replace(
    CULPRITS,
    passage=Passage(
        "law-money-back", "law-money-back", "law", "被骗的钱法律上能追回吗", "", "", "能", "源"
    ),
)
HITS = (CULPRITS, VICTIMS)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("退赃怎么分", "我被骗了5万报了警"),
        ("退赃能退给我多少", "我是受害人 骗子抓到了"),
        ("我12岁被骗了300块", ""),
        ("会判刑吗", "我12岁被骗了300块"),
        ("我卡在身上啊", "信用卡被人盗刷了八千"),
        ("how do I get my share", "I was scammed by a fake broker"),
    ],
)
def test_who_was_cheated_reads_what_is_for_victims(text: str, before: str) -> None:
    assert wronged_first(text, before, HITS) == (VICTIMS, CULPRITS)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("退赃怎么退", "我借卡给别人涉案了"),
        ("退赃要退多少", "我被骗去跑分，拿了好处费"),
        ("他会判几年", "我被骗了5万报了警"),
        ("退了能少判吗", "骗了人家八万"),
        ("对方不还呢", "银行转错账和被骗转账处理一样吗"),
        ("退赃怎么退", ""),
        ("退赃怎么退", "我被骗了去缅甸骗人"),
        ("退赃怎么退", "我没盗刷过"),
        ("退赃怎么退", "我被骗了，银行卡给了他"),
    ],
)
def test_others_are_answered_as_before(text: str, before: str) -> None:
    assert wronged_first(text, before, HITS) == HITS


def test_what_accuses_is_told_by_its_title() -> None:
    assert accuses(CULPRITS.passage)
    assert not accuses(VICTIMS.passage)
    assert not accuses(replace(CULPRITS.passage, folder="scams"))
    assert not accuses(replace(CULPRITS.passage, title="刷单被骗去报警，会先抓我吗"))


def test_where_nothing_else_is_near_it_stays() -> None:
    assert tuple(wronged_first("退赃怎么分", "我被骗了5万", (CULPRITS,))) == (CULPRITS,)
    assert wronged_first("退赃怎么分", "我被骗了5万", ()) == ()


@pytest.mark.parametrize(
    ("heading", "stays"),
    [
        ("谁来赔", True),
        ("能要精神赔偿吗", True),
        ("爹妈要赔钱吗", True),
        ("您是受害人", True),
        ("被未成年人骗了，我走哪条路要钱", True),
        ("退赔、罚金没交", False),
        ("退了赃、赔了钱，能判缓刑吗", False),
        ("", False),
    ],
)
def test_a_part_for_who_was_wronged_accuses_nobody(heading: str, stays: bool) -> None:
    first = replace(CULPRITS, passage=replace(CULPRITS.passage, heading=heading))
    hits = (first, VICTIMS)
    assert wronged_first("骗了我八千，爹妈要不要赔", "", hits) == (hits if stays else hits[::-1])


FOREIGNERS = replace(
    CULPRITS,
    passage=replace(CULPRITS.passage, title="外国人在中国参与诈骗怎么处理"),
    rest=(replace(CULPRITS.passage, id="law-foreigner#骗", heading="骗外国人也犯法吗"),),
)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("外国人在中国被骗,反诈法保护吗", "骗外国人也犯法吗"),
        ("老外被骗了有法律管吗", "骗外国人也犯法吗"),
        ("韩国留学生在上海被人骗了，受不受保护", "骗外国人也犯法吗"),
        ("外国人在中国骗人判几年", ""),
        ("外国人被骗去跑分会驱逐吗", ""),
        ("被外国人骗了，他会判几年", ""),
        ("外国人没被骗，是他骗人", ""),
    ],
)
def test_a_foreigner_who_was_cheated_is_no_culprit(text: str, heading: str) -> None:
    assert wronged_first(text, "", (FOREIGNERS,))[0].passage.heading == heading
