"""The three programmes, as the tables and the catalogue call them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.uddannelse.choice import ASSISTANT, HELPER, PAU


@dataclass(frozen=True)
class Programme:
    """Its `name` in the tables, its indicators of places and of intake, and its column in the
    table of municipalities.
    """

    name: str
    places: str
    intake: str
    column: str


PROGRAMME: Mapping[str, Programme] = {
    HELPER: Programme(
        "SOSU-hjælper", "sosu_hjaelper_pladser", "sosu_hjaelper_tilgang", "sosu_hjaelper_places"
    ),
    ASSISTANT: Programme(
        "SOSU-assistent",
        "sosu_assistent_pladser",
        "sosu_assistent_tilgang",
        "sosu_assistent_places",
    ),
    PAU: Programme("PAU", "pau_pladser", "pau_tilgang", "pau_places"),
}
