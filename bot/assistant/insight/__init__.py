"""What operators are told of the bot's work: figures, votes and themes, as values and in words.

names.py      the names under which things are counted; the database holds them
summary.py    adds up the counts of some days
feedback.py   weighs the votes on each card, and tells which cards should be looked at
describe.py   puts summaries, votes and themes in words
texts.py      the sentences for that, by language
"""
