"""/newcard: operators add a card by question and answer.

form.py        the questions, and what is done with the answers
answers.py     an answer into the draft, or what is wrong with it
complaints.py  the corpus's rules in the operator's words
preview.py     how the card reads, how the bot would answer with it
presses.py     the buttons
publishing.py  the card into the corpus and the index, with a second operator's word if need be
desk.py        drafts, and the work that is done off the event loop
"""
