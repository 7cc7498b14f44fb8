"""`/kvoter/aftale`: a voluntary agreement, negotiated."""
