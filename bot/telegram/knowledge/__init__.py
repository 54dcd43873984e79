"""/reload, /rollback and /stale: the knowledge, swapped while the bot runs."""
