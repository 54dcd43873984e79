"""How the swindler of an open trick presses is told from questions and ordinary words."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.texts.whether import whether_texts
from bot.assistant.turns.urging import Urging, urging
from index.script import Script
from tests.bot.assistant.talking import talk

TEXTS = whether_texts(Script.HANS)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("她哭着说今天不交就遣返了咋整", Urging.PRESSES),
        ("说再不交就要被退回去了", Urging.PRESSES),
        ("他哭着说今天不交就完了，怎么搞", Urging.PRESSES),
        ("客服一直催我", Urging.PRESSES),
        ("他给我看了军官证", Urging.SHOWS),
        ("他把身份证都发给我了", Urging.SHOWS),
        ("他说下周一定还我", Urging.PROMISES),
        ("佢話一定退返俾我", Urging.PROMISES),
    ],
)
def test_a_swindler_presses(text: str, how: Urging) -> None:
    assert urging(text) is how


@pytest.mark.parametrize(
    "text",
    [
        "我不交就没事了",
        "他今天不给我打电话就算了",
        "我给他看了合同",
        "他有证吗",
        "妈妈哭了",
        "怎么查他的营业执照",
        "我已经转给他了，他哭了",
        "那要多久能退",
        "他发了快递单号",
    ],
)
def test_other_words_are_no_pressure(text: str) -> None:
    assert urging(text) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("turns", "line", "card"),
    [
        (
            (
                "有个女的网上认识三个月了 说要来看我",
                "她在机场被海关扣了 要我垫钱",
                "她哭着说今天不交就遣返了咋整",
            ),
            TEXTS.urged,
            "scam-hunlian-jieqian",
        ),
        (
            ("有个女的网上认识三个月了 说要来看我", "她把机票拍给我看了"),
            TEXTS.proof,
            "scam-hunlian-jieqian",
        ),
    ],
)
def test_the_open_card_stands(
    assistant: Assistant, turns: tuple[str, ...], line: str, card: str
) -> None:
    reply = talk(assistant, *turns)
    assert reply.paragraphs[0].text == line
    assert reply.passages[0].passage.document == card


@pytest.mark.model
def test_a_proof_that_has_its_own_part_is_answered_by_it(assistant: Assistant) -> None:
    turns = ("征婚网认识个男的 是当兵的", "他说部队有内部投资渠道", "他给我看了军官证")
    part = talk(assistant, *turns).passages[0].passage
    assert part.id == "scam-hunlian-jieqian#他自称军人、军官，怎么核实"
