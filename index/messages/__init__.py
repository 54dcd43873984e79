"""What messages of swindlers and harmless ones look like, learnt from the corpus at every build."""
