"""What messages of swindlers and harmless ones look like, learnt from the corpus at every build.

models.py     all of it as one value; the message check of the bot asks it
examples.py   the texts that are learnt from: tables of messages, and the cards
wording.py    what the n-grams of a message say: fraud or not, and of which kind
kernel.py     what its vector says, by likeness to all that was learnt from
lines.py      which known lines of swindlers, and which harmless ones, lie nearest
folds.py      judges each example by models that have not learnt from it
"""
