"""The real bot against a real server: one process that most tests share, others where it dies."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.botapi import BotApiServer, PrivateChat
from tests.e2e.process import PATIENCE, BotProcess

Start = Callable[..., BotProcess]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def knowledge(data_dir: Path) -> Path:
    """The folder with the model and the index, which the processes only read."""
    if not (data_dir / "index" / "CURRENT").is_file():
        pytest.fail(f"no index in {data_dir}; build it with: make index")
    return data_dir


@pytest.fixture(scope="session")
def shared_server() -> Iterator[BotApiServer]:
    with BotApiServer() as server:
        yield server


@pytest.fixture(scope="session")
def shared_bot(
    shared_server: BotApiServer, knowledge: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BotProcess]:
    bot = BotProcess(
        shared_server, tmp_path_factory.mktemp("bot"), knowledge, PYTHONWARNINGS="default"
    )
    bot.start()
    bot.wait_for("ready")
    yield bot
    assert bot.stop() == 0
    assert bot.named("stopped")[0]["finished"] is True
    ours = [each for each in bot.named("warning") if each["category"].startswith("PTB")]
    assert ours == []  # python-telegram-bot warns of what it will change


@pytest.fixture
def bot(shared_bot: BotProcess) -> Iterator[BotProcess]:
    """The shared process; what a test broke on the way to it is mended afterwards."""
    yield shared_bot
    shared_bot.server.heal()
    assert shared_bot.process.poll() is None


@pytest.fixture
def api(bot: BotProcess) -> BotApiServer:
    """The server behind the shared process."""
    return bot.server


@pytest.fixture
def chat(api: BotApiServer) -> PrivateChat:
    """A chat of somebody whom the bot has never met."""
    return api.private_chat(first_name="王阿姨")


def wait_for_long_poll(server: BotApiServer) -> None:
    """Wait until the bot asks for updates and has to wait for them."""

    def waits() -> bool:
        asked = [call.parameters.get("timeout") for call in server.calls("getUpdates")]
        return server.world.updates.poll is not None and bool(asked[-1])

    with server.world.lock:
        assert server.world.wait_for(waits, PATIENCE)


@pytest.fixture
def server() -> Iterator[BotApiServer]:
    """A server for a process of the test's own."""
    with BotApiServer() as started:
        yield started


@pytest.fixture
def start(tmp_path: Path, knowledge: Path) -> Iterator[Start]:
    """Starts processes, each of which goes on with the database of the one before."""
    started: list[BotProcess] = []

    def start(server: BotApiServer, **settings: str) -> BotProcess:
        started.append(BotProcess(server, tmp_path, knowledge, **settings).start())
        return started[-1]

    yield start
    for bot in started:
        if bot.process.poll() is None:
            bot.kill()
