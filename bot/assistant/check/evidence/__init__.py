"""Evidence: a message is cleaned and read; its words, links and numbers are places in the text.

No model, no network: nothing is concluded from it here.
"""
