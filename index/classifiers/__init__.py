"""What a question is, told by models that are learnt from the corpus at every build.

alarm.py        an emergency, and which, by its wording
hearing.py      an emergency by its meaning, where the wording leaves doubt
stages.py       how far it has gone: done, under way, only asked for, nobody's case
brought.py      what news a turn brings that follows first aid
telling.py      the model of both: small words, whatever is talked about
domain.py       of our field, or none of ours
topics.py       which passage a question is about
topics_fit.py   how topics.py is learnt
grams.py        the n-grams of a text, which these models and those of messages look at
adam.py         parameters that are learnt step by step: of topics and of the second hearing
chance.py       what chance decides while they are learnt, from each text alone
"""
