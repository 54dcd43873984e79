"""Asks the running bot whether it is ready; for containers and scripts that have no curl."""

import http.client
import json

from bot.settings import Settings, SettingsError

_PATIENCE = 8.0  # seconds; the bot itself gives each part three


def check_health(settings: Settings) -> int:
    """Print what /readyz says. Gives 0 when the bot is ready, 1 when it is not or is not there."""
    if settings.metrics_port is None:
        raise SettingsError("FANZHA_METRICS_PORT: not set, so the bot cannot be asked")
    host = settings.metrics_listen
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - what listens everywhere also listens here
        host = "127.0.0.1" if host == "0.0.0.0" else "::1"  # noqa: S104
    connection = http.client.HTTPConnection(host, settings.metrics_port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/readyz")
        response = connection.getresponse()
        found = json.loads(response.read())
    except (OSError, http.client.HTTPException, ValueError) as error:
        print(f"nobody answers: {type(error).__name__}")
        return 1
    finally:
        connection.close()
    print(" ".join(f"{part}={'yes' if well else 'no'}" for part, well in found.items()))
    return 0 if response.status == http.client.OK else 1
