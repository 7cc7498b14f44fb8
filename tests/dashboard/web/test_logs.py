"""Logs: one JSON line per event, ours and the libraries'."""

import json
import subprocess
import sys

EVENTS = """
import logging, structlog
from dashboard.web import logs
logs.configure()
structlog.get_logger("ours").warning("page_slow", path="/om")
logging.getLogger("data.store").error("version %s kan ikke læses", "x")
try:
    int("nej")
except ValueError:
    structlog.get_logger("ours").exception("page_failed")
"""


def test_every_event_is_one_line_of_json():
    process = subprocess.run(
        [sys.executable, "-c", EVENTS], capture_output=True, text=True, check=True
    )
    ours, theirs, failed = [json.loads(line) for line in process.stderr.splitlines()]
    assert (ours["event"], ours["path"], ours["level"]) == ("page_slow", "/om", "warning")
    assert (theirs["event"], theirs["level"]) == ("version x kan ikke læses", "error")
    assert failed["exception"][0]["exc_type"] == "ValueError"
    assert "locals" not in failed["exception"][0]["frames"][0]
