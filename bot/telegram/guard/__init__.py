"""/guard: the messages of a group, watched for fraud where its administrators want it."""
