"""From a page to cards for review: decode, find the body, cut it, write.

Each step is a function from one frozen value to the next, and only `write` touches files:

    files.py      a file → Sheet: lines, and what the file says of itself, by one of
      decode.py     bytes → Text
      markup.py     HTML → lines, with what the markup says of each (no network)
      lines.py      text → lines; what kind of line each one is
      pdf.py        PDF → printed rows, and with layout.py → lines
      word.py       DOCX → lines, with the numbers that Word counts (numbering.py), its tables
                    (grid.py) and what is left out (unread.py), by its elements (wordml.py)
      table.py      rows of cells → lines
    header.py     title, publisher and date: from the header, the agency line, the signature
    furniture.py  which lines are no part of the body, and why
    body.py       lines → Body: what is left, and what each part of it is
    cut.py        Body → drafts: headings, articles, else paragraphs
    write.py      drafts → card files in a review folder
    command.py    `python -m index import`: all of it
"""
