"""/broadcast: operators write a campaign, send it, watch it, correct it."""
