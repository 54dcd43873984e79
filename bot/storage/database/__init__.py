"""How the one database is opened and spoken to, SQLite or PostgreSQL; it knows no table."""
