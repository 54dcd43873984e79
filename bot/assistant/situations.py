"""Situations: the emergency cards that code names, and the sections that all of them may have."""

DESPAIR = "emergency-despair"
MONEY_SENT = "emergency-money-sent"
COINS = "emergency-crypto-sent"
HELD = "emergency-held-abroad"
UNREACHABLE = "emergency-abroad-unreachable"
ON_THE_LINE = "emergency-on-the-line"
SEXTORTION = "emergency-sextortion"
THREATENED = "emergency-threatened"
WONT_LISTEN = "emergency-wont-listen"

STEPS = "马上做"
NEVER = "千万别做"
WHOLE = frozenset({"", STEPS, NEVER})  # the headings of what first aid always tells: its lead too
