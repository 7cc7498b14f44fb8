"""Row 8: a hundred readers at once."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.result import Row, figure
from tools.serving import Served, served

READERS, WORKERS = 100, 2
P95_MS = 200
PATIENCE_SECONDS = 120


def run(bench: Bench) -> list[Row]:
    """Locust in a process of its own against two workers."""
    with served(workers=WORKERS) as site:
        found = crowd_at(site, bench)
    return rows_of(f"{READERS} readers, {WORKERS} workers", found)


def crowd_at(site: Served, bench: Bench) -> dict[str, Any]:
    """What a hundred readers of a running dashboard met."""
    asked = {
        "address": site.address,
        "readers": READERS,
        "seconds": bench.times(20, 8),
        "changes": [one.as_json() for one in bench.changes],
    }
    done = subprocess.run(
        [sys.executable, "-m", "tools.benchmark.crowd"],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def rows_of(what: str, found: dict[str, Any]) -> list[Row]:
    """Speed and faults of a crowd."""
    note = f"{found['requests']:,} requests, {figure(found['per_second'], 'a second')}; median "
    note += f"{figure(found['median'], 'ms')}, p99 {figure(found['p99'], 'ms')}"
    by_name = ", ".join(f"{name} {figure(p95, 'ms')}" for name, p95 in found["by_name"].items())
    return [
        Row(f"{what}: p95", found["p95"], "ms", P95_MS, "", note),
        Row(
            f"{what}: errors",
            found["errors"],
            "",
            0,
            "",
            found["first_error"] or f"p95 by kind: {by_name}",
        ),
    ]


MEASUREMENT = Measurement(
    "readers",
    "100 readers at once",
    "Locust on the same machine, so the readers take their part of the cores: 20 readers a second "
    "arrive until there are 100. Each opens `/kvoter` with its layout and dependencies, then "
    "changes measure, revision or year every 1–3 s with exactly the posts that the browser sends "
    "for it (recorded in this run), for 20 s after the last has come. The p95 is over every "
    "request, arrival included.",
    run,
)
