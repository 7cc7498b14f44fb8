"""Tidy table in, figure out: drawn from their arguments alone."""
