"""Reads pictures, PDF and text files in a process of its own, which hostile files may break.

The bot's side:
values.py     what reading gives: words and codes, or the reason why there are none
reader.py     starts the process, hands it files, and kills it when it takes too long
frames.py     how files and answers are written to the pipes between the two

The process:
worker.py     its main loop: takes a file, reads it, answers
confine.py    bounds its memory, time and files
document.py   reads PDF and text files
encodings.py  tells in which encoding a text file is: UTF-8, GB18030 or Big5
picture.py    decodes pictures, cuts long ones, and finds words and QR codes in them
ocr.py        the optical reader (RapidOCR): a picture into boxes of words
lines.py      puts boxes together into lines, and lines into paragraphs or bubbles
layout.py     makes a text of these: reading order, and who said what in a chat
"""
