"""What processes on one database share out: updates, what happens once, moments to send."""
