"""The parts of `/kvoter`."""
