"""Agreements: what they can start from, and those that were really made."""
