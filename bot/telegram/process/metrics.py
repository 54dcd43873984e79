"""What is measured, as Prometheus reads it: numbers and our own names, nothing that anyone wrote.

Labels take few values: intents, methods of the Bot API, names of events and of classes of errors.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)
from telegram import Update

from bot.telegram.updates.inbox import ALLOWED

_ANSWER_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 2, 5, 10, 30)
_REQUEST_SECONDS = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 60)


class Metrics:
    """The figures of one process, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        PlatformCollector(self.registry)
        ProcessCollector(registry=self.registry)
        self._answers = self._histogram(
            "fanzha_answer_seconds",
            "From taking up a message to its sent answer; unknown are the declined ones.",
            ("intent",),
            _ANSWER_SECONDS,
        )
        self._updates = self._histogram(
            "fanzha_update_seconds",
            "Handling of an update, waiting for its turn included.",
            ("kind",),
            _ANSWER_SECONDS,
        )
        self._in_work = self._gauge("fanzha_updates_in_work", "Updates that are being handled.")
        self._queued = self._gauge("fanzha_updates_queued", "Updates that wait for a handler.")
        self._requests = self._histogram(
            "fanzha_telegram_request_seconds",
            "Requests to the Bot API, by method and status; 0 where no answer came.",
            ("method", "status"),
            _REQUEST_SECONDS,
        )
        self._sends = self._counter(
            "fanzha_broadcast_requests_total",
            "Requests of broadcasts, by what they do and what became of them.",
            ("request", "outcome"),
        )
        self._deliveries = self._gauge(
            "fanzha_outbox_deliveries", "Deliveries that are not settled, by state.", ("state",)
        )
        self._lag = self._gauge(
            "fanzha_outbox_lag_seconds", "Since when the longest waiting delivery could be sent."
        )
        self._troubles = self._counter(
            "fanzha_errors_total",
            "Warnings and errors in the log, by event and class of error.",
            ("event", "error"),
        )
        self._ready = self._gauge(
            "fanzha_ready", "Whether a part can do its work, as /readyz says.", ("part",)
        )

    def answered(self, intent: str, seconds: float) -> None:
        self._answers.labels(intent).observe(seconds)

    @contextmanager
    def handling(self, update: Update) -> Iterator[None]:
        """Measure the handling of an update."""
        started = time.perf_counter()
        with self._in_work.track_inprogress():
            try:
                yield
            finally:
                seconds = time.perf_counter() - started
                self._updates.labels(kind_of_update(update)).observe(seconds)

    def queued(self, number: int) -> None:
        self._queued.set(number)

    def requested(self, method: str, status: int, seconds: float) -> None:
        self._requests.labels(method, str(status)).observe(seconds)

    def broadcast(self, request: str, outcome: str) -> None:
        self._sends.labels(request, outcome).inc()

    def outbox(self, deliveries: Mapping[str, int], lag: float) -> None:
        for state, number in deliveries.items():
            self._deliveries.labels(state).set(number)
        self._lag.set(lag)

    def troubled(self, event: str, error: str) -> None:
        self._troubles.labels(event, error).inc()

    def ready(self, parts: Mapping[str, bool]) -> None:
        for part, well in parts.items():
            self._ready.labels(part).set(well)

    def page(self) -> bytes:
        """Give the text that Prometheus reads."""
        return generate_latest(self.registry)

    @property
    def names(self) -> frozenset[str]:
        """Name all series; what a dashboard or an alert may ask for."""
        kinds: Any = self.registry.collect()
        return frozenset(name for metric in kinds for name in _series(metric.name, metric.type))

    def _histogram(
        self, name: str, words: str, labels: tuple[str, ...], buckets: tuple[float, ...]
    ) -> Histogram:
        return Histogram(name, words, labels, buckets=buckets, registry=self.registry)

    def _counter(self, name: str, words: str, labels: tuple[str, ...]) -> Counter:
        return Counter(name, words, labels, registry=self.registry)

    def _gauge(self, name: str, words: str, labels: tuple[str, ...] = ()) -> Gauge:
        return Gauge(name, words, labels, registry=self.registry)


def kind_of_update(update: Update) -> str:
    return next((kind for kind in ALLOWED if getattr(update, kind) is not None), "other")


def _series(name: str, kind: str) -> tuple[str, ...]:
    """Name what a metric is stored as."""
    match kind:
        case "counter":
            return (f"{name}_total",)
        case "histogram":
            return (f"{name}_bucket", f"{name}_count", f"{name}_sum")
        case _:
            return (name,)
