"""The message check: what a text shows, what follows from that, and how it is told.

Rooms: evidence/, judging/, showing/; they import one another in that order.

Beside these rooms stands what the person says who shows the message:
framing.py    finds the message within a text, between the words of the person who shows it
pointing.py   recognises texts that only point at a message which stands elsewhere
telling.py    turns a call that somebody tells of into what the stranger would have said
looking_up.py finds what is asked beside a calm notice
wondering.py  tells the shape of such a question: 要回吗, 要收费吗, 能改吗
senders.py    tells who signs a notice, and which part of a card suits them
asking.py     recognises questions about the verdict on a message that has just been judged
not_mine.py   tells what helps who did not do what a genuine notice tells of: 不是我转的
chat_code.py  recognises that a chat account's code was given away
"""
