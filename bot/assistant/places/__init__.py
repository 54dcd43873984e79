"""Places: where somebody is, as he says or as he writes, and what the card of that place tells."""
