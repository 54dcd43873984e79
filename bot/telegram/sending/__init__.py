"""What goes out, replies and broadcasts: drawn, sent, corrected, repeated if need be.

Replies:
render.py         draws a reply as messages: text, formatting, keyboards, pages
send.py           sends, corrects and removes messages, and notes what a refusal means
place.py          where a message goes: chat, topic, and the message that it answers
language.py       tells in which script to answer
catalogues.py     gives the sentences of every room in that script, by their names
typing.py         shows that the bot is typing

Buttons:
callbacks.py      prints and reads what a button of a reply does
card_button.py    makes the button that leads from a broadcast to its card
rows.py           puts buttons into rows, and marks those that are chosen
script_codes.py   the letter for each script in the data of buttons

Requests:
answers_first.py  lets answers go at once, and broadcasts make room for them
persist.py        repeats a request that Telegram did not carry out
failures.py       tells from an error whether Telegram may have carried a request out
transport.py      carries the requests of broadcasts, and says what became of each
"""
