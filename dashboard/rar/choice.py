"""The state of `/rar`."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.choice import Choice, flag, one_of, param, whole

DEFINITIONS = ("2017", "2015", "dengang")
MEASURES = ("beskaeftigelse", "ledighed", "befolkning")
GROWTH = "befolkning"
SERIES = (
    "ledige_aendring",
    "loenmodtagere_aendring",
    "ledighed",
    "ledige",
    "loenmodtagere",
    "rekruttering",
)


@dataclass(frozen=True)
class RarChoice(Choice):
    """What a reader of `/rar` has chosen.

    `definition` is the split of the region (see `dashboard.areas.DEFINITIONS`). `year` 0 means the
    newest year of the measure, `base` 0 the first it can be compared with; `resolve` turns them
    into what the data hold. `without` leaves Aarhus out of the east.
    `series` is what is shown of the councils' own figures.
    """

    definition: str = param("opdeling", "2017", one_of(*DEFINITIONS))
    measure: str = param("maal", "beskaeftigelse", one_of(*MEASURES))
    year: int = param("aar", 0, whole(2000, 2100), is_open=True)
    base: int = param("fra", 0, whole(2000, 2100), is_open=True)
    without: bool = param("uden_aarhus", False, flag)
    series: str = param("serie", "ledige_aendring", one_of(*SERIES))

    @property
    def is_growth(self) -> bool:
        """Whether the measure is a change since the base year, and not a level."""
        return self.measure == GROWTH
