"""Row 4: what a change costs the server, and how much it sends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile

from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.recording import YEAR
from tools.benchmark.result import Row, figure, median, percentile

RAW_KB, MILLISECONDS = 5, 5
PATIENCE_SECONDS = 180


def run(bench: Bench) -> list[Row]:
    """Every recorded change of measure and revision, again and again, inside one process."""
    changes = [one for one in bench.changes if one.control != YEAR]
    asked = {
        "posts": [one.posts[0] for one in changes],
        "rounds": bench.times(20, 5),
    }
    with tempfile.TemporaryDirectory(prefix="overblik-") as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tools.benchmark.inside"],
            input=json.dumps(asked),
            env=os.environ | {"OVERBLIK_DATA_DIR": folder, "OVERBLIK_LOG_LEVEL": "ERROR"},
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=True,
        )
    found = json.loads(done.stdout.splitlines()[-1])
    times, raw, wire = found["milliseconds"], found["raw"], found["wire"]
    return [
        Row(
            "a map callback's answer, as it is",
            max(raw) / 1000,
            "kB",
            RAW_KB,
            "",
            f"the largest of {len(raw)}; median {figure(median(raw) / 1000, 'kB')}",
        ),
        Row(
            "a map callback's answer, as it is sent",
            max(wire) / 1000,
            "kB",
            RAW_KB,
            "",
            f"brotli; median {figure(median(wire) / 1000, 'kB')}",
        ),
        Row(
            "a map callback, in the server",
            median(times),
            "ms",
            MILLISECONDS,
            "",
            f"{len(times)} times, p95 {figure(percentile(times, 0.95), 'ms')}, with compression; "
            f"the first time {figure(median(found['first']), 'ms')}",
        ),
    ]


MEASUREMENT = Measurement(
    "answer",
    "A map callback's answer",
    "The posts that the browser sent for every measure and revision are recorded and replayed "
    "through the whole WSGI application (routing, callback, JSON, brotli, headers) by Flask's test "
    "client in a process of its own; the median over all of them in turn, 20 rounds.",
    run,
)
