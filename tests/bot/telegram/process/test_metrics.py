"""Figures: counted under few labels, and named as the dashboard asks for them."""

from telegram import Update

from bot.telegram.process.metrics import Metrics, kind_of_update

MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "话"}


def value(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(name, labels)


def test_answers_are_counted_by_intent() -> None:
    metrics = Metrics()
    metrics.answered("unknown", 0.2)
    metrics.answered("unknown", 7)
    assert value(metrics, "fanzha_answer_seconds_count", intent="unknown") == 2
    assert value(metrics, "fanzha_answer_seconds_bucket", intent="unknown", le="0.2") == 1


def test_an_update_is_in_work_until_its_handling_ends() -> None:
    metrics = Metrics()
    update = Update.de_json({"update_id": 1, "message": MESSAGE})
    with metrics.handling(update):
        assert value(metrics, "fanzha_updates_in_work") == 1
    assert value(metrics, "fanzha_updates_in_work") == 0
    assert value(metrics, "fanzha_update_seconds_count", kind="message") == 1


def test_updates_have_few_kinds() -> None:
    edited = Update.de_json({"update_id": 1, "edited_message": MESSAGE})
    assert kind_of_update(edited) == "edited_message"
    assert kind_of_update(Update(1)) == "other"


def test_two_processes_of_a_test_share_no_figures() -> None:
    one, two = Metrics(), Metrics()
    one.troubled("handler_failed", "ValueError")
    assert value(two, "fanzha_errors_total", event="handler_failed", error="ValueError") is None


def test_the_names_are_those_on_the_page() -> None:
    metrics = Metrics()
    metrics.answered("answer", 1)
    metrics.broadcast("post", "sent")
    metrics.ready({"search": True})
    page = metrics.page().decode()
    for name in ("fanzha_answer_seconds_bucket", "fanzha_broadcast_requests_total", "fanzha_ready"):
        assert name in metrics.names
        assert f"\n{name}{{" in page
    assert "fanzha_updates_queued" in metrics.names
