"""After: how first aid goes on in later turns, and what comes next where steps were taken.

afterwards.py   tells what comes after the first steps, by the table afterwards.toml
carried_out.py  hears that what was asked in an earlier turn was done: 我开了
done.py         tells what comes next where steps were taken and no first aid was given
still.py        makes the reply to somebody who says which steps he took: what is left to do
unreached.py    tells what to do where the bank is closed or 110 is busy
pressed.py      tells somebody who has paid, and is asked for more, not to pay
daily.py        hears that after despair only sleep, food or a family that knows nothing is told of
staying.py      reminds somebody who spoke of dying, in each later reply, whom to call
"""
