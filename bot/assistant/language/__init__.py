"""Language: the words that texts are told apart by, and what they say whatever they are about.

Pure: from a text to a value. It knows nothing of cards, of replies and of what was said before.
"""
