"""What is asked or to be checked: what a message wants and leans on, and the work on it.

The way of a question:
ask.py        answers a message; the handlers of plain words, /ask and /check call it
wish.py       tells what a message wants of the bot, if it is meant for the bot at all
examine.py    makes one case of several messages and files that are to be checked
gathering.py  waits for the messages that belong together, such as forwards and albums
groups.py     decides which replies a group is sent
leaning.py    finds what a question leans on: the message it replies to, or the last reply
inline.py     answers inline queries (`@bot text` in any chat)

What is remembered for minutes:
memory.py     what each person was shown last, and which reply answers which message
told.py       what each of the bot's messages showed
latest.py     which inline query of a person is the newest

The work itself:
thinking.py   runs the assistant in threads; emergencies never wait for searches
batches.py    gathers work that several people ask for at the same time into batches
encoding.py   encodes texts of several threads in one go
sparing.py    makes a long computation pause, so that answers are not held up
"""
