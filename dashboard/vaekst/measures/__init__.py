"""Væksthuse and erhvervshuse: what was measured, and what may be held against what."""
