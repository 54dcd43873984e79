"""How the process lives: put together, started, connected, measured, asked, stopped.

From start to stop:
application.py   runs the bot from its start to its stop; `python -m bot start` calls it
assembly.py      puts the bot, its handlers and its services together
broadcasts.py    puts the broadcasts together, and their way to Telegram
worker.py        runs the broadcasts alone, without answering anybody
ending.py        tells a process to end, and ends it without waiting for what hangs

Connections:
connection.py    the proxy and the timeouts of requests to Telegram
reach.py         repeats a step until Telegram is reached, or until a stop

Several processes on one database:
again.py         asks the chats of a crashed process to send their messages again

Seen from outside:
health.py        answers /healthz, /readyz and /metrics
metrics.py       the figures that Prometheus reads
observe.py       measures updates, requests to Telegram and broadcasts
trouble.py       tells a user that a handler failed, and logs where, without any words
tidy.py          deletes every hour what has been kept long enough
"""
