"""/newcard: operators add a card by question and answer.

form.py         asks one question after another; /newcard begins it, /cancel ends it
answers.py      puts an answer into the draft, or says what is wrong with it
complaints.py   words the rules of the corpus as an operator reads them
preview.py      shows how the card reads, and how the bot would answer with it
presses.py      what the buttons of the form do
publishing.py   puts the card into corpus and index, after another operator's word if need be
desk.py         keeps the drafts, and does the slow work off the event loop
steps.py        prints and reads the data of the buttons
"""
