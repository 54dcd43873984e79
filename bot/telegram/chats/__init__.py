"""Whose chat it is: who writes there, how fast, and who may do what.

admit.py        notes a message's chat, and holds back people who send too fast
flood.py        counts how many messages one user may send
burst.py        takes messages that come within seconds of one another as one
admins.py       tells who may change a group's settings
operators.py    tells who is an operator, and asks operators to write something
kinds.py        translates Telegram's kinds of chats into those of storage
"""
