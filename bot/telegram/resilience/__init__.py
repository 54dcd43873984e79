"""What goes on while something is away: the database, Telegram's trust in the token, a replica.

storing.py   makes writes to the database that no answer waits for
outage.py    tells once that the database is away, and once that it is back
refusal.py   tells whether Telegram refuses the token for good
replica.py   keeps the lease of this process, and knows which others live
"""
