"""What news a short message brings: learnt from turns of each kind."""

from pathlib import Path

import numpy as np
import pytest

from index.classifiers.brought import NewsModel
from index.encoder import Vectors
from index.news import News

_WIDTH = 8
_SAID = {
    News.NOTHING: ("闹了个乌龙，是房贷扣的", "误会一场，是我表哥", "原来是我自己的平板登的"),
    News.SAFE: ("找着了，在同学家", "人回来了，钱没转", "银行拦住了，没转成"),
    News.UNREACHED: ("打了几次，占线", "一直没人接", "柜台关门了，没人"),
    News.DOUBTFUL: ("没事了，他是真的客服", "他发了工作证，是真警察", "老师说提现只是慢"),
    News.OTHER: ("转了三万", "卡已经挂失", "他又叫我再交一笔"),
}


def alike(count: int) -> Vectors:
    """Vectors that tell nothing."""
    return np.full((count, _WIDTH), _WIDTH**-0.5, np.float32)


@pytest.fixture(scope="module")
def model() -> NewsModel:
    told = [(text, news) for news, texts in _SAID.items() for text in texts]
    return NewsModel.fit(told, alike(len(told)))


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("闹了个乌龙，是我表哥扣的", News.NOTHING),
        ("找着了，人没转钱", News.SAFE),
        ("打了，没人接", News.UNREACHED),
        ("他发了工作证，是真的客服", News.DOUBTFUL),
    ],
)
def test_news_is_heard_in_other_words(model: NewsModel, text: str, news: News) -> None:
    found = model.judge(text, alike(1)[0])
    assert max(found, key=found.__getitem__) is news
    assert sum(found.values()) == pytest.approx(1, abs=1e-5)


def test_the_same_is_read_that_was_saved(model: NewsModel, tmp_path: Path) -> None:
    model.save(tmp_path / "news")
    vector = alike(1)[0]
    read = NewsModel.load(tmp_path / "news")
    assert read.judge("打了，没人接", vector) == model.judge("打了，没人接", vector)


def test_a_corpus_without_news_makes_nothing_likelier() -> None:
    found = NewsModel.fit([], np.empty((0, _WIDTH), np.float32)).judge("占线", alike(1)[0])
    assert len({round(each, 6) for each in found.values()}) == 1
