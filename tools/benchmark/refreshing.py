"""A process of its own that refreshes from a folder into a fresh store, and prints seconds."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from data.indicators import load_indicators
from data.refresh import refresh
from data.sources import load_feeds
from data.store import Store
from tools.benchmark.bigger import widen_years


def main(folder: Path, times: int) -> None:
    """Refresh so many times, each into a new store."""
    widen_years()
    seconds = []
    for _ in range(times):
        with tempfile.TemporaryDirectory(prefix="overblik-") as scratch:
            done = refresh(
                Store(Path(scratch)),
                load_feeds(),
                indicators=load_indicators(),
                tables_dir=folder,
            )
            seconds.append(done.seconds)
    print(json.dumps(seconds))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
