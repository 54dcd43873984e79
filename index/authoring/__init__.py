"""Cards that people write by question and answer instead of in an editor.

draft.py     what was said so far, and the card file that it makes
examine.py   the corpus's rules applied to it
trial.py     the running index with the card in it, and what that changes
publish.py   the card into the corpus, whole or not at all
"""
