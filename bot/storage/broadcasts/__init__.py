"""What is to be sent, and what became of it: deliveries, campaigns, corrections.

delivery.py     one delivery as a value: as it is queued, claimed and settled
outbox.py       all deliveries: who claims which, and what became of each
backlog.py      counts the deliveries that are not settled yet
campaigns.py    the campaigns, and how far each has come
amendments.py   the sent messages that a correction or retraction has still to reach
removal.py      deletes deliveries and keeps the figures of their campaign right
pictures.py     the ids under which Telegram keeps pictures that were sent
"""
