"""Makes the default encoder out of an installed package, and moves it by our own ways of asking.

What every installation runs:
prepare.py     writes the served encoder into a folder, once, and finds it again
folder.py      a model's folder on the disk: whole or not at all, named by its content
weights.py     reads the weights file of the package
tuning.py      adds to these weights what was learnt from our ways of asking
quantise.py    turns linear layers into eight bits
graph.py       writes the encoder as an ONNX graph
pieces.py      the tokenizer that serves: texts to ids

What runs only when the model itself is to change:
lesson.py      what the encoder is tuned on
layers.py      the encoder's layers in torch, for tuning
tune.py        tunes the upper layers: `python -m index.model.tune`
calibrate.py   measures what eight bits must hold: `python -m index.model.calibrate`

What the served encoder is compared with:
plain.py       writes the encoder as an ordinary sentence-transformers folder
tokenizer.py   the original tokenizer, rebuilt, for that folder
"""
