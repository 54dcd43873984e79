"""Language: the words that texts are told apart by, and what they say whatever they are about.

Pure: from a text to a value. It knows nothing of cards, of replies and of what was said before.

Words and forms:
lexicon.py    the concepts of lexicon.toml, and the plain form in which texts are compared
patterns.py   makes regular expressions of the entries of lexicon.toml and flags.toml
clauses.py    cuts a text into clauses and sentences
pairs.py      gives the pairs of characters by which texts are compared
lengths.py    how many characters a text may have that says only one thing
colouring.py  leaves out what only exclaims or laughs
kin.py        what people call their family and friends, as parts of patterns

What a text says:
tales.py      tells whether a text begins to tell what happened, only announces that, or asks
tone.py       tells whether a text asks, thanks, says goodbye, answers back or grieves
payment.py    tells whether a text says that money was paid, or only asked for
dropping.py   tells whether a text says that its writer will not do a thing after all, and no more
chatting.py   tells whether a text only tells of a film, of kind people or of good news
deeds.py      tells which first steps (called 110, called the bank …) a text says were taken
sides.py      tells whether a text speaks of a victim or of somebody who helped swindlers
"""
