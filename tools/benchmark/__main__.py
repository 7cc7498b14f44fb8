"""`python -m tools.benchmark`: measure every row of the design's table, and say what is met."""

from __future__ import annotations

import argparse
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from tools.benchmark import (
    answer,
    endurance,
    first_map,
    law,
    map_change,
    memory,
    readers,
    refresh,
    report,
    slow,
    start,
    strangers,
    weight,
    what_if,
)
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.peers import comparison
from tools.benchmark.result import Row, failed

RESULTS = Path("bench-results")
MODULES = (
    map_change,
    what_if,
    first_map,
    weight,
    answer,
    law,
    refresh,
    start,
    memory,
    endurance,
    readers,
    strangers,
    slow,
    comparison,
)
MEASUREMENTS = {module.MEASUREMENT.name: module.MEASUREMENT for module in MODULES}
ALWAYS = [name for name, one in MEASUREMENTS.items() if not one.is_asked_for]


def main() -> int:
    """Run what is asked for; 1 when an aim is not met."""
    parser = argparse.ArgumentParser(prog="python -m tools.benchmark", description=__doc__)
    parser.add_argument(
        "--only", action="append", choices=list(MEASUREMENTS), help="may be repeated"
    )
    parser.add_argument("--quick", action="store_true", help="few repeats: is everything in place?")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write a page as well")
    asked = parser.parse_args()
    began = datetime.now().astimezone()
    on = report.machine()
    bench = Bench(asked.quick)
    results = {
        MEASUREMENTS[name]: _measured(MEASUREMENTS[name], bench) for name in (asked.only or ALWAYS)
    }
    report.show(results)
    print(report.keep(results, RESULTS, began, on, is_quick=asked.quick))
    if asked.markdown:
        known = MEASUREMENTS.values()
        report.write_page(results, known, asked.markdown, began, on, is_quick=asked.quick)
    return int(any(row.is_met is False for rows in results.values() for row in rows))


def _measured(measurement: Measurement, bench: Bench) -> list[Row]:
    print(f"{measurement.title} …", file=sys.stderr, flush=True)
    try:
        return measurement.run(bench)
    except subprocess.CalledProcessError as error:
        reason = str(error.stderr or error)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
    return [failed(measurement.title, reason.strip()[-300:].replace("\n", " "))]


if __name__ == "__main__":
    sys.exit(main())
