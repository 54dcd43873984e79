"""The knowledge as people edit it, read into values; nothing of the search is known here.

corpus.py        all of it as one value, with what cannot be read

Cards:
cards.py         a card as a value
card_file.py     reads card files, and tells what is wrong and in which line
card_fields.py   what single fields of a card must be
headings.py      the English names of sections, by their Chinese heading
stale.py         which cards should be looked at again

Tables, a file for each:
facts.py         figures, hotlines and dates that cards rely on, and sayings that are wrong
statutes.py      the articles that are taken from the statute package, with checksums
documents.py     documents outside that package, and what was read of them
official.py      the list of official domains and hotlines, and its rules
sentences.py     what people write in an emergency, and look-alikes
news.py          what people write some minutes after first aid
decoys.py        questions that the bot must not answer
messages.py      what swindlers send, and harmless messages that look alike
tips.py          tips and quizzes

Rules that all of it keeps:
check.py         every rule, applied to the whole corpus: `python -m index check`
claims.py        which figures a text claims, and where they must stand
figures.py       finds figures in Chinese text, as plain values
days.py          the rules on the days that cards name
tip_rules.py     the rules of tips and quizzes

Files:
yaml_rows.py     YAML lists of rows, with the line of every key
toml_rows.py     TOML rows
tsv_rows.py      tables with tabs
"""
