"""`python -m tests.botapi`: serves until interrupted, after one line of JSON on standard output."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading

from .limits import Limits
from .server import BotApiServer


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.botapi", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--private", type=int, default=0, help="open this many private chats, 1…N")
    parser.add_argument("--limits", action="store_true", help="enforce Telegram's limits")
    parser.add_argument("--reads-groups", action="store_true", help="privacy mode off")
    options = parser.parse_args()
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    server = BotApiServer(
        port=options.port,
        limits=Limits() if options.limits else None,
        can_read_all_group_messages=options.reads_groups,
    )
    server.private_chats(range(1, options.private + 1))
    with server:
        line = {
            "url": server.url,
            "token": server.token,
            "base_url": server.base_url,
            "base_file_url": server.base_file_url,
        }
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()
        ended.wait()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
