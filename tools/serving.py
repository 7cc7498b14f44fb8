"""A dashboard of its own for pictures, measurements and browser tests: free port, fresh folder."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE_SECONDS = 180
CONFIG = "python:dashboard.web.serving"
CHROMIUM = "/usr/bin/chromium"
# The popups of the address bar are two pages more in every window, which is most of what a window
# costs. Of two lists of features the last one holds, so Playwright's own are said again.
WITHOUT = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "AimEnabled", "PaintHolding", "HttpsUpgrades"),
    *("HttpsFirstBalancedModeAutoEnable", "AvoidUnnecessaryBeforeUnloadCheckSync"),
    *("DestroyProfileOnBrowserClose", "ThirdPartyStoragePartitioning", "OptimizationHints"),
    *("AvoidCorsURLLoaderRestartOnRedirect", "LensOverlay", "MediaRouter", "PreconnectToSearch"),
    "NetworkTimeServiceQuerying",
)
CHROMIUM_ARGS = (
    *("--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"),
    f"--disable-features={','.join(WITHOUT)}",
)


@dataclass(frozen=True)
class Served:
    """A running dashboard: its address, its process, its folder, and how long it took to answer."""

    address: str
    pid: int
    data_dir: Path
    start_seconds: float


@contextmanager
def served(
    *, workers: int = 1, data_dir: Path | None = None, exports_per_minute: int = 0
) -> Iterator[Served]:
    """Serve the dashboard on loopback until the block ends, by default without a limit on exports:
    here one machine is many askers.
    """
    with tempfile.TemporaryDirectory(prefix="overblik-") as scratch:
        folder = data_dir or Path(scratch)
        port = free_port()
        log = Path(scratch) / "server.log"
        began = time.monotonic()
        with log.open("wb") as output:
            process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "gunicorn", "--config", CONFIG),
                    *("--workers", str(workers), "--bind", f"127.0.0.1:{port}"),
                    "dashboard.app:create_server()",
                ],
                env=os.environ
                | {
                    "OVERBLIK_DATA_DIR": str(folder),
                    "OVERBLIK_EXPORTS_PER_MINUTE": str(exports_per_minute),
                },
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(f"{address}/health/ready", process, log)
            yield Served(address, process.pid, folder, time.monotonic() - began)
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE_SECONDS)


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the dashboard stopped while starting:\n{log.read_text()}")
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"no answer within {PATIENCE_SECONDS} s:\n{log.read_text()}")
