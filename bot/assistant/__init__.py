"""Decides what to answer: text in, a `Reply` out. It knows nothing of Telegram.

Rooms: aid/ (first aid), answering/ (questions), check/ (messages), turns/ (later turns), places/,
language/, texts/ (every sentence), insight/ (what operators are told).

Values that all rooms use:
reply.py           a reply: paragraphs, buttons, and the passages that it stands on
triage.py          the kinds of message (`Intent`), and the rules that tell a text's kind
situations.py      the ids of the emergency cards, and the headings of sections, that code names

What puts the rooms together:
assistant.py       the entry: a message in, a reply out, and what buttons ask for
replying.py        the order in which everything else is tried on a message, as one list
sorting.py         tells what kind of message a text is, by the rules and the alarm together
later.py           answers a later turn that needs no search of its own, by a list of its own
after_verdict.py   answers a turn on the message that was judged; later.py calls it
further.py         goes on with what was shown, for a turn that asks no more; later.py calls it
how_it_goes.py     shows how the shown trick works, or how to tell it, to few words that ask that
since.py           answers few words on what the writer did or did not do; later.py calls it
shall_i.py         answers a few words that ask whether to do it, by the card that stands
added.py           answers a turn that adds a sum, or a relative who will not hear, to a trick
brought.py         answers good news, or a hindrance, after first aid; later.py calls it
somebody_else.py   answers a turn that asks what was shown for another person; later.py calls it
pieces.py          reads a turn that says too little by itself with what was told before it
messages.py        decides whether a text is judged as a message, or may be a question after all

Other entries:
menu.py            the menus: a folder's cards, a card's sections, the sources
inline.py          what inline mode may post into any chat: only what the bot is sure of

What the words tell of the writer and his case:
audience.py        tells whether the writer is one of the people whom a line of first aid is for
staff.py           recognises police, clerks and teachers, who ask for somebody in their care
trades.py          tells at what work a writer is, and to whom at work a part's heading speaks
own_part.py        puts the part for the writer's work first, unless he was cheated himself
belied.py          tells where a heading contradicts what the writer gave: 没填密码
states.py          tells which parts of first aid contradict what the writer said has happened
theft.py           tells that a phone or a purse was stolen, so that the card on that comes first
vague.py           tells texts that say too little to be answered by themselves

What those ask for help that answer later turns, messages and tales:
talk.py            what the assistant lends to them: it sorts, searches, judges and gives first aid

A helper of all that change the order of hits:
ordering.py        puts some of the hits before the others, which keep their order
"""
