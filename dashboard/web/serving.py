"""gunicorn's settings, the same for `make serve`, `overblik serve`, the Procfile and benchmarks."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress

# Each thread of glibc takes memory of its own and never gives it back: with two such places for
# all of them a worker is two fifths lighter. Elsewhere than in glibc there is no such thing.
# What is larger than `LARGE_BYTES` is given back as soon as it is let go: left to itself, glibc
# raises that limit with the largest table it has seen.
M_ARENA_MAX, ARENAS = -8, 2
M_MMAP_THRESHOLD, LARGE_BYTES = -3, 131_072
with suppress(AttributeError, OSError):
    ctypes.CDLL(None).mallopt(M_ARENA_MAX, ARENAS)
    ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)

worker_class = "dashboard.web.worker.BufferedWorker"
workers = int(os.environ.get("WEB_CONCURRENCY") or os.environ.get("OVERBLIK_WORKERS") or 2)
# More than may wait for what is dear (`dear.MOST_EXPORTS` and `MOST_AHEAD`): the rest are readers'.
threads = 16
preload_app = True
control_socket_disable = True
graceful_timeout = 10
timeout = 60
