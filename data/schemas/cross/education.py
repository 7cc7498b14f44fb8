"""The intake of the regions is that of the country."""

from __future__ import annotations

from data.faults import Fault
from data.schemas.cross.check import CrossCheck, danish, each
from data.schemas.education import COUNTRY, REGION_NAMES
from data.schemas.table import Loaded

INTAKE = "entrants_persons"
PROGRAMME = ["period", "education"]


def regions_take_in_what_the_country_does(tilgang: Loaded) -> list[Fault]:
    """Five known regions sum to the country's intake; fewer do not exceed it."""
    known = tilgang.frame.dropna(subset=[INTAKE]).assign(row=lambda rows: rows.index)
    sums = (
        known[known["area"] != COUNTRY]
        .groupby(PROGRAMME, as_index=False)
        .agg(regions=("area", "nunique"), total=(INTAKE, "sum"))
    )
    both = known[known["area"] == COUNTRY].merge(sums, on=PROGRAMME)
    whole = both["regions"] == len(REGION_NAMES)
    wrong = (whole & (both["total"] != both[INTAKE])) | (both["total"] > both[INTAKE])
    return [
        tilgang.fault(
            int(one.row),
            INTAKE,
            one.entrants_persons,
            "svarer ikke til regionernes tilgang",
            f"{one.education} {one.period}: {one.regions} regioner har tilsammen "
            f"{danish(one.total)}; ret det, der er forkert.",
        )
        for one in each(both[wrong])
    ]


CHECKS = (CrossCheck(("sosu_pau_tilgang",), regions_take_in_what_the_country_does),)
