"""Showing: a verdict as a reply, its reasons, and warnings for a family or a group.

Replies:
present.py        draws a verdict up as a reply: what it looks like, why, and what to do
owner.py          recognises who runs the group: he gets its owners' steps
explain.py        tells how a verdict came about; the button 为什么 under a verdict asks for it
share.py          makes the warning for the family, which repeats nothing of the message
warning.py        makes the short warning that the guard sends in a group
mask.py           hides digits and names of a message before operators see it

Sentences:
texts.py              the sentences of a verdict: what to do, how to make sure
flag_texts.py         what a quoted place of the message does
matter_texts.py       the sentences on single matters, where the advice of the kind is not apt
matter_names.py       the names of matters, where these head a verdict
whom_texts.py         whom to turn to, by place
beside_calm.py        answers the shape of a question beside a calm message, and names its sender
beside_calm_texts.py  what answers a question beside a calm message, and whom to ask
button_texts.py       the buttons under a verdict, and the sentences of explain.py and share.py
guard_texts.py        the sentences about the guard of a group
report_texts.py       the sentences about verdicts that people call wrong
"""
