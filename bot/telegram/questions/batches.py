"""Batches: work that several people ask for at the same time is done together."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from functools import partial
from math import ceil
from typing import Generic, TypeAlias, TypeVar

T = TypeVar("T")  # what is asked
R = TypeVar("R")  # what is answered
AT_ONCE = 32  # of a batch; more of them gain little, and the first waits for the last
CORES = 2  # batches under way at a time, each on a core: two cores for one gain less

_Waiting: TypeAlias = tuple[T, asyncio.Future[R]]


class Batches(Generic[T, R]):
    """Batches of work for threads, made on the event loop.

    Nobody waits by the clock: a piece of work that comes while a core is idle begins at once, and
    all that comes while the cores are busy is the next batch. `work` gives a result or an error for
    each piece, in order.
    """

    def __init__(
        self,
        work: Callable[[Sequence[T]], Sequence[R | Exception]],
        executor: Executor,
        at_once: int = AT_ONCE,
        cores: int = CORES,
    ) -> None:
        self._work = work
        self._executor = executor
        self._at_once = at_once
        self._idle = cores
        self._waiting: deque[_Waiting[T, R]] = deque()

    async def do(self, one: T) -> R:
        """Do one piece of work, together with others that wait. Raises its error."""
        future: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((one, future))
        self._begin()
        return await future

    def _begin(self) -> None:
        """Take the next batch where a core is idle; where several are, each gets its share."""
        while self._idle and self._waiting:
            size = min(self._at_once, ceil(len(self._waiting) / self._idle))
            batch = [self._waiting.popleft() for _ in range(size)]
            asked, futures = [one for one, _ in batch], [future for _, future in batch]
            try:
                work = self._executor.submit(self._work, asked)
            except RuntimeError as error:  # the threads are closed
                _settle(futures, [error] * size)
                continue
            self._idle -= 1
            asyncio.wrap_future(work).add_done_callback(partial(self._end, futures))

    def _end(
        self,
        futures: Sequence[asyncio.Future[R]],
        work: asyncio.Future[Sequence[R | Exception]],
    ) -> None:
        self._idle += 1
        self._begin()
        if work.cancelled():  # the threads are closed
            for future in futures:
                future.cancel()
        elif error := work.exception():
            _settle(futures, [error] * len(futures))
        else:
            _settle(futures, work.result())


def _settle(futures: Sequence[asyncio.Future[R]], results: Sequence[R | BaseException]) -> None:
    for future, result in zip(futures, results, strict=True):
        if future.done():  # nobody waits for it any more
            continue
        if isinstance(result, BaseException):
            future.set_exception(result)
        else:
            future.set_result(result)
