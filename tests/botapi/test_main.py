"""The server as a process of its own, steered over HTTP."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest


@pytest.fixture
def process() -> Iterator[dict[str, Any]]:
    """What the process printed about itself."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.botapi", "--private", "3", "--limits"],
        stdout=subprocess.PIPE,
        text=True,
    ) as started:
        assert started.stdout is not None
        yield json.loads(started.stdout.readline())
        started.terminate()
        assert started.wait(10) == 0


def test_the_process_serves_and_counts(process: dict[str, Any]) -> None:
    with httpx.Client(base_url=process["url"]) as client:
        call = f"/bot{process['token']}/sendMessage"
        assert client.post(call, json={"chat_id": 3, "text": "x"}).json()["ok"] is True
        client.post("/control/fail", json={"method": "sendMessage", "status": 502})
        assert client.post(call, json={"chat_id": 1, "text": "x"}).status_code == 502
        client.post("/control/limits", json={"chat": [1, 60]})
        sends = [client.post(call, json={"chat_id": 1, "text": "x"}) for _ in range(2)]
        assert [send.status_code for send in sends] == [200, 429]
        pushed = client.post("/control/send", json={"chat_id": 2, "text": "你好"}).json()
        assert pushed["result"] > 0
        report = client.get("/control/report").json()
        assert report["statuses"] == {"200": 2, "502": 1, "429": 1}
        assert (report["deliveries"], report["pending_updates"]) == (2, 1)
        rows = client.get("/control/deliveries", params={"since": 1}).json()["deliveries"]
        assert [row[0] for row in rows] == [1]
