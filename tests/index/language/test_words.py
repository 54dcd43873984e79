"""Words out of a trie, against jieba with its own dictionary."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from index.corpus.corpus import Corpus
from index.language import words
from index.language.frequencies import FILE
from index.language.words import Words
from index.script import fold


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Words:
    path = tmp_path_factory.mktemp("words") / FILE
    words.save(path)
    return Words.load(path)


def test_the_corpus_is_cut_as_jieba_cuts_it(corpus: Corpus, loaded: Words) -> None:
    texts = {fold(text) for card in corpus.cards for text in (*card.aliases, card.title)}
    texts |= {decoy.text for decoy in corpus.decoys}
    jieba = words.dictionary()
    assert len(texts) > 1000
    for text in texts:
        assert list(loaded.cut_for_search(text)) == list(jieba.cut_for_search(text))


def test_what_is_no_word_is_cut_as_jieba_cuts_it(loaded: Words) -> None:
    jieba = words.dictionary()
    law = "中华人民共和国反电信网络诈骗法"
    for text in ("", "䶮", "魑魅魍魉" * 20, "龘靐齉爩", law, "a#b\n卡\n\n1.5%"):
        assert list(loaded.cut_for_search(text)) == list(jieba.cut_for_search(text))


def test_threads_do_not_disturb_one_another(corpus: Corpus, loaded: Words) -> None:
    texts = [card.title for card in corpus.cards] * 4
    alone = [list(loaded.cut_for_search(text)) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: list(loaded.cut_for_search(text)), texts)) == alone


def test_the_same_words_give_the_same_file(tmp_path: Path) -> None:
    words.save(tmp_path / "one")
    words._trie.cache_clear()
    words.save(tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
