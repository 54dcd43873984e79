"""After a verdict: why it was given, that it is wrong, and /review for operators.

held.py      keeps verdicts with their messages in memory for some minutes
presses.py   the buttons under a verdict: why, a warning for the family, it is wrong
reports.py   hands a wrongly judged message to the operators, masked and confirmed
review.py    /review: operators read these messages, and keep or delete them
steps.py     prints and reads the data of the buttons
"""
