"""Answering a question: which passages are shown, in what order, and what they stand on.

The way through it:
question.py            answers a question, by itself or as a later turn; ../replying.py calls it
order.py               the list of rules that put one hit before another, whatever the scores say
answer.py              composes the reply: the direct answer, its sources, where to go on
quoting.py             cuts long texts, and picks the part of an article that matters
calling.py             gives the line above first aid: which number to dial, and what comes first
sources.py             names and quotes the sources and articles that a reply stands on
buttons.py             makes the buttons below an answer

Reading a question in another way:
several_questions.py   finds the clauses of a message that each ask something, and their answers
comparing.py           finds the other of two things that a question compares
rereading.py           searches for a part of a long message that finds nothing as a whole
offered.py             tells the nearest trick to somebody who only tells what he was offered
named_articles.py      shows the articles that a question names, with a card that explains them

Rules that order.py applies to the hits:
victims.py             puts what is for victims before what is for culprits, if a victim asks
method.py              answers somebody who asks how to cheat with the law and the way out only
law.py                 puts the law card and the right article first, if a punishment is asked for
report_day.py          puts the police report first, if the text names the day of that report
article.py             lets the reply name first the article that is asked for (第几条)
point.py               lets the part whose heading asks just that (多久, 第几条) lead its card
second_half.py         tells below the first part what a short last clause (怎么设) asks for
why.py                 puts first what answers a clause that asks why
acted.py               puts the steps first, if the writer has already paid, clicked or filled in
notices.py             puts a ready text first, if somebody asks for words to pin up or read out

Where the writer is elsewhere than in the mainland:
nearby.py              puts the part of the writer's own region first in a later turn
there.py               says above an answer whom to call there, or whose law and numbers it tells
instead.py             finds the part of the place's own card that is told instead of the mainland's
aftermath.py           the tables of instead.py on what is asked after first aid, such as lost money
figures_elsewhere.py   recognises the question how much fraud another place has: no card knows

Where there is no answer, or none is asked for:
declining.py           declines, or asks back, and offers the questions that may be meant
listening.py           asks a writer who tells to go on, or thanks one who tells of something else
common_words.py        leaves out those of them that share no words with what was asked
correcting.py          answers a remark on the last reply: too long, missed it, where from
smalltalk.py           answers greetings, thanks, anger and questions about the bot
"""
