"""Judging: what the evidence and the models say together: risk, kind of fraud, and matter.

verdict.py         the verdict on a message, as a value: risk, kind and the words that show it
judge.py           weighs the evidence of a message, or of several, and gives the verdict

What judge.py asks:
weights.py         what each signal is worth: the numbers of weights.toml, and how they add up
matters.py         the names of matters: what a text is about within its kind of fraud
matter_words.py    the matters that are told by words alone, whatever the models say
matter_rules.py    tells the matter of a text by these, by its kind and by its signals
verdict_cards.py   tells which cards of a kind are about the text, by cards.toml
exact.py           lets the card of the very trick speak, where the search knows it
quoting.py         chooses the words of the message that are quoted as reasons

Around it:
verdict_code.py    prints and reads risk and kind as a short code, for buttons and counts
fit.py             learns weights.toml from the corpus; `python -m bot fit` calls it
metrics.py         counts how often the kind of fraud was named rightly
"""
