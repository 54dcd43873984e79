"""/reload, /rollback and /stale: the knowledge, swapped while the bot runs.

commands.py       the three commands, and the button that takes the newest version
reloader.py       builds, checks and swaps the knowledge, or goes back to an older version
builder.py        runs `python -m index` as a process of its own
describe.py       puts the outcome of a reload, or a review list, in words
newest_button.py  the button under a refused reload, which takes the newest version
current_tips.py   gives the tips of the current version to the worker, which has no index open
"""
