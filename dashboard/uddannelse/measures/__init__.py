"""The figures of `/uddannelse`."""
