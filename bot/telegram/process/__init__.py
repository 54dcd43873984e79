"""How the process lives: put together, started, connected, measured, asked, stopped."""
