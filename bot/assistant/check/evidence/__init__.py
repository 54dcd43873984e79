"""Evidence: a message is cleaned and read; its words, links and numbers are places in the text.

No model, no network: nothing is concluded from it here.

evidence.py       one place in the text that speaks for fraud or against it, as a value
reading.py        reads everything that a message shows, with the help of all files below

The text as it was meant:
folding.py        a text whose characters know where in the original they come from
clean.py          undoes what is done to hide words from machines, by clean.toml

What is found in it:
flags.py          finds the signals of flags.toml: words that demand, threaten or reassure
links.py          finds links, and tells by their addresses whom they imitate
masked_links.py   finds official addresses that lead to another one
numbers.py        finds telephone numbers, bank cards, wallets and names in other apps
wallets.py        tells by a checksum of which cryptocurrency an address is
official.py       the list of official domains and hotlines that links and numbers are held against
ringing.py        finds numbers of nobody known that are to be rung for a refund or a change
calm.py           recognises a charge, a code, a notice that wants nothing, and who asks for a loan
dunning.py        recognises threats for a debt, in the words of who wants the money
forwarder.py      finds the words of the person who shows a message, before and behind it
spreading.py      recognises a message that asks its readers to pass it on
"""
