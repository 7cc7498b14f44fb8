"""What leaves the house, and says where it came from."""
