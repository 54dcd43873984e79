"""An index as it lies on the disk: whole versions, one of which is read.

store.py      versions are written aside, compared with their manifest and swapped in whole
versions.py   which versions there are, and the way back to one
turns.py      one process at a time makes a model or an index in a data folder
tips.py       tips and quizzes
digests.py    what a file is known by
writable.py   what is said of a folder that cannot be written to
"""
