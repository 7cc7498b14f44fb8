"""Streamlit and Vizro on loopback, each in the environment that `make peers` builds."""

from __future__ import annotations

import os
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.serving import free_port

ENVIRONMENT = Path("bench-results", "peers")
HERE = Path(__file__).parent
COMMANDS = {
    "Streamlit": "-m streamlit run streamlit_app.py --server.address 127.0.0.1 --server.port {port}"
    " --server.headless true --browser.gatherUsageStats false --server.fileWatcherType none",
    "Vizro": "-m gunicorn --workers 1 --threads 4 --timeout 120 --bind 127.0.0.1:{port}"
    " vizro_app:app",
}
PATIENCE_SECONDS = 180


@contextmanager
def peer(name: str, shown: Path) -> Iterator[str]:
    """The address of a peer that shows the map in that file."""
    python = ENVIRONMENT.resolve() / "bin" / "python"
    if not python.exists():
        raise FileNotFoundError(f"no {ENVIRONMENT}: run `make peers`")
    port = free_port()
    log = shown.with_name(f"{name}.log")
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(python), *COMMANDS[name].format(port=port).split()],
            cwd=HERE,
            env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
            | {"PEERS_MAP": str(shown), "VIZRO_TELEMETRY": "false"},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait(address, process, log)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=30):
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"it never answered: {log.read_text(errors='replace')[-1000:]}")
