"""The real bot as a process: started, watched through its log, stopped or killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.botapi import BotApiServer

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds; loading the model takes most of it on a busy machine
_COMES = "model-comes"


class BotProcess:
    """`python -m bot run` against a local Bot API server, with a database of its own.

    `folder` holds the database and the log; a second process in the same folder continues it.
    """

    def __init__(self, server: BotApiServer, folder: Path, data: Path, **settings: str) -> None:
        self.server = server
        self.folder = folder
        self.log_file = folder / f"stderr-{time.monotonic_ns()}.log"
        self._process: subprocess.Popen[bytes] | None = None
        self._environment = {
            "FANZHA_TELEGRAM_TOKEN": server.token,
            "FANZHA_TELEGRAM_BASE_URL": server.base_url,
            "FANZHA_TELEGRAM_BASE_FILE_URL": server.base_file_url,
            "FANZHA_DATA_DIR": str(data),
            "FANZHA_DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'fanzha.db'}",
            "FANZHA_WEEKLY_DIGEST": "false",  # on some weekdays operators would get it in between
            **settings,
        }

    def start(self) -> "BotProcess":
        with self.log_file.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"],
                cwd=self.folder,  # where no .env is
                env=_clean(os.environ) | {"PYTHONPATH": str(ROOT)} | self._environment,
                stdout=log,
                stderr=log,
            )
        return self

    @property
    def process(self) -> "subprocess.Popen[bytes]":
        assert self._process is not None
        return self._process

    @property
    def output(self) -> str:
        return self.log_file.read_text(encoding="utf-8")

    def named(self, event: str) -> list[dict[str, Any]]:
        """All events of a name so far."""
        return [each for each in _finished(self.output) if each["event"] == event]

    def wait_for(self, event: str, patience: float = PATIENCE) -> dict[str, Any]:
        """The first event of a name, past or to come."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            for found in _finished(self.output):
                if found["event"] == event:
                    return found
            if self.process.poll() is not None:
                raise AssertionError(f"the bot ended before {event}: {self.output[-2000:]}")
            time.sleep(0.05)
        raise TimeoutError(f"no {event} in {patience} s: {self.output[-2000:]}")

    def wait(self, patience: float = PATIENCE) -> int:
        return self.process.wait(patience)

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def stop(self) -> int:
        """Ask it to end; the exit status."""
        if self.process.poll() is None:
            self.signal(signal.SIGTERM)
        return self.wait()

    def kill(self) -> None:
        """Let it die as in a power cut."""
        self.process.kill()
        self.process.wait()


def customised(folder: Path, code: str) -> dict[str, str]:
    """Settings of a process that runs `code` before all else; `folder` holds it."""
    (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
    return {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}


def without_model(folder: Path) -> dict[str, str]:
    """Settings of a process whose model loads when `model_comes`, as from a very slow disk."""
    code = f"""
import time
from pathlib import Path
from index import encoder

load = encoder.load_encoder

def wait_and_load(*given, **named):
    while not Path({str(folder / _COMES)!r}).exists():
        time.sleep(0.05)
    return load(*given, **named)

encoder.load_encoder = wait_and_load
"""
    return customised(folder, code)


def model_comes(folder: Path) -> None:
    """Let the process `without_model` load it."""
    (folder / _COMES).touch()


def _finished(output: str) -> Iterator[dict[str, Any]]:
    """The events of a log that is still written: not its last line, nor an error that ends it."""
    for line in output.splitlines(keepends=True):
        if line.startswith("{") and line.endswith("}\n"):
            yield json.loads(line)


def _clean(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without settings of the bot and without proxies."""
    return {
        name: value
        for name, value in environment.items()
        if not name.startswith("FANZHA_") and not name.lower().endswith("_proxy")
    }
