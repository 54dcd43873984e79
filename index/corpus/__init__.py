"""The knowledge as people edit it, read into values; nothing of the search is known here.

corpus.py      all of it as one value, with what cannot be read
cards.py       cards as values, read by card_file.py; what single fields must be: card_fields.py
facts.py, documents.py, statutes.py, official.py, sentences.py, decoys.py, messages.py, tips.py
               one table each, most of them by yaml_rows.py, toml_rows.py or tsv_rows.py
check.py       the rules that all of it keeps; what a text claims: claims.py, by its figures.py;
               days: days.py; tips: tip_rules.py
stale.py       which cards should be looked at again
"""
