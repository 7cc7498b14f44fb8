"""`/kvoter`: the quotas as they were announced."""
