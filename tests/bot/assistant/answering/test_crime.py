"""Who tells of a trick and asks for the crime is told the law."""

from dataclasses import replace

import pytest

from bot.assistant.answering.crime import asks_of_crime, law_first
from bot.assistant.assistant import Assistant
from index.passages import LAW


@pytest.mark.parametrize(
    "text",
    [
        "裸聊敲诈我的人抓到了算啥罪",
        "冒充部队订货骗了六万，要蹲几年",
        "扮領導借錢，可唔可以治佢",
        "拿假照片威胁人，法律上怎么说",
        "what crime is it to sell fake concert tickets",
    ],
)
def test_a_question_for_the_crime_is_heard(text: str) -> None:
    assert asks_of_crime(text)


@pytest.mark.parametrize(
    "text",
    [
        "他说我涉嫌洗钱，不转钱就要坐牢",
        "对方说我涉嫌什么罪，要我配合",
        "两年前买的保健品说能退款",
        "几年前加的网友叫我投资",
        "怎么判断客服是真的",
        "he says I will be arrested",
    ],
)
def test_what_a_swindler_threatens_with_is_no_question(text: str) -> None:
    assert not asks_of_crime(text)


@pytest.mark.model
def test_the_law_comes_before_the_trick(assistant: Assistant) -> None:
    text = "装成部队采购，骗饭店替他垫钱买罐头，这种人抓住了算什么罪，蹲几年"
    hits = assistant.search().search(text, 9).hits
    trick = next(hit for hit in hits if hit.passage.folder == "scams")
    law = next(hit for hit in hits if hit.passage.folder == LAW)
    near, far = (replace(law, score=trick.score - less) for less in (0.1, 0.3))
    assert law_first(text, [trick, far, near]) == (near, trick, far)
    assert law_first(text, [trick, far]) == (trick, far)
    assert law_first("装成部队采购，叫饭店垫钱买罐头，怎么认", hits) == hits
    assert assistant.reply(text).passages[0].passage.folder == LAW
