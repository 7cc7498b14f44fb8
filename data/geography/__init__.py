"""Outlines of the municipalities: the one that ships, and the official one put in its place."""
