"""The outline of the 98 municipalities: the one that ships, and the official one in its place."""
