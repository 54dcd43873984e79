"""/broadcast: operators write a campaign, send it, watch it, correct it.

compose.py      /broadcast: asks an operator for the text, and shows it as a preview
draft.py        reads what the operator wrote as a campaign: text or picture, buttons
target.py       the message under the preview: to whom it goes, and how to change that
presses.py      what the operators' buttons do: choose, confirm, pause, correct, retract
steps.py        makes these buttons, and prints and reads their data
correction.py   shows a correction of a campaign that runs, and asks before it is sent
progress.py     words and buttons of the message that shows how far a campaign has come
watching.py     keeps these messages up to date
show.py         sends and edits the messages that operators see
"""
