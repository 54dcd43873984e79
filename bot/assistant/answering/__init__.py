"""Answering a question: which passages are shown, in what order, and what they stand on."""
