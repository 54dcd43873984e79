"""Texts that several threads want encoded at the same time go through the model together."""

import threading
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from index.encoder import Encoder, Vectors

AT_ONCE = 32  # texts; a message to check brings its parts, so a few calls may fill a batch
CORES = 2  # batches under way at a time, each on a core: two cores for one gain less


@dataclass(frozen=True)
class _Call:
    texts: tuple[str, ...]
    vectors: "Future[Vectors]" = field(default_factory=Future)


class BatchingEncoder:
    """An encoder for many threads at once, around one that is quicker with many texts.

    Nobody waits by the clock: a call that finds a core idle is encoded at once, and what comes
    while all are at work is the next batch. So a call waits until a batch ends, and for those
    before it where more than `at_once` texts wait.
    """

    def __init__(self, encoder: Encoder, at_once: int = AT_ONCE, cores: int = CORES) -> None:
        self.fingerprint = encoder.fingerprint
        self._encoder = encoder
        self._at_once = at_once
        self._lock = threading.Lock()
        self._waiting: deque[_Call] = deque()
        self._model = ThreadPoolExecutor(cores, "model")

    @property
    def dimension(self) -> int:
        return self._encoder.dimension

    def queries(self, texts: Sequence[str]) -> Vectors:
        call = _Call(tuple(texts))
        self._waiting.append(call)
        self._model.submit(self._encode)
        return call.vectors.result()

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Encode at once: who serves has no passages to encode."""
        return self._encoder.passages(texts)

    def _encode(self) -> None:
        """Encode what waits. There are as many runs as calls, so the later ones find nothing."""
        calls = self._next()
        if not calls:
            return
        try:
            vectors = self._encoder.queries([text for call in calls for text in call.texts])
        except BaseException as error:
            for call in calls:
                call.vectors.set_exception(error)
            return
        start = 0
        for call in calls:
            end = start + len(call.texts)
            call.vectors.set_result(vectors[start:end])
            start = end

    def _next(self) -> tuple[_Call, ...]:
        """Take calls in their order: the first whatever its size, others while there is room."""
        calls: list[_Call] = []
        room = self._at_once
        with self._lock:
            while self._waiting and (not calls or len(self._waiting[0].texts) <= room):
                calls.append(self._waiting.popleft())
                room -= len(calls[-1].texts)
        return tuple(calls)
