"""From a page to cards for review: decode, find the body, cut it, write.

Each step is a function from one frozen value to the next, and only `write.py` touches files.

command.py     `python -m index import`: all steps, in the order below
page.py        the values that the steps hand to one another

A file to its lines:
files.py       chooses the reader that a file needs, and gives a `Sheet` of lines
decode.py      bytes → text, in UTF-8 or GB18030
markup.py      HTML → lines, with what the markup says of each (no network)
pdf.py         PDF → printed rows
layout.py      printed rows → lines and headings
word.py        DOCX → lines, with the help of the four files below
wordml.py      the elements of a DOCX, and the words in them
numbering.py   the numbers that Word counts and shows: 第一条, 一、
grid.py        the tables of a DOCX as rows of cells
unread.py      what the import of a DOCX leaves out: margins, notes, pictures
table.py       rows of cells → lines that say what stands under which heading
lines.py       plain text → lines; tells what kind of line each one is

Lines to cards:
header.py      title, publisher and date: from the header, the agency line, the signature
furniture.py   tells which lines are no part of the body, and why
body.py        lines → Body: what is left, and what each part of it is
cut.py         Body → drafts: by headings, by articles, else by paragraphs
write.py       drafts → card files in a review folder
"""
