"""Snapshot and choice in, tidy table out. No screen, no store."""
