"""From the corpus to an index that may be used.

build.py         corpus → one versioned folder
vector_cache.py  the vectors of texts that were embedded before
makers.py        the code by which an index is made: where it changes, an index is built anew
lessons.py       what its models learn from, and the learning
rebuild.py       the same with a report.py: what became of it, its changes.py, how it answers
command.py       `python -m index build`, once or, by watch.py, whenever the corpus changes
needed.py        what building needs and serving does not
"""
