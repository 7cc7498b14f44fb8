"""Row 8, with strangers in the way; and while a version comes every ten seconds."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.readers import READERS, WORKERS, crowd_at, rows_of
from tools.benchmark.result import Row
from tools.benchmark.stranger import ASKERS, DRIPPING, IDLE, SLOW_BODIES
from tools.serving import Served, served

MEGABYTES = 250
NEWS_SECONDS = 10


def run(bench: Bench) -> list[Row]:
    """The same hundred readers, first among strangers, then while versions come."""
    with served(workers=WORKERS, exports_per_minute=120) as site:
        before = _workers(site)
        with _beside("tools.benchmark.stranger", str(urlsplit(site.address).port)) as met:
            found = crowd_at(site, bench)
        after = _workers(site)
        heaviest = max(one.memory_info().rss for one in after) / 1e6
        lost = len({one.pid for one in before} - {one.pid for one in after})
    told = ", ".join(f"{name} {count}" for name, count in sorted(met.items()))
    what = f"{READERS} readers among strangers"
    rows = rows_of(what, found)
    rows.append(Row(f"{what}: workers lost", lost, "", 0, "", told))
    rows.append(Row(f"{what}: the heaviest worker", heaviest, "MB", MEGABYTES))
    with tempfile.TemporaryDirectory(prefix="overblik-") as folder:
        data_dir = Path(folder)
        with (
            served(workers=WORKERS, data_dir=data_dir) as site,
            _beside("tools.benchmark.newspaper", folder, str(NEWS_SECONDS)) as news,
        ):
            found = crowd_at(site, bench)
    rows += rows_of(f"{READERS} readers, a version every {NEWS_SECONDS} s", found)
    rows.append(Row("versions published meanwhile", news["versions"], "", None, "", ""))
    return rows


def _workers(site: Served) -> list[psutil.Process]:
    return psutil.Process(site.pid).children()


@contextmanager
def _beside(module: str, *arguments: str) -> Iterator[dict[str, int]]:
    """Another process while the block runs; what it met is known when the block has ended."""
    met: dict[str, int] = {}
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments], stdout=subprocess.PIPE, text=True
    )
    try:
        yield met
    finally:
        process.terminate()
        told, _ = process.communicate(timeout=30)
        met.update(json.loads(told.splitlines()[-1]))


MEASUREMENT = Measurement(
    "strangers",
    "100 readers among strangers, and while versions come",
    f"The same readers against the same two workers, while another process keeps {IDLE} silent "
    f"connections, {DRIPPING} headings and {SLOW_BODIES} bodies that come a byte every half "
    f"second, has {ASKERS} askers fetch the dearest address together (`/forud/rar`, another one "
    "each time, so that nothing is kept), and posts 30 MB every few seconds; what is closed is "
    "opened again. Then the readers alone, while a process publishes a version with another note "
    "every "
    f"{NEWS_SECONDS} s. The heaviest worker is the resident memory when the readers have left.",
    run,
)
