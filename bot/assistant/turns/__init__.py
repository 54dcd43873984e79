"""Later turns: what was shown before, and how a text that leans on it is read.

What is remembered:
shown.py        what a person was shown, as a value, and how each reply changes it
told_so_far.py  what the writer told in his own turns of the last minutes
turn.py         one message together with what was shown before it

What a turn does, told by its words:
followup.py     recognises turns that only make sense after what was shown: 那要关几年
onward.py       recognises turns that say that steps were taken, or ask what comes next
remarks.py      recognises remarks on the last reply: too long, not understood, missed
denied.py       recognises what a turn says it is not about, and leaves that out
whether.py      recognises a few words that ask whether to do it, or whether it was fraud: 填不填
wanted.py       recognises a few words on what a swindler wants or promised: 寄顺丰要写什么, 多久退
parts_asked.py  recognises few words that ask how a trick goes, or how to tell it: 他们怎么弄的
refraining.py   recognises that a turn asks if it is right to leave it undone: 那不扫行不
adding.py       recognises a piece that adds to the open matter and names none of its own
urging.py       recognises how the swindler of the open trick presses: 他哭着说今天不交就…
detail.py       recognises turns that tell only what the police ask for: 下午三点多，工行
another.py      recognises a turn that asks the same for another person: 那我妈怎么办

How it is answered:
continuing.py   decides whether a turn that sounds like an emergency is one, and a new one
few.py          recognises few words that may be asked in any case: 那要多久
referring.py    finds what answers a turn, read with what was asked and told before it
barred.py       names the documents that are not for a writer, however near they are to a turn
"""
