"""`/was`: the accessibility statement."""
