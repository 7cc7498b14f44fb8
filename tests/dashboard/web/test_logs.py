"""Logs: one JSON line per event, ours and the libraries'."""

import json
import logging

import pytest
import structlog

from dashboard.web import logs


@pytest.fixture
def configured(capsys):
    """Configured for one test, and then as it was; after the capture has taken its place."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    logs.configure()
    yield
    structlog.reset_defaults()
    root.handlers[:] = before
    root.setLevel(level)


def test_every_event_is_one_line_of_json(configured, capsys):
    structlog.get_logger("ours").warning("side_fejlede", path="/om")
    logging.getLogger("data.store").error("version %s kan ikke læses", "x")
    ours, theirs = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert (ours["event"], ours["path"], ours["level"]) == ("side_fejlede", "/om", "warning")
    assert (theirs["event"], theirs["level"]) == ("version x kan ikke læses", "error")


def test_a_fault_is_told_with_its_place(configured, capsys):
    try:
        int("nej")
    except ValueError:
        structlog.get_logger("ours").exception("page_failed")
    (line,) = capsys.readouterr().err.splitlines()
    assert json.loads(line)["exception"][0]["exc_type"] == "ValueError"
