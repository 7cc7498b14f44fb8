"""The state of `/folketal`."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.choice import Choice, param, whole


@dataclass(frozen=True)
class PeopleChoice(Choice):
    """What a reader of `/folketal` has chosen; `year` 0 is the newest there is."""

    year: int = param("aar", 0, whole(2000, 2100), is_open=True)
