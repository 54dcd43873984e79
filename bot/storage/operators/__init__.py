"""What operators are told, counts without anybody's words, and what they write and do."""
