"""The parts of `/kvoter/aftale`."""
