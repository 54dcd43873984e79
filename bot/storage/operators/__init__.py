"""What operators are told, counts without anybody's words, and what they write and do.

audit.py         what operators did, when and from where
figures.py       what happened how often, day by day
votes.py         how many people found each card useful or useless
doubts.py        questions without a good answer, by the nearest card, where enough people ask
reports.py       messages that people handed in as wrongly judged, masked
card_drafts.py   the cards that operators are writing
"""
