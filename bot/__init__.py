"""The bot: it talks to people and decides what to say; `index/` finds what it says.

Rooms:
assistant/     decides what to answer; knows nothing of Telegram
telegram/      takes updates in, and draws and sends the replies
console/       holds the same conversation in the terminal, and the other commands
broadcast/     sends tips by schedule and campaigns by order
storage/       keeps what must outlive the process, in SQLite or PostgreSQL
reading/       reads screenshots, PDF and text files in a process of its own

How the program starts:
__main__.py    the command line of `python -m bot`: a function for each command
settings.py    all settings of the bot; the sentence of each field is its documentation
addresses.py   checks the addresses in settings without loading the libraries that use them
wiring.py      builds the assistant from the settings, and opens each new index beside the old one

What all rooms use:
clock.py       gives the present time; nothing else reads the clock
logs.py        writes the logs, and keeps users' words and the token out of them
secrecy.py     forbids core dumps, which would write messages and the token to a disk
environment.py what processes that the bot starts learn of its environment
bounded.py     collections in memory that forget their oldest entries
waiting.py     waits until a time has passed or an event comes; repeats a step until a stop
together.py    gathers the small writes of many callers into one transaction
"""
