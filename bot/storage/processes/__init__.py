"""What processes on one database share out: updates, what happens once, moments to send.

replicas.py   which processes live: each renews a lease
received.py   which process handles which update, and which updates are done
once.py       what is to happen once, such as a digest, however many processes try
budgets.py    the moments at which messages may leave, shared by all processes
"""
