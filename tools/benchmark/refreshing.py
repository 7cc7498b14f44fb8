"""A process of its own that refreshes from a folder into a fresh store, and prints seconds."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from data.indicators import load_indicators
from data.refresh import refresh
from data.sources import load_feeds
from data.store import Store
from tools.benchmark.bigger import live_later


def main(folder: Path) -> None:
    """Refresh once, as `overblik refresh` does after it has started."""
    live_later()
    with tempfile.TemporaryDirectory(prefix="overblik-") as scratch:
        began = time.perf_counter()
        done = refresh(
            Store(Path(scratch)),
            load_feeds(),
            indicators=load_indicators(),
            tables_dir=folder,
        )
        took = time.perf_counter() - began
    if not done.is_new:
        raise RuntimeError("nothing was published")
    print(took)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
