"""Everything that `/uddannelse` shows, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.kit.exhibit import Exhibit
from dashboard.uddannelse.choice import EducationChoice
from dashboard.uddannelse.exhibits.intake import intake_exhibit
from dashboard.uddannelse.exhibits.municipal import municipal_exhibit
from dashboard.uddannelse.exhibits.places import places_exhibit
from dashboard.uddannelse.exhibits.single import (
    aarhus_exhibit,
    agreements_exhibit,
    need_exhibit,
)
from data.snapshot import Snapshot

__all__ = ["EXHIBITS"]

EXHIBITS: Mapping[str, Callable[[Snapshot, EducationChoice], Exhibit]] = {
    "pladser": places_exhibit,
    "tilgang": intake_exhibit,
    "kommuner": municipal_exhibit,
    "aarhus": aarhus_exhibit,
    "aftaler": agreements_exhibit,
    "behov": need_exhibit,
}
