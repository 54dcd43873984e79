"""Measures speed and quality, with the real model and index: python -m benchmarks.

__main__.py       the benchmarks in short forms, as one table

How fast and how large:
encoder.py        the served encoder beside sentence-transformers
serving.py        whole answers, beside sentence-transformers and FAISS as they come
growth.py         the index that is searched, and others, with more and more keys
reading.py        the reader of screenshots
reload.py         what those who ask notice of a reload
load.py           an evening's load while a broadcast runs
replicas.py       replicas that die under load
broadcast/        broadcasts: within the limits, with faults, with more and more chats

How often right:
check.py          the message check
framed.py         the same between other words
obfuscation.py    the same in disguise
slips.py          questions that are typed wrongly, or in pinyin
courtesies.py     questions between polite words
further.py        what stands below an answer
emergencies.py    cries for help, and calm messages
stages.py         how far it has gone with somebody
deeds.py          which first steps somebody says were taken
steadiness.py     what a small edit of the corpus changes elsewhere
report.py         what our table and the import make of the police report

Helpers:
machine.py        what a benchmark ran on, and the memory that it takes
around.py         texts alone and between words of whoever sends them
disguises.py      thirteen ways in which swindlers disguise a text
sounds.py         characters and words that sound like another one
screens.py        draws what people send for a check
check_plots.py    draws the figures of the message check
growth_plots.py   draws what grows
"""
