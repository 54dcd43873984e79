"""What is known of Chinese as people write it; nothing of cards and of the search.

courtesy.py      greetings and thanks around a question, left out
dialects.py      words of dialects and common slips, read as most people write (dialects.tsv)
homophones.py    characters typed by their sound, put right
trigrams.py      how likely characters are in a row
pinyin.py        questions in pinyin, read as characters
misspelt.py      English words that miss a letter, put right
numerals.py      三千五百 and 3500
words.py         a text cut into words, as jieba cuts it
frequencies.py   how often each word is used, out of jieba's dictionary
"""
