"""Callbacks: they translate a reader's choice into a picture, and hold no logic."""
