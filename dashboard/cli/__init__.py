"""`overblik`: the command line of the data keeper and of the one who runs the server.

Exit codes: 0 done, 1 the data were refused or differ, 2 the command was called wrongly,
3 the machine got in the way (disk, rights, no such version).
"""

from dashboard.cli.main import main

__all__ = ["main"]
