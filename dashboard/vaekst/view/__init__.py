"""The parts of `/vaekst`."""
