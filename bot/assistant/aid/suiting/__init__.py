"""Suiting: which steps are read, in which order and by whom, and what is said beside them.

The steps that suit the writer:
nearest.py  finds the part of the emergency's card that is nearest to what was told
suited.py   puts the card's parts into order, and leaves lines out, to suit the writer
left.py     cuts the steps that were taken out of a passage

What is said beside them:
despairing.py  for despair: puts the ambulance first, and says that the call is for the money too
naming.py      tells whether a text has a word that tells one trick, so that it may be guessed
beside_aid.py  adds the trick that is told of, or the answer to a question that was asked too
staffed.py     puts what people at work can do for others before first aid
doctor.py      puts the ambulance first where somebody has collapsed
comfort.py     tells somebody who blames himself that he is not to blame
"""
