"""/stats, /cards, /audit and the weekly digest: what operators are told of the bot's work.

Counting:
noted.py      what handlers call to count an answer, a card or a deed
counting.py   keeps counts in memory, and writes them down every few seconds
desk.py       the stores and counts of this room, as one value
calendar.py   tells which day and which week it is for the operators
figures.py    adds up what was counted over some days

Telling:
stats.py      /stats: the figures of a period, as a picture and in words
chart.py      draws that picture
lists.py      /cards and /audit: cards to look at, and what operators did
digest.py     sends each operator the weekly digest, once
"""
