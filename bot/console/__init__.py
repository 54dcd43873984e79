"""The conversation in the terminal, and every other command of `python -m bot`.

To talk and to ask:
chat.py              `chat`: the conversation in a terminal or over a pipe
ask.py               `ask` and `check`: answers on standard output, as text or JSON lines
check.py             `check`: the verdict on one message, as text or JSON
image.py             `check --image`: the verdict on a screenshot, a PDF or a text file
conversation.py      answers the turns of a conversation that is known beforehand, in order
standard_input.py    reads lines of standard input: a text, or JSON with several turns
texts.py             what the terminal says beside the replies

To measure:
evaluate.py          `evaluate`: how often whole replies are right, declined or false alarms
later.py             the part of `evaluate` on later turns, held against readers' labels
stories.py           the part of `evaluate` on stories that are told in several short messages
fit.py               `fit`: learns the weights of the message check from the corpus
fit_turns.py         `fit turns`: learns which passage answers a later turn, from readers' labels

To operate:
broadcast.py         `broadcast`: queues campaigns for the running bot, and steers them
chats.py             `chats`: exports and imports subscriptions as CSV
rows.py              one subscription as a row of that CSV, read and written
csv_table.py         reads a CSV file as a whole, or refuses it
topics.py            the topics that a chat or a campaign can choose
insight.py           `stats`, `feedback` and `audit`: what operators are told
insight_options.py   the options of these three commands
health.py            `health`: asks the running bot whether it is ready

Helpers:
database.py          opens the database for a command, and says what is wrong with it
deeds.py             notes in the audit what was done from the command line
"""
