"""What a text is about, where its kind's own advice would not be apt."""

import re

import pytest

from bot.assistant.check.matter_texts import EN, ZH, MatterTexts
from bot.assistant.check.matters import Matter, matter_of
from bot.assistant.check.official import NO_LIST
from bot.assistant.check.reading import read
from bot.assistant.place import Place
from index.corpus import Corpus


@pytest.mark.parametrize(
    ("text", "scam", "matter"),
    [
        ("长期收银行卡四件套，一套1500", "其他", Matter.JOINING),
        ("在家放两部手机，插根音频线打电话", "其他", Matter.JOINING),
        ("招跑分车手，自带卡", "其他", Matter.JOINING),
        ("出租微信号，一天100", "钓鱼盗号", Matter.JOINING),
        ("缅北客服，月薪3万包机票", "其他", Matter.ABROAD),
        ("网警帮您追回被骗的钱", "其他", None),
        ("请输入12个助记词升级钱包", "钓鱼盗号", Matter.WALLET),
        ("您的银行卡已冻结，请登录", "钓鱼盗号", Matter.BANK),
        ("帮我女儿投个票，登录一下", "钓鱼盗号", Matter.CHAT_ACCOUNT),
        ("您的ETC已过期", "钓鱼盗号", None),
        ("医保凭证今日失效，请用微信扫码重新激活", "钓鱼盗号", None),
        ("您的微信号存在异常", "钓鱼盗号", Matter.CHAT_ACCOUNT),
        ("【微信】您的账号将被永久封停", "钓鱼盗号", Matter.CHAT_ACCOUNT),
        ("哥哥一个人吗？下个软件我脱给你看", "裸聊敲诈", Matter.NUDE_LURE),
        ("你的视频我录下来了，转2万过来", "裸聊敲诈", None),
        ("银行卡", "刷单返利", None),
    ],
)
def test_the_matter_is_told_by_words_and_signals(
    text: str, scam: str, matter: Matter | None
) -> None:
    assert matter_of(read(text, NO_LIST), scam) is matter


@pytest.mark.parametrize("texts", [ZH, EN])
@pytest.mark.parametrize(
    ("place", "card"), [(Place.TAIWAN, "taiwan-165"), (Place.HONGKONG, "hongkong-18222")]
)
def test_every_number_stands_on_the_card_of_its_place(
    corpus: Corpus, texts: MatterTexts, place: Place, card: str
) -> None:
    known = next(each.lead for each in corpus.cards if each.id == card)
    said = f"{texts.lines[place]} {texts.police[place]}"
    assert [number for number in re.findall(r"\d+", said) if number not in known] == []
