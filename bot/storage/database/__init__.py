"""How the one database is opened and spoken to, SQLite or PostgreSQL; it knows no table.

engine.py       opens the database and hands out transactions
address.py      reads the database's address, and never repeats a wrong one
errors.py       says what is wrong with the database, without its address or password
sqlite.py       how SQLite is opened: write-ahead log, locks, patience
postgresql.py   how PostgreSQL is opened, so that it behaves like SQLite here
upgrade.py      runs the migrations at the start
insert.py       INSERT … ON CONFLICT for both databases
times.py        the column type of points in time, always UTC
"""
