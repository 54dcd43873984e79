"""What the alarm learns from: cries for help, what sounds like them, and what else is asked."""

import json
import subprocess
import sys
from pathlib import Path

from index.building.lessons import _heard
from index.corpus.check import load_corpus
from index.language.dialects import as_asked
from index.passages import entries
from tests.index.corpus_factory import edit

ASKED = "问：什么情况打96110；拿不准是不是骗子打哪里\n"


def test_first_aid_at_a_place_teaches_neither_calm_nor_alarm(root: Path) -> None:
    ask = as_asked("拿不准是不是骗子打哪里")
    corpus = load_corpus(root)
    assert ask in _heard(corpus, entries(corpus)).others
    edit(root, "measures/hotline-96110.md", ASKED,
         f"{ASKED}急救：emergency-money-sent\n英文：Call.\n")  # fmt: skip
    corpus = load_corpus(root)
    heard = _heard(corpus, entries(corpus))
    assert ask not in heard.others
    assert ask not in dict(heard.told)
    assert ask not in heard.look_alikes


def test_a_sentence_says_what_it_tells_though_it_is_a_way_of_asking(root: Path) -> None:
    corpus = load_corpus(root)
    heard = _heard(corpus, entries(corpus))
    told = dict(heard.told)
    assert told[as_asked("我刚刚转账给骗子了")] == "emergency-money-sent"
    assert told[as_asked("验证码刚告诉对方")] == "emergency-code-given"


LEARNING = """
import json
from index.building.lessons import _one_core
with _one_core():
    import faiss, scipy.linalg, sklearn.linear_model
    from threadpoolctl import threadpool_info
    print(json.dumps({each["filepath"]: each["num_threads"] for each in threadpool_info()}))
"""


def test_no_library_uses_more_than_one_core_while_models_are_learnt() -> None:
    # In a process of its own, in which no other test has loaded the libraries.
    told = subprocess.run(
        [sys.executable, "-c", LEARNING], check=True, capture_output=True, text=True
    )
    threads = json.loads(told.stdout)
    assert threads
    assert set(threads.values()) == {1}
