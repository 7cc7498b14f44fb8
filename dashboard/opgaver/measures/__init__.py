"""What `/opgaver` tells, from the secretariat's tables."""
