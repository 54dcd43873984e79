"""Texts of several threads go through the model together, and each thread gets its own vectors."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, wait

import numpy as np
import pytest

from bot.telegram.questions.encoding import BatchingEncoder
from index.encoder import Encoder, Vectors
from index.errors import ModelError

TEXTS = [
    "一键查卡是什么",
    "我收到了一个快递里面有刮刮卡",
    "96110 是什么电话",
    "what is 96110",
    "借银行卡给别人会坐牢吗",
    "刷单",
]


class Held:
    """A model that works when it is let; it remembers its batches."""

    fingerprint = "held"
    dimension = 1

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.begun = threading.Semaphore(0)
        self.go = threading.Semaphore(0)

    def queries(self, texts: Sequence[str]) -> Vectors:
        self.batches.append(list(texts))
        self.begun.release()
        assert self.go.acquire(timeout=10)
        if "broken" in texts:
            raise ModelError("broken")
        return np.array([[float(len(text))] for text in texts], dtype=np.float32)

    def passages(self, texts: Sequence[str]) -> Vectors:
        return self.queries(texts)


def test_many_threads_get_what_one_gets(encoder: Encoder) -> None:
    shared = BatchingEncoder(encoder)
    alone = {text: encoder.queries([text])[0] for text in TEXTS}
    with ThreadPoolExecutor(64) as pool:
        found = list(pool.map(lambda text: (text, shared.queries([text])[0]), TEXTS * 40))
    for text, vector in found:
        assert np.allclose(vector, alone[text], atol=1e-5)
    assert (shared.fingerprint, shared.dimension) == (encoder.fingerprint, encoder.dimension)


def test_several_texts_of_a_call_stay_in_order(encoder: Encoder) -> None:
    shared = BatchingEncoder(encoder)
    calls = [TEXTS[:3], TEXTS[3:], TEXTS[::-1], []]
    with ThreadPoolExecutor(8) as pool:
        for call, vectors in zip(calls * 4, pool.map(shared.queries, calls * 4), strict=True):
            assert vectors.shape == (len(call), encoder.dimension)
            for text, vector in zip(call, vectors, strict=True):
                assert np.allclose(vector, encoder.queries([text])[0], atol=1e-5)


def test_what_comes_meanwhile_is_the_next_batch_and_no_batch_is_too_large() -> None:
    held = Held()
    shared = BatchingEncoder(held, at_once=4, cores=1)
    with ThreadPoolExecutor(16) as pool:
        first = pool.submit(shared.queries, ["a"])
        assert held.begun.acquire(timeout=10)  # alone: nobody waits for company
        others = [pool.submit(shared.queries, ["bb"]) for _ in range(6)]
        while len(shared._waiting) < 6:
            threading.Event().wait(0.001)
        large = pool.submit(shared.queries, ["ccc"] * 5)
        while len(shared._waiting) < 7:
            threading.Event().wait(0.001)
        held.go.release(10)
        done, _ = wait([first, *others, large], timeout=10)
    assert len(done) == 8
    assert [len(batch) for batch in held.batches] == [1, 4, 2, 5]
    assert large.result().tolist() == [[3.0]] * 5


def test_who_shares_a_failing_batch_hears_of_it_and_the_next_goes_on() -> None:
    held = Held()
    shared = BatchingEncoder(held, cores=1)
    held.go.release(10)
    with pytest.raises(ModelError):
        shared.queries(["broken"])
    assert shared.queries(["four"]).tolist() == [[4.0]]
