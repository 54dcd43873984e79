"""First aid: recognising an emergency, the steps to show, and how it goes on from there."""
