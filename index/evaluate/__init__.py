"""How often the search and whole replies are right, and what each part of the search is worth.

questions.py   the tables under corpus/questions/, as values
outcomes.py    questions → outcomes
metrics.py     shares, intervals, calibration, as pure functions
table.py       outcomes → figures by folder and voice, as a table
baseline.py    what a plain search over 500-character chunks would find
ablation.py    the search with and without its parts, beside the baseline
expected.py    the figures that were last accepted, and what fell below them
plots.py       two pictures of outcomes
options.py     the options that both command lines share
"""
