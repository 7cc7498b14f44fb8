"""Employees of regions and landsdele are the sum of their municipalities, but for rounding."""

from __future__ import annotations

import pandas as pd

from data.faults import Fault
from data.schemas.cross.areas import REFORM
from data.schemas.cross.check import CrossCheck, danish, each
from data.schemas.table import Loaded

EMPLOYEES = "employees_full_time_persons"
ROUNDING_PERSONS = 3
ROUNDING_OF_THIRTY_PARTS = {"Region Hovedstaden": 4}
CHRISTIANSOE_LIES_IN = ("Bornholm", "Region Hovedstaden")
WEST, VESTJYLLAND = "RAR Vestjylland", "Vestjylland"


def areas_are_the_sum_of_their_municipalities(
    employees: Loaded, areas: Loaded, municipalities: Loaded
) -> list[Fault]:
    """A quarter that has every municipality of an area sums to it, but for rounding.

    Within 3 persons, 4 in Region Hovedstaden, which has most parts. Christiansø is no
    municipality, and is part of landsdel Bornholm and Region Hovedstaden.
    """
    where = municipalities.frame[["municipality_code", "region_name", "landsdel"]]
    places = where.melt("municipality_code", value_name="area").drop(columns="variable")
    sums = _sums(employees.frame, places)
    published = areas.frame.dropna(subset=[EMPLOYEES]).assign(row=lambda rows: rows.index)
    island = published[published["area_kind"] == "christiansoe"].set_index("period")[EMPLOYEES]
    both = published[published["area_kind"].isin(["region", "landsdel"])].merge(
        sums, on=["period", "area"]
    )
    outside = both["period"].map(island).where(both["area"].isin(CHRISTIANSOE_LIES_IN), 0)
    return _too_far(areas, both.assign(total=both["total"] + outside.fillna(0)))


def vestjylland_is_the_council_of_2015(
    employees: Loaded, areas: Loaded, membership: Loaded
) -> list[Fault]:
    """Landsdel Vestjylland is the eight municipalities of the council before July 2017.

    It keeps Viborg after the council lost it: the landsdel never moved.
    """
    spells = membership.frame
    first = (spells["valid_from"] <= REFORM) & ~(spells["valid_to"] < REFORM)
    west = spells[first & (spells["council"] == WEST)][["municipality_code"]]
    sums = _sums(employees.frame, west.assign(area=VESTJYLLAND))
    published = areas.frame.dropna(subset=[EMPLOYEES]).assign(row=lambda rows: rows.index)
    landsdel = published[published["area_kind"] == "landsdel"]
    return _too_far(areas, landsdel.merge(sums, on=["period", "area"]))


def areas_and_abroad_are_the_country(areas: Loaded) -> list[Fault]:
    """The regions, or the landsdele, and those who live abroad sum to the country."""
    published = areas.frame.dropna(subset=[EMPLOYEES]).assign(row=lambda rows: rows.index)
    country = published[published["area_kind"] == "land"]
    abroad = published[published["area_kind"] == "udlandet"].set_index("period")[EMPLOYEES]
    faults = []
    for kind in ("region", "landsdel"):
        inside = published[published["area_kind"] == kind].groupby("period")[EMPLOYEES].sum()
        total = country["period"].map(inside) + country["period"].map(abroad)
        faults += _too_far(areas, country.assign(total=total).dropna(subset=["total"]))
    return faults


def _sums(employees: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Period, area and total, where every municipality of the area has a figure."""
    known = employees.dropna(subset=[EMPLOYEES]).merge(places, on="municipality_code")
    sums = known.groupby(["period", "area"], as_index=False).agg(
        count=("municipality_code", "nunique"), total=(EMPLOYEES, "sum")
    )
    everyone = sums["area"].map(places.groupby("area")["municipality_code"].nunique())
    return sums[sums["count"] == everyone]


def _too_far(areas: Loaded, found: pd.DataFrame) -> list[Fault]:
    allowed = found["area"].map(ROUNDING_OF_THIRTY_PARTS).fillna(ROUNDING_PERSONS)
    wrong = found[(found[EMPLOYEES] - found["total"]).abs() > allowed]
    return [
        areas.fault(
            int(one.row),
            EMPLOYEES,
            one.employees_full_time_persons,
            "er ikke summen af det, området består af",
            f"{one.area} {one.period}: delene giver {danish(one.total)}; find det, der er forkert.",
        )
        for one in each(wrong)
    ]


CHECKS = (
    CrossCheck(
        ("full_time_employees", "employees_regions", "municipalities"),
        areas_are_the_sum_of_their_municipalities,
    ),
    CrossCheck(
        ("full_time_employees", "employees_regions", "council_membership"),
        vestjylland_is_the_council_of_2015,
    ),
    CrossCheck(("employees_regions",), areas_and_abroad_are_the_country),
)
