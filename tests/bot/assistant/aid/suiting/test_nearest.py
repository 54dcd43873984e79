"""Which part of an emergency's card is told above the steps, below them, or not at all."""

from dataclasses import replace

import pytest

from bot.assistant.aid.suiting.nearest import NOWHERE, Nearest, marked, meant, nearest, surely_there
from bot.assistant.situations import DESPAIR, NEVER, STEPS
from index import Hit, Passage
from index.corpus.cards import EMERGENCY
from index.gate import Stance, Stand
from index.hits import Result

CARD = "emergency-code-given"
OTHER = Hit(Passage("a", "a", "scams", "某事", "", "", "话", "公安部"), 1.0, 1.0, 1.0, 1.0)


def hit(heading: str, card: str = CARD) -> Hit:
    passage = Passage(f"{card}#{heading}", card, "emergency", "某事", "", heading, "话", "公安部")
    return replace(OTHER, passage=passage)


@pytest.mark.parametrize(
    ("hits", "expected"),
    [
        ([hit("报了密码")], Nearest(f"{CARD}#报了密码", above=True, leads=True)),
        ([OTHER, hit("报了密码")], Nearest(f"{CARD}#报了密码", above=True, leads=True)),
        (
            [OTHER, replace(hit("报了密码"), asks=0.95)],
            Nearest(f"{CARD}#报了密码", above=True),
        ),
        ([OTHER, OTHER, hit("报了密码")], Nearest(f"{CARD}#报了密码")),
        ([OTHER] * 6 + [hit("报了密码")], NOWHERE),
        ([hit("只填了卡号，没填密码")], Nearest(f"{CARD}#只填了卡号，没填密码")),
        ([hit("验证码只念了一半，就挂了")], Nearest(f"{CARD}#验证码只念了一半，就挂了")),
        (
            [hit("家里人正跟“警察”视频")],
            Nearest(f"{CARD}#家里人正跟“警察”视频", above=True, leads=True),
        ),
        ([hit(STEPS)], NOWHERE),
        ([hit(NEVER)], NOWHERE),
        ([hit("")], NOWHERE),
        ([hit("您身边的人")], NOWHERE),
        ([hit("酒店前台：客人锁门不出来")], NOWHERE),
        ([hit("还没成年，或者是家里的孩子")], NOWHERE),
        ([], NOWHERE),
    ],
)
def test_the_part_of_the_situations_card(hits: list[Hit], expected: Nearest) -> None:
    assert nearest(hits, CARD, "只填了卡号，公司同事都看到了") == expected


def test_children_and_their_parents_are_told_theirs() -> None:
    heading = "还没成年，或者是家里的孩子"
    assert nearest([hit(heading)], CARD, "我才初二").part == f"{CARD}#{heading}"


def test_thirty_thousand_are_no_small_sum() -> None:
    heading = "金额小、时间久，也要报"
    assert nearest([hit(heading)], CARD, "我被骗了3万") == Nearest(order=(f"{CARD}#{heading}",))
    for text in ("我被骗了300块", "上个月我被骗了3万"):
        assert nearest([hit(heading)], CARD, text).part == f"{CARD}#{heading}"


def test_nothing_precedes_the_steps_of_who_is_held_or_in_despair() -> None:
    card = "emergency-held-abroad"
    found = nearest([hit("赎金已经付了", card)], card, "赎金给了，还要")
    assert found == Nearest(f"{card}#赎金已经付了", above=False)


def test_other_parts_are_ranked_by_nearness_but_for_those_that_do_not_fit() -> None:
    undone, far = hit("填了身份证号和卡号，没填密码"), hit("只点了链接，没填东西")
    near, code = hit("报了密码"), hit("取款密码告诉他了")
    found = nearest(
        [replace(near, more=(undone.passage,), rest=(code.passage,))], CARD, "卡号密码都填了"
    )
    ranked = sorted((far.passage, code.passage, near.passage), key=found.rank)
    assert ranked == [near.passage, code.passage, far.passage]
    assert found.rank(undone.passage) == found.rank(far.passage)


