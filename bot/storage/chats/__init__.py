"""Who talks to the bot, what each chat wants, and all that is kept about it.

chats.py           the chats: their language, and whether they can be reached
rewrite.py         puts a chat's new id in the place of its old one; chats.py calls it
subscriptions.py   what each chat, or topic in it, wants sent to it
planning.py        what the planner reads and writes: who is due, and what each gets
guards.py          the groups whose administrators want to be warned of fraud
records.py         gathers all that is kept about one chat, for /mydata
"""
