"""A process of its own that publishes a version with another note every so many seconds."""

from __future__ import annotations

import json
import shutil
import signal
import sys
import tempfile
import threading
from pathlib import Path

from data.indicators import load_indicators
from data.refresh import refresh
from data.sources import RAW, load_feeds
from data.store import Store

FIRST_LANDSTAL = "\n2010,0,,,2200,value,"


def main() -> None:
    """Publish into the folder that is named, until SIGTERM."""
    store, seconds = Store(Path(sys.argv[1])), float(sys.argv[2])
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    versions = 0
    with tempfile.TemporaryDirectory(prefix="overblik-") as scratch:
        tables = Path(scratch) / "raw"
        shutil.copytree(RAW, tables)
        landstal = tables / "landstal.csv"
        text = landstal.read_text("utf-8")
        while not stop.wait(seconds):
            note = f"{FIRST_LANDSTAL}Udgave {versions}."
            landstal.write_text(text.replace(FIRST_LANDSTAL, note), "utf-8")
            refresh(store, load_feeds(), indicators=load_indicators(), tables_dir=tables)
            versions += 1
    print(json.dumps({"versions": versions}))


if __name__ == "__main__":
    main()
