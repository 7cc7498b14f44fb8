"""The day it is where the readers are."""

from __future__ import annotations

from datetime import date, datetime

from dashboard.kit.words.numbers import HERE


def today_in_denmark() -> date:
    """Today's date in Denmark, whatever the server's own time is."""
    return datetime.now(HERE).date()
