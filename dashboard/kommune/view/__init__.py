"""What is drawn of a municipality."""
