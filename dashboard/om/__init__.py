"""`/om`: method, definitions, limits."""
