"""Two replicas of the bot behind Telegram's delivery, each killed and begun again at will."""

from collections.abc import Callable

from tests.botapi import BotApiServer
from tests.e2e.delivery import Delivery
from tests.e2e.process import BotProcess
from tests.ports import free_port

Start = Callable[..., BotProcess]
LONG = 150.0  # seconds; on two idle cores all of it takes half a minute


class Replicas:
    """Two replicas behind a delivery, each with a port of its own.

    `start` gives a process for a server and settings; `ever` are all that it gave. With `reach`
    the replicas have a way to each other.
    """

    def __init__(self, server: BotApiServer, start: Start, url: str, *, reach: bool) -> None:
        self.ports = [free_port(), free_port()]
        self.delivery = Delivery(self.ports)
        self.running: list[BotProcess] = []
        self.ever: list[BotProcess] = []
        self._start = start
        self._server = server
        self._settings = {
            "FANZHA_DATABASE_URL": url,
            "FANZHA_WEBHOOK_URL": self.delivery.url,
            "FANZHA_WEBHOOK_SECRET": "a-secret-of-the-test",
        }
        self._reach = reach

    def start(self, number: int) -> BotProcess:
        port = self.ports[number]
        address = {"FANZHA_REPLICA_URL": f"http://127.0.0.1:{port}"} if self._reach else {}
        bot = self._start(self._server, FANZHA_WEBHOOK_PORT=str(port), **self._settings, **address)
        self.running[number : number + 1] = [bot]
        self.ever.append(bot)
        return bot

    def begin(self) -> None:
        for number in (0, 1):
            self.start(number)
        for bot in self.running:
            bot.wait_for("started", LONG)

    def kill(self, number: int) -> None:
        """Let one die, and the next take its place."""
        self.running[number].kill()
        self.start(number)
