"""The state of `/uddannelse`."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.choice import Choice, one_of, param, whole

RATE, COUNT = "pr_10000", "antal"
MEASURES = (RATE, COUNT)
HELPER, ASSISTANT, PAU = "sosu-hjaelper", "sosu-assistent", "pau"
PROGRAMMES = (HELPER, ASSISTANT, PAU)
SECTIONS = ("pladser", "tilgang", "kommuner", "aarhus", "aftaler", "behov")


@dataclass(frozen=True)
class EducationChoice(Choice):
    """What a reader of `/uddannelse` has chosen.

    `programme` and `year` are those of the map of municipalities; `year` 0 is the newest that has
    been put in. `SECTIONS` are the page's sections in reading order, by their anchors.
    """

    measure: str = param("vis", RATE, one_of(*MEASURES))
    programme: str = param("uddannelse", ASSISTANT, one_of(*PROGRAMMES))
    year: int = param("aar", 0, whole(2000, 2100), is_open=True)
