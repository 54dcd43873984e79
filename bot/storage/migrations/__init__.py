"""How the tables came to be, revision by revision; Alembic runs them, `..upgrade` calls it.

They only go forwards. Published ones never change, so they import nothing of the program.
`python -m bot.storage.migrations "what changes"` drafts the next one from `tables/`.
"""
