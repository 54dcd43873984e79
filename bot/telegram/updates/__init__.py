"""What comes in: fetched or delivered, noted, passed to whose chat it is, put in its turn."""
