"""How requests to Telegram are made: through which proxy, and with how much patience."""

from typing import Any

from bot.settings import Settings

# Seconds. Answers may wait for a free connection; getUpdates adds its own patience to `READ`.
CONNECT, READ, POOL = 10.0, 20.0, 30.0


def request_options(settings: Settings, connections: int) -> dict[str, Any]:
    """Give what HTTPXRequest is made with, for so many connections."""
    proxy = settings.telegram_proxy.get_secret_value() if settings.telegram_proxy else None
    return {
        "connection_pool_size": connections,
        "proxy": proxy,
        "connect_timeout": CONNECT,
        "read_timeout": READ,
        "write_timeout": READ,
        "pool_timeout": POOL,
    }
