"""Broadcasts, measured against a local Bot API server.

__main__.py   the command, with a question to choose
bench.py      what every question starts with: a database, a server, processes that send
limit.py      within Telegram's limits: how long a campaign takes, and answers meanwhile
faults.py     all that goes wrong at once
growth.py     without a limit: more and more chats, and processes
"""
