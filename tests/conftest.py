"""What every test stands on: no settings from outside, no network, one model and one real index.

The model and the index are those of `make run`, in `./data` or in FANZHA_DATA_DIR; they are made
where they are missing, and at once where they are up to date.
"""

import fcntl
import ipaddress
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from index.building.build import Workshop
from index.corpus.corpus import Corpus, read_corpus
from index.encoder import Encoder, encoder_fingerprint, load_encoder
from index.model.prepare import prepare
from index.progress import bar
from index.search import Index
from tests.postgresql import PostgreSQL, running

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"
DATA_DIR = Path(os.environ.get("FANZHA_DATA_DIR") or ROOT / "data").resolve()

InTurn = Callable[[], AbstractContextManager[None]]

for _name in [each for each in os.environ if each.upper().startswith("FANZHA_")]:
    del os.environ[_name]
os.environ["HF_HUB_OFFLINE"] = "1"  # processes that tests start ask no model hub either

# Two shared cores are at times so slow that a time limit would fail good code.
settings.register_profile("shared", deadline=None)
settings.load_profile("shared")


@pytest.fixture(scope="session", autouse=True)
def _only_loopback() -> Iterator[None]:
    """Refuse to look up or to reach anything but this machine."""

    def guarded(reach: Callable[..., Any]) -> Callable[..., Any]:
        def reach_loopback(this: socket.socket, *arguments: Any) -> Any:
            if isinstance(arguments[-1], tuple):  # else a path: a Unix socket
                _refuse_strangers(arguments[-1][0])
            return reach(this, *arguments)

        return reach_loopback

    def look_up(host: Any, *arguments: Any, **options: Any) -> Any:
        _refuse_strangers(host)
        return getaddrinfo(host, *arguments, **options)

    getaddrinfo = socket.getaddrinfo
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", look_up)
        yield


def _refuse_strangers(host: str | bytes | None) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return
    try:
        address = ipaddress.ip_address(str(name))
    except ValueError:
        pass
    else:
        if address.is_loopback or address.is_unspecified:
            return
    raise RuntimeError(f"a test tried to reach {name}; only this machine is allowed")


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The real corpus as it can be read; what is wrong with it is the business of test_corpus."""
    return read_corpus(CORPUS)[0]


@pytest.fixture(scope="session")
def in_turn(tmp_path_factory: pytest.TempPathFactory) -> InTurn:
    """`with in_turn():` holds a block that workers of one run go through one after another.

    What the first of them makes, the others find.
    """
    # The folder of a worker lies in the one of the run.
    path = tmp_path_factory.getbasetemp().parent / "turn.lock"

    @contextmanager
    def turn() -> Iterator[None]:
        with path.open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # until it is closed
            yield

    return turn


@pytest.fixture(scope="session")
def data_dir(in_turn: InTurn) -> Path:
    """The folder that holds the prepared model."""
    with in_turn():
        prepare(DATA_DIR, bar)
    return DATA_DIR


@pytest.fixture(scope="session")
def encoder(data_dir: Path) -> Encoder:
    return load_encoder(data_dir, None)


@pytest.fixture(scope="session")
def real_index(data_dir: Path, encoder: Encoder, in_turn: InTurn) -> Index:
    """The index of the real corpus, made with the real model."""
    with in_turn():
        Workshop(
            CORPUS, data_dir, encoder_fingerprint(data_dir, None), lambda: encoder, bar
        ).build()
    return Index.open(data_dir, encoder)


@pytest.fixture(scope="session")
def postgresql(in_turn: InTurn) -> Iterator[PostgreSQL]:
    """One server for all tests."""
    # Where root runs the tests, the first server makes a user to run as, and two would collide.
    with running(in_turn()) as server:
        yield server
