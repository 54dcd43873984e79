"""Places: where somebody is, as he says or as he writes, and what the card of that place tells.

Where somebody is:
cards.py       the ids of the cards of places outside the mainland
gazetteer.py   the names of these places, and what only one of them has, as patterns
people.py      how a text names its writer, his family and others, as patterns
marks.py       tells a country by the name that a caller takes, or by what is paid with
abroad.py      tells where the writer or a relative is, outside the mainland: gives the place's card
mainland.py    tells that the writer, a relative or a frozen account is in the mainland
place.py       tells where a reader may be by his script and words: mainland, Hong Kong, Taiwan …
readers.py     tells where those who got a message may be, by the firms and money it names

What follows from it:
local.py       finds the part of a place's card that has the first aid for an emergency
ranking.py     moves cards of the place ahead of others, or behind, among the hits
"""
