"""Row 5: a refresh of all tables, and of tables ten and a hundred times as large."""

from __future__ import annotations

import math
import subprocess
import sys
import tempfile
from pathlib import Path

from data.sources import RAW
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.bigger import make_bigger
from tools.benchmark.result import Row, median, spread

SECONDS = 2.0
LINEAR = 1.05
SIZES = (1, 10, 100)
PATIENCE_SECONDS = 1800


def run(bench: Bench) -> list[Row]:
    """Seconds at each size, and how they grow from one to the next."""
    took: dict[int, list[float]] = {}
    rows: dict[int, int] = {}
    with tempfile.TemporaryDirectory(prefix="overblik-") as scratch:
        for times in SIZES:
            folder = Path(scratch) / str(times)
            rows[times] = make_bigger(RAW, folder, times)
            took[times] = [_refreshed(folder) for _ in range(bench.times(3, 1))]
    found = [
        Row(
            f"refresh of all tables, {times} × as large" if times > 1 else "refresh of all tables",
            median(took[times]),
            "s",
            SECONDS if times == 1 else None,
            "",
            f"{rows[times]:,} rows; {spread(took[times], 's')}",
        )
        for times in SIZES
    ]
    for small, large in ((1, 10), (10, 100)):
        growth = median(took[large]) / median(took[small])
        found.append(
            Row(
                f"growth of the refresh, {small} × → {large} ×: power of the rows",
                math.log(growth) / math.log(rows[large] / rows[small]),
                "",
                LINEAR,
                "",
                f"{rows[large] / rows[small]:.1f} × the rows took {growth:.1f} × the time",
            )
        )
    return found


def _refreshed(folder: Path) -> float:
    done = subprocess.run(
        [sys.executable, "-m", "tools.benchmark.refreshing", str(folder)],
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return float(done.stdout.splitlines()[-1])


MEASUREMENT = Measurement(
    "refresh",
    "Refresh of all tables",
    "Every feed read, checked and published as a new version in an empty store, each time in a new "
    "process (its start not counted); the median of 3. The larger tables are the shipped ones "
    "again and again, every one as its schema's key allows: all that says when lies 30 years later "
    "from copy to copy, or a word of the key has the copy's number after it, so that they pass "
    "the same checks. The 98 municipalities, their councils and their neighbours stay, and the "
    "process that measures lives in the last year there is. A power of 1 is linear; 0.05 is left "
    "for noise.",
    run,
)
