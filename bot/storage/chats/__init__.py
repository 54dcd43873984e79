"""Who talks to the bot, what each chat wants, and all that is kept about it."""
