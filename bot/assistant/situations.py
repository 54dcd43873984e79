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
LOSSES = frozenset({MONEY_SENT, "emergency-card-drained", "emergency-cash-handed"})
# No money is leaving in these: whoever asks what the law says may read that first.
CALM = frozenset({
    "emergency-account-frozen", "emergency-card-lent", "emergency-id-photographed",
    "emergency-loan-taken", "emergency-strange-money",
})  # fmt: skip

STEPS = "马上做"
NEVER = "千万别做"
WHOLE = frozenset({"", STEPS, NEVER})  # the headings of what first aid always tells: its lead too
