"""/tips and /settings: what a chat wants sent to it, and when.

commands.py   /tips and /settings: show the settings of a chat or topic
panel.py      the settings as one message; reads and writes what a chat wants
describe.py   puts the settings in words
keyboard.py   the buttons under them, page by page
presses.py    what a press does: it changes one setting and shows the message anew
changes.py    the changes themselves: printed in buttons, read, and applied
"""
