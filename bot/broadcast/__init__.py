"""Sends tips by schedule and campaigns by order: each once, in time, at a bearable pace.

Values:
message.py         what goes out: text, picture, quiz, edit, deletion; a `Transport` takes it
outcome.py         what became of a request: sent, refused, to be repeated, chat gone, unsure
errors.py          what an operator asks of a campaign and cannot have
audience.py        the kinds of chats that a campaign may be for

The way of a delivery:
service.py         runs everything below beside the bot, and starts and stops it
planner.py         turns schedules that are due into rows of the outbox
campaign.py        what operators do with campaigns: start, pause, resume, cancel, correct
sender.py          claims rows of the outbox and sends them
ready_queue.py     keeps claimed rows in order, and passes over chats that have to wait
settle.py          writes down what became of each row, and whether it is tried again
amender.py         edits or deletes messages that were sent before a correction or retraction

What may be sent, and how fast:
traffic.py         tells which campaigns and tips may be sent, and stops those refused too often
circuit.py         tells a fault of ours from chats that are gone, by the last requests
pace.py            tells when the next message may go to a chat
shared_budget.py   shares one budget of messages a second among all processes on PostgreSQL

What is said:
schedule.py        the times of a schedule: when it is due, and quiet hours
tips.py            chooses which of the corpus's tips and quizzes a chat gets next
programme.py       makes the message of a tip or quiz: poster or text, and its button
notices.py         tells a chat that one of its topics takes no tips any more
contents.py        gives the message of any delivery, be it of the programme or of a campaign
photo.py           tells whether Telegram would take a picture

Posters:
poster.py          draws a tip as a picture
wrapping.py        breaks Chinese text into lines
poster_cache.py    keeps drawn posters as files, and the ids that Telegram gave them
"""
