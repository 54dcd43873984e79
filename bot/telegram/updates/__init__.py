"""What comes in: fetched or delivered, noted, passed to whose chat it is, put in its turn.

How updates arrive:
polling.py     fetches updates from Telegram
webhook.py     takes updates that Telegram delivers, and those of other replicas
listening.py   opens the HTTP port; webhook.py and ../process/health.py use it
passing.py     passes an update on to the replica that answers its chat
inbox.py       notes updates in the database, and strikes them off once they are answered
turns.py       keeps the answers of one chat in the order of its questions

What is in them:
hidden.py      writes out addresses that are hidden behind words or buttons
media.py       finds the file of a message, and downloads it
operators_press.py   a press that only operators may make
queries.py     what all presses of buttons need: the message above, patience, an answer
"""
