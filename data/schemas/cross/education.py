"""The parts of an intake, and of an agreement on places, sum to the whole."""

from __future__ import annotations

from data.faults import Fault
from data.schemas.cross.check import CrossCheck, danish, each
from data.schemas.education import COUNTRY, PLACES_OF, REGION_NAMES
from data.schemas.table import Loaded

INTAKE = "entrants_persons"
PROGRAMME = ["period", "education"]
OWN_KKR = "KKR Midtjylland"


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


def municipalities_share_the_places_of_their_kkr(agreed: Loaded, split: Loaded) -> list[Fault]:
    """Where all 19 have a number, they sum to the places agreed for KKR Midtjylland."""
    whole = agreed.frame[agreed.frame["kkr"] == OWN_KKR].dropna(subset=["places"])
    faults = []
    for one in each(whole[whole["municipality_code"] == ""]):
        column = PLACES_OF[one.education]
        own = split.frame.loc[split.frame["year"].astype(str) == one.period, column]
        if own.empty or own.isna().any() or own.sum() == one.places:
            continue
        message = f"giver tilsammen {danish(own.sum())} i {one.period}"
        remedy = f"{agreed.file} har {danish(one.places)}; ret det, der er forkert."
        faults.append(split.fault(None, column, None, message, remedy))
    return faults


CHECKS = (
    CrossCheck(("sosu_pau_tilgang",), regions_take_in_what_the_country_does),
    CrossCheck(
        ("sosu_pau_dimensionering", "sosu_pau_fordeling"),
        municipalities_share_the_places_of_their_kkr,
    ),
)
