"""Whose chat it is: who comes and goes, how fast, who may do what, in which script.

admit.py        notes a message's chat, and holds back people who send too fast
flood.py        counts how many messages one user may send
burst.py        takes messages that come within seconds of one another as one
membership.py   notes that the bot was added, removed or blocked, or that a group moved
operators.py    tells who is an operator, and asks operators to write something
own_data.py     /mydata shows what is kept about a chat, /forget removes it
language.py     tells in which script to answer, and gives sentences in it
kinds.py        translates Telegram's kinds of chats into those of storage
"""
