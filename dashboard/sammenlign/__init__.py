"""`/sammenlign`: municipalities side by side."""
