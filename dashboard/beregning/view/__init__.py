"""What `/kvoter/beregning` is built of."""
