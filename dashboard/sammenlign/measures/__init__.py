"""The figures of `/sammenlign`."""
