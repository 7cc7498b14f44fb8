"""Row 4: what a change costs the server, and how much it sends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile

from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.result import Row, figure, median, percentile

KILOBYTES, MILLISECONDS = 5, 5
# Of replaying; a busy machine gets fewer rounds done.
SECONDS = 60
PATIENCE_SECONDS = 900

Found = dict[str, list[float]]


def run(bench: Bench) -> list[Row]:
    """Every recorded change of every page of maps, again and again, inside one process."""
    asked = {
        "posts": {path: [one.posts[0] for one in found] for path, found in bench.unaided.items()},
        "rounds": bench.times(20, 2),
        "seconds": SECONDS,
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
    by_path: dict[str, Found] = json.loads(done.stdout.splitlines()[-1])
    return [row for path, found in by_path.items() for row in _rows(path, found, bench)]


def _rows(path: str, found: Found, bench: Bench) -> list[Row]:
    times, raw, wire = found["milliseconds"], found["raw"], found["wire"]
    names = [f"{one.control} = {one.value}" for one in bench.unaided[path]]
    sizes = [
        Row(
            f"the answer to a change on {path}, as it is{sent}",
            max(sizes) / 1000,
            "kB",
            KILOBYTES,
            "",
            f"the largest of {len(sizes)}{how}: {names[sizes.index(max(sizes))]}; median "
            f"{figure(median(sizes) / 1000, 'kB')}",
        )
        for sent, how, sizes in (("", "", raw), (" sent", ", brotli", wire))
    ]
    return [
        *sizes,
        Row(
            f"a change on {path}, in the server",
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
    "The answer to a change",
    "Every select of `/kvoter`, `/kvoter/beregning`, `/rar` and `/vaekst` is changed to up to "
    "eight other options and back, in a browser that is given no steps ahead, so that nothing is "
    "painted beforehand and the answer has to bring all that differs. What was posted is replayed "
    "through the whole WSGI application (routing, callback, JSON, brotli, headers) by Flask's test "
    "client in a process of its own: once for the bytes, then all in turn, 20 rounds or as many "
    "as a minute has room for; the median. The whole country is the largest: the codes, values, "
    "classes, ranks and persons of its 98 municipalities alone are 2 kB. What the server writes as "
    "HTML (the table of `/sammenlign`, the sections of `/kommune/<kode>`) and an agreement are not "
    "among them; `tests/callbacks/test_wire.py` holds every control of the other pages to the same "
    "aim.",
    run,
)
