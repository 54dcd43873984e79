"""First aid: recognising an emergency, the steps to show, and how it goes on from there.

The way through it:
aiding.py       gives first aid and goes on with it in later turns; ../assistant.py calls it
first_aid.py    makes the reply for one emergency: whom to call, then the steps of its card

Which emergency a text tells of:
rules.py        recognises an emergency: rules.toml says which words of lexicon.toml must be there
mistaken.py     tells apart emergencies whose words are alike, by the tables mistaken_*.toml
admitting.py    hears behind a shown message that its reader has already paid or done as it says
bystander.py    hears a clerk or an officer tell of somebody who is about to pay
assault.py      hears that somebody is beaten or locked in, where no swindler is told of
code_shown.py   hears that the other side saw a payment code or the back of a card
billed.py       hears a foreigner tell that a bar charged him far too much

Whether it is an emergency at all:
harmless.py     recognises texts that use an emergency's words and certainly tell of none
familiar.py     hears that a relative or a friend sees the screen, and says that he is none to fear
settled.py      hears that what was sent arrived, and says so instead of a doubtful card on a trick
ordinary.py     gives what these are answered with, and who asks for what a child paid in a game
relief.py       recognises the news that nothing happened, the danger is over or money is back
joked.py        tells a wish to die that is laughed at, beside a plain question, which is answered
resigned.py     recognises words that give up lost money, and no life
gained.py       recognises sums that came in or are promised, where none was lost
saved.py        recognises the news that a payment was stopped, and says what remains to do
doubted.py      turns an emergency that only the alarm hears, and not surely, into a question
asked.py        tells by the learnt stages (how far it has gone) that something is only asked for
only_asked.py   tells the same by words alone: something is asked for, and nothing was done
unpaid.py       replaces first aid by an answer where nothing was paid and the search is sure

To whom it happens, and what suits him:
relatives.py    tells whether the person in danger is another than the writer
whose.py        tells whether the person who lost money is another, so that steps say 她 or 他
nearest.py      finds the part of the emergency's card that is nearest to what was told
suited.py       puts the card's parts into order, and leaves lines out, to suit the writer

What is said beside the steps:
despairing.py   for despair: puts the ambulance first, and says that the call is for the money too
naming.py       tells whether a text has a word that tells one trick, so that it may be guessed
beside.py       adds the trick that is told of, or the answer to a question that was asked too
staffed.py      puts what people at work can do for others before first aid
doctor.py       puts the ambulance first where somebody has collapsed
comfort.py      tells somebody who blames himself that he is not to blame

How it goes on:
afterwards.py   tells what comes after the first steps, by the table afterwards.toml
carried_out.py  hears that what was asked in an earlier turn was done: 我开了
done.py         tells what comes next where steps were taken and no first aid was given
left.py         cuts the steps that were taken out of a passage
still.py        makes the reply to somebody who says which steps he took: what is left to do
unreached.py    tells what to do where the bank is closed or 110 is busy
pressed.py      tells somebody who has paid, and is asked for more, not to pay
daily.py        hears that after despair only sleep, food or a family that knows nothing is told of
staying.py      reminds somebody who spoke of dying, in each later reply, whom to call
"""
