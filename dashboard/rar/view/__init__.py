"""The parts of `/rar`."""
