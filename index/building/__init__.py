"""From the corpus to an index that may be used.

command.py       `python -m index build`: builds once, or again and again
watch.py         tells when the corpus has changed and come to rest
rebuild.py       builds with a report, and refuses an index that answers worse
report.py        what became of a build, as a value
changes.py       which documents a new index adds, drops or changes
build.py         the build itself: corpus to one versioned folder
lessons.py       what the models of an index learn from, and the learning
vector_cache.py  the vectors of texts that were embedded before
makers.py        the code that makes an index: where it changes, the index is built anew
needed.py        the packages that building needs and serving does not
"""
