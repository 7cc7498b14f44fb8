"""The benchmark: each row of the design's table of speed and weight, with its floor."""
