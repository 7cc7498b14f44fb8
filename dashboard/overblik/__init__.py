"""`/`: the subjects in one screen."""
