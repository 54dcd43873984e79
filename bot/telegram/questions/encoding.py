"""Texts that several threads want encoded at the same time go through the model together."""

import threading
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from bot.telegram.questions.batches import CORES
from index.encoder import Encoder, Vectors

AT_ONCE = 32  # texts; a message to check brings its parts, so a few calls may fill a batch


@dataclass(frozen=True, eq=False)
class _Call:
    """Two calls are never the same, though their texts may be."""

    texts: tuple[str, ...]
    vectors: "Future[Vectors]" = field(default_factory=Future)


class BatchingEncoder:
    """An encoder for many threads at once, around one that is quicker with many texts.

    Nobody waits by the clock: a call that finds a core idle is encoded at once, by the thread that
    brings it. All calls that come while the cores are busy are the next batch, which the thread of
    the first of them encodes. So a call waits until a batch ends; and if more than `at_once` texts
    wait, for the batches before its own.
    """

    def __init__(self, encoder: Encoder, at_once: int = AT_ONCE, cores: int = CORES) -> None:
        self.fingerprint = encoder.fingerprint
        self._encoder = encoder
        self._at_once = at_once
        self._lock = threading.Lock()
        self._waiting: deque[_Call] = deque()
        self._cores = threading.Semaphore(cores)

    @property
    def dimension(self) -> int:
        return self._encoder.dimension

    def queries(self, texts: Sequence[str]) -> Vectors:
        call = _Call(tuple(texts))
        self._waiting.append(call)
        with self._cores:
            while calls := self._before(call):
                self._encode(calls)
        return call.vectors.result()

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Encode at once, without batches: a bot that serves has no passages to encode."""
        return self._encoder.passages(texts)

    def _encode(self, calls: Sequence[_Call]) -> None:
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

    def _before(self, last: _Call) -> tuple[_Call, ...]:
        """Take the next batch unless `last` is in an earlier one.

        Calls come in their order: the first whatever its size, others while there is room.
        """
        calls: list[_Call] = []
        room = self._at_once
        with self._lock:
            if last not in self._waiting:
                return ()
            while self._waiting and (not calls or len(self._waiting[0].texts) <= room):
                calls.append(self._waiting.popleft())
                room -= len(calls[-1].texts)
        return tuple(calls)
