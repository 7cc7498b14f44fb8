"""The control of `/kommune/<kode>`."""

from __future__ import annotations

from dashboard.kit.control import Option, Select
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.measures.figures import years_to_choose
from data.snapshot import Snapshot


def since_options(snapshot: Snapshot, choice: KommuneChoice) -> list[Option]:
    """The years that changes can be told from, newest first."""
    return [{"value": str(one), "label": str(one)} for one in reversed(years_to_choose(snapshot))]


CONTROLS = (Select("since", "kommune.control.since", options=since_options),)
