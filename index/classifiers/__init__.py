"""What a question is, told by models that are learnt from the corpus at every build.

alarm.py         an emergency, and which, by its wording
hearing.py       an emergency by its meaning, where the wording leaves doubt
domain.py        of our field, or none of ours
topics.py        which passage it is about; learnt by topics_fit.py
grams.py         the n-grams of a text, which these models and those of messages look at
adam.py          parameters that are learnt step by step: of topics and of the second hearing
chance.py        what chance decides while they are learnt, from each text alone
"""
