"""Row 6: from start to first answer."""

from __future__ import annotations

import tempfile
import time
import urllib.request
from pathlib import Path

from dashboard.kit.paths import KVOTER
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.result import Row, median, spread
from tools.serving import served

SECONDS = 3.0


def run(bench: Bench) -> list[Row]:
    """A start that finds its figures published, and the very first that has to publish them."""
    known: list[float] = []
    page: list[float] = []
    empty: list[float] = []
    for _ in range(bench.times(3, 1)):
        with tempfile.TemporaryDirectory(prefix="overblik-") as folder:
            empty.append(_started(Path(folder))[0])
            ready, answered = _started(Path(folder))
            known.append(ready)
            page.append(ready + answered)
    return [
        Row("start to ready", median(known), "s", SECONDS, "", spread(known, "s")),
        Row("start to the first page answered", median(page), "s", SECONDS, "", spread(page, "s")),
        Row(
            "the very first start to ready",
            median(empty),
            "s",
            SECONDS,
            "",
            f"publishes the shipped tables; {spread(empty, 's')}",
        ),
    ]


def _started(folder: Path) -> tuple[float, float]:
    with served(data_dir=folder) as site:
        began = time.monotonic()
        with urllib.request.urlopen(f"{site.address}{KVOTER}", timeout=30) as answer:
            answer.read()
        return site.start_seconds, time.monotonic() - began


MEASUREMENT = Measurement(
    "start",
    "Start to first answer",
    "gunicorn is started as in production (`--preload`), one worker, with a version in its data "
    "folder: spawn → `/health/ready` answers 200 (asked every 50 ms), → `/kvoter` answered. Then "
    "the same with an empty data folder. The median of 3.",
    run,
)
