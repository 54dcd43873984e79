"""First aid: recognising an emergency, the steps to show, and how it goes on from there.

Rooms, each of which knows only those before it: hearing/ (is it an emergency, and which), suiting/
(the steps that suit the writer), after/ (later turns).

The way through it:
aiding.py     gives first aid, with what stands beside it; ../replying.py calls it
first_aid.py  makes the reply for one emergency: whom to call, then the steps of its card
going_on.py   goes on with it in later turns: the next steps, a detail, a place, a note

What needs the search:
asked.py     tells by the learnt stages (how far it has gone) that something is only asked for
doubted.py   turns an emergency that only the alarm hears, and not surely, into a question
unpaid.py    replaces first aid by an answer where nothing was paid and the search is sure
ordinary.py  gives what everyday messages and top-ups by children are answered with
"""
