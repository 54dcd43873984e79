"""/stats, /cards, /audit and the weekly digest: what operators are told of the bot's work."""
