"""`/data`: sources, versions, downloads."""
