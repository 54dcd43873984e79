"""What the bot remembers: frozen values in and out of one database, SQLite or PostgreSQL.

database/     how it is opened and spoken to
tables/       the tables as they are now
migrations/   how they came to be
broadcasts/   what is to be sent, and what became of it
chats/        who talks to the bot, and what each chat wants
operators/    what operators are told, and what they write and do
processes/    what several processes on one database share out
"""
