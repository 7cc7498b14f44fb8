"""The five væksthuse and their areas, and what was measured of each against a control group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dashboard.kit.cache import kept
from dashboard.vaekst.measures.effects import Study, studies
from dashboard.vaekst.measures.kinds import Outcome, Unit, Window
from data.snapshot import Snapshot

MIDTJYLLAND, EVERYTHING = "1082", "alle"
HOUSES: Mapping[str, str] = {
    "1081": "Væksthus Nordjylland",
    MIDTJYLLAND: "Væksthus Midtjylland",
    "1083": "Væksthus Syddanmark",
    "1084": "Væksthus Hovedstadsregionen",
    "1085": "Væksthus Sjælland",
}


class Against(StrEnum):
    """How growth is held against a control group; two ways are never on one scale."""

    GAP = "forskel"
    MORE = "mere"
    NET = "netto"


@dataclass(frozen=True)
class House:
    """A house with the municipalities of its region."""

    region_code: str
    entity: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Held:
    """One growth held against a control group: the gap in percentage points, how much more in per
    cent of the others, or the net effect as the source states it.
    """

    outcome: Outcome
    value: float
    unit: Unit
    qualifier: str = "exact"


@dataclass(frozen=True)
class HouseEffect:
    """What was measured of a house against a control group; no study where none was found.

    `is_limited` says that less reliable figures were left out of the search.
    """

    house: House
    study: Study | None
    against: Against | None = None
    held: tuple[Held, ...] = ()
    is_limited: bool = False

    @property
    def category(self) -> tuple[Against, Window] | None:
        """The way it was measured and the window: houses share a class only where both agree."""
        return (self.against, self.study.window) if self.study and self.against else None


@kept
def five_houses(snapshot: Snapshot) -> tuple[House, ...]:
    """The houses with their areas, which are the regions; Midtjylland first."""
    regions = snapshot["municipalities"].groupby("region_code")["municipality_code"]
    members = {str(code): tuple(sorted(codes)) for code, codes in regions}
    order = sorted(HOUSES, key=lambda code: (code != MIDTJYLLAND, code))
    return tuple(House(code, HOUSES[code], members[code]) for code in order)


@kept
def house_effects(snapshot: Snapshot, confidence: str = "alle") -> tuple[HouseEffect, ...]:
    """Every house with the study that holds most of its growth against a control group."""
    return tuple(_effect(snapshot, house, confidence) for house in five_houses(snapshot))


def _effect(snapshot: Snapshot, house: House, confidence: str) -> HouseEffect:
    is_limited = confidence != EVERYTHING
    own = (one for one in studies(snapshot, confidence) if one.entity == house.entity)
    for study in own:
        for against, held in _ways(study).items():
            if held:
                return HouseEffect(house, study, against, held, is_limited)
    return HouseEffect(house, None, is_limited=is_limited)


def _ways(study: Study) -> Mapping[Against, tuple[Held, ...]]:
    """What a study says by each way of holding it against others, the surest first."""
    gaps = [one.net for one in study.compared if one.net]
    return {
        Against.GAP: tuple(Held(one.outcome, one.value, one.unit) for one in gaps),
        Against.NET: tuple(
            Held(one.outcome, one.value, one.unit, one.evidence.qualifier)
            for one in study.published
            if one.evidence.comparison
        ),
        Against.MORE: tuple(
            Held(one.outcome, one.more_pct, Unit.PCT)
            for one in study.compared
            if one.more_pct is not None
        ),
    }