def test_no_part_says_the_opposite_of_what_was_told() -> None:
    undone, next_part = hit("填了身份证号和卡号，没填密码"), hit("报了密码")
    said = "卡号密码验证码都填了"
    assert nearest([undone], CARD, said) == NOWHERE
    more = replace(undone, more=(next_part.passage,))
    assert nearest([more], CARD, said) == Nearest(next_part.passage.id, above=True, leads=True)


def test_a_phone_that_is_still_there_is_none_that_was_taken() -> None:
    part = passage("手机被人当面骗走、抢走、偷走，钱已经少了")
    assert marked([part], "手机还在，钱被人偷转了") is None


def test_who_is_away_is_told_so_of_anothers_phone_only() -> None:
    away = hit("您不在旁边，电话打不通")
    assert nearest([away], CARD, "我手机开着共享，打不通110") == NOWHERE
    assert nearest([away], CARD, "我爸手机开着共享，我在外地") == Nearest(
        away.passage.id, above=True, leads=True
    )


def passage(heading: str) -> Passage:
    return Passage(f"card#{heading}", "card", EMERGENCY, "某事", "", heading, "话", "公安部")


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("名下冒出没借过的贷款（被冒名）", "有人拿我身份证借了网贷，我没贷过"),
        ("贷款没下来，交过解冻费、认证金，还叫我交", "网贷说卡号错，交了两千还要交"),
        ("已经跑出来了，没护照、没手机", "从妙瓦底的园区逃出来了，人在泰国"),
        ("给在外的孩子", "使馆让我自己住酒店，不许跟家里联系"),
        ("他不许我挂断、不许我走开", "他叫我别挂电话"),
        ("昨天、前几天就交了现金，还找得回来吗", "报了警，给的是现金，还能追回来不"),
        ("家里老人、亲人被骗了，做儿女的先做什么", "My dad in Wuhan sent 50,000 to a scammer"),
        ("孩子扫了码、输了密码，钱没了", "我九岁，拿爸爸手机扫了码"),
        ("您不在旁边，电话打不通", "我妈开着屏幕共享，打她手机没人接"),
        ("您不在旁边，电话打不通", "my mum shares her screen and won't pick up"),
        ("手机被人当面骗走、抢走、偷走，钱已经少了", "说借手机打个电话，人就跑了，支付宝少了三千"),
        (
            "手机被人当面骗走、抢走、偷走，钱已经少了",
            "they snatched my phone and drained my account",
        ),
    ],
)
def test_a_part_is_called_for_by_its_own_mark(heading: str, text: str) -> None:
    parts = [passage(name) for name in ("马上做", heading)]
    assert marked(parts, text) == parts[1]
    assert marked(parts, "钱转给骗子了") is None


def test_where_somebody_is_its_own_part_may_surely_be_on_his_case() -> None:
    part = hit("没借过钱，却被追数", "hongkong-18222")
    sure = Result((part,), Stance.ANSWER, 0.95, Stand(0, 0, 0, 0, 0, 0, 0, 0))
    assert surely_there(sure, "hongkong-18222") == part.passage
    assert surely_there(sure, None) is None
    assert surely_there(sure, "taiwan-165") is None
    assert surely_there(replace(sure, confidence=0.8), "hongkong-18222") is None
    assert surely_there(replace(sure, hits=()), "hongkong-18222") is None
    lead = replace(sure, hits=(hit("", "hongkong-18222"),))
    assert surely_there(lead, "hongkong-18222") is None


def test_a_part_that_is_surely_on_what_was_told_tells_the_situation() -> None:
    part = replace(hit("孩子扫了码，钱没了", "emergency-money-sent"), topic=0.5)
    sure = Result((part,), Stance.ANSWER, 0.95, Stand(0, 0, 0, 0, 0, 0, 0, 0))
    assert meant(sure, CARD) == "emergency-money-sent"
    assert meant(sure, DESPAIR) == DESPAIR
    assert meant(replace(sure, confidence=0.89), CARD) == CARD
    assert meant(replace(sure, hits=(replace(part, topic=0.3),)), CARD) == CARD
    assert meant(replace(sure, hits=(OTHER,)), CARD) == CARD
    lead = replace(hit("", "emergency-money-sent"), topic=0.5)
    assert meant(replace(sure, hits=(lead,)), CARD) == CARD
    assert meant(replace(sure, hits=()), CARD) == CARD
