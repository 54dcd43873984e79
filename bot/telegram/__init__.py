"""The conversation over Telegram: updates in, replies drawn and sent.

Rooms: process/ (starts and stops it all), updates/ (what comes in), chats/ (whose chat it is),
questions/ (what is asked), sending/ (what goes out), resilience/ (what goes on while something is
away), verdicts/, guard/, subscriptions/, and for operators campaigns/, cards/, insight/,
knowledge/. Which of them may import which is a contract in pyproject.toml.

handlers.py   every way into the bot: which handler takes which update
context.py    the services that all handlers share, as one value
commands.py   the commands that need no search: /start, /help, /privacy, menus
own_data.py   /mydata shows what is kept about a chat, /forget removes it
membership.py notes that the bot was added, removed or blocked, or that a group moved
buttons.py    what the buttons under replies do: show a card, turn a page, count a vote
menus.py      tells Telegram which commands to list, by language and kind of chat
"""

import os

# python-telegram-bot gives RetryAfter.retry_after as a timedelta only to those who ask for it, and
# warns all others.
os.environ.setdefault("PTB_TIMEDELTA", "true")
