"""A message that asks two things gets what answers either."""

import pytest

from bot.assistant.answering.several_questions import OTHERS, answers, asking, halves
from bot.assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "国家反诈中心App必须装吗，会不会偷看我手机",
            ("国家反诈中心app必须装吗", "会不会偷看我手机"),
        ),
        ("旧法是多少条？新法什么时候施行", ("旧法是多少条", "新法什么时候施行")),
        ("卖了卡 会不会判刑 能不能取保", ("会不会判刑", "能不能取保")),
        ("what is 断卡? how do I report it. thanks", ("what is 断卡", "how do i report it")),
        (
            "银行卡借给室友用现在被冻了会不会留案底啊我还能考公务员不我爸妈还不知道",
            ("会不会留案底啊", "我还能考公务员不"),
        ),
        (
            "我想举报一个网站打哪个电话啊有没有奖励会不会知道是我举报的",
            ("我想举报一个网站打哪个电话啊", "有没有奖励会不会知道是我举报的"),
        ),
        ("我二婶上个月认识一个人说带她投资要不要去我也不晓得怎么劝她那么信他", ()),
        ("他什么都没说，好几天没理我", ()),
        ("会坐牢吗，我该怎么办啊", ()),
        ("我被骗了几万块，警察会管吗", ()),
        ("一键查卡怎么用", ()),
        ("怎么办，钱没了", ()),
        # One question behind a tale is a half too: what is told outweighs it in the search.
        (
            "去年我在网上报班学配音，说学完包接单，分期付的，现在一单没有，不还会不会上征信，学员都说是骗子",
            ("不还会不会上征信",),
        ),
        (
            "my landlord's wechat was hacked, i paid rent elsewhere, he wants it, do i pay twice",
            ("do i pay twice",),
        ),
        (
            "去年我在网上报班学配音，说学完包接单，分期付的，现在一单没有，还有五期，学员都说是骗子",
            (),
        ),
        ("分期没还完，课也没上，会不会上征信", ()),
        ("my landlord was hacked, i paid the rent, do i pay again", ()),
    ],
)
def test_clauses_that_ask_are_told_apart(text: str, asked: tuple[str, ...]) -> None:
    assert halves(text) == asked


def test_few_characters_ask_how_long_how_or_whether_something_can_be_done() -> None:
    assert asking("我的卡被外地公安冻了，多久能解，找谁") == ("多久能解",)
    assert asking("我的卡被外地公安冻了，要多久，找谁") == ()
    assert asking("他被列进惩戒名单，能提前不") == ("能提前不",)
    assert asking("卡被限制非柜面是什么意思，怎么解除")[1:] == ("怎么解除",)
    assert asking("我猜到是骗人的还接着拉了，会坐牢吗，怎么办") == ()


def test_only_the_last_clauses_of_a_long_message_are_searched() -> None:
    told = "，".join(f"第{place}个人会不会来" for place in range(200))
    assert asking(told) == tuple(f"第{place}个人会不会来" for place in range(196, 200))


@pytest.mark.model
def test_what_answers_a_clause_is_told_once(assistant: Assistant) -> None:
    index, text = assistant.search(), "我弟把银行卡借给同学，会不会留案底，能不能取保"
    whole = index.search(text, 9)
    found = answers(index, text, asking(text), whole)
    assert 1 <= len(found) <= OTHERS
    assert len({each.id for each in found}) == len(found)
    assert not answers(index, text, asking(text), whole, {each.id for each in found})


@pytest.mark.model
def test_what_a_tale_ends_with_is_answered_beside_the_tale(assistant: Assistant) -> None:
    told = "去年在网上报班学配音，说学完包接单，钱是分期付的，现在一单没有，还有五期没还"
    asked = f"{told}，不还会不会上征信，别的学员都说是骗子"
    part = assistant.library.get("law-loan-repay#不还，会上征信吗")
    assert part is not None
    assert part.text.split("。")[1] in assistant.reply(asked).text


@pytest.mark.model
def test_both_halves_are_answered(assistant: Assistant) -> None:
    reply = assistant.reply("利剑行动是打什么的，清源行动又是干什么的")
    titles = {
        passage.title
        for name in ("report-lijian", "report-qingyuan")
        if (passage := assistant.library.get(name)) is not None
    }
    assert reply.told == 2
    assert all(title in reply.text for title in titles)
