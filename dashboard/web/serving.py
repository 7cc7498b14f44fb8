"""gunicorn's settings, the same for `make serve`, `overblik serve`, the Procfile and benchmarks."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress

# Each thread of glibc takes memory of its own and never gives it back: with two such places for
# all of them a worker is two fifths lighter. Elsewhere than in glibc there is no such thing.
M_ARENA_MAX, ARENAS = -8, 2
with suppress(AttributeError, OSError):
    ctypes.CDLL(None).mallopt(M_ARENA_MAX, ARENAS)

worker_class = "dashboard.web.worker.BufferedWorker"
workers = int(os.environ.get("WEB_CONCURRENCY") or os.environ.get("OVERBLIK_WORKERS") or 2)
# More than may wait for what is dear (`dear.MOST_EXPORTS` and `MOST_AHEAD`): the rest are readers'.
threads = 16
preload_app = True
control_socket_disable = True
graceful_timeout = 10
timeout = 60
