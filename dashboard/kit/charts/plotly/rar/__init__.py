"""The figures of `/rar`, drawn from their arguments alone."""
