"""What is asked or to be checked: what a message wants and leans on, and the work on it."""
