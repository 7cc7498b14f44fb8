"""`/kvoter/beregning`: the law calculated step by step."""
