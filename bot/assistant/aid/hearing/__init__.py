"""Hearing: which emergency a text tells of, and whether it is one at all; by words alone.

Which emergency:
rules.py       recognises an emergency: rules.toml says which words of lexicon.toml must be there
mistaken.py    tells apart emergencies whose words are alike, by the tables mistaken_*.toml
admitting.py   hears behind a shown message that its reader has already paid or done as it says
bystander.py   hears a clerk or an officer tell of somebody who is about to pay
assault.py     hears that somebody is beaten or locked in, where no swindler is told of
code_shown.py  hears that the other side saw a payment code or the back of a card
billed.py      hears a foreigner tell that a bar charged him far too much

Whether it is one:
harmless.py    recognises texts that use an emergency's words and certainly tell of none
everyday.py    recognises cries over a task or a game, and greetings in a family
familiar.py    hears that a relative or a friend sees the screen, and says that he is none to fear
joked.py       tells a wish to die that is laughed at, beside a plain question, which is answered
settled.py     hears that what was sent arrived, and says so instead of a doubtful card on a trick
relief.py      recognises the news that nothing happened, the danger is over or money is back
resigned.py    recognises words that give up lost money, and no life
gained.py      recognises sums that came in or are promised, where none was lost
explained.py   hears after first aid that what alarmed was ordinary, or a joke
saved.py       recognises the news that a payment was stopped, and says what remains to do
only_asked.py  tells that something is asked for, and nothing was done yet

To whom it happens:
relatives.py  tells whether the person in danger is another than the writer
whose.py      tells whether the person who lost money is another, so that steps say 她 or 他
"""
