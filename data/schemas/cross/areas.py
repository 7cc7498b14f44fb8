"""The 98 municipalities, their regions, names and councils."""

from __future__ import annotations

import pandas as pd

from data.faults import Fault
from data.schemas.cross.check import CrossCheck, flagged
from data.schemas.places import MUNICIPALITIES, MUNICIPALITIES_OF_REGION
from data.schemas.table import Loaded

ONE_DAY = pd.Timedelta(days=1)
REFORM = pd.Timestamp(2015, 1, 1)
AFTER_VIBORG_MOVED = pd.Timestamp(2017, 7, 1)
WITHOUT_LAND_BORDER = frozenset({"0400", "0482", "0492", "0563", "0741", "0773", "0825"})
NAMES = ("municipality_name", "name_da", "municipality", "place", "area")


def all_98_municipalities_are_there(municipalities: Loaded) -> list[Fault]:
    """The table has every code of the law; the schema sees to it that it has no other."""
    remedy = "Sæt kommunens række ind."
    return [
        municipalities.fault(None, "municipality_code", code, "kommunen mangler", remedy)
        for code in sorted(MUNICIPALITIES - set(municipalities.frame["municipality_code"]))
    ]


def each_municipality_lies_in_its_region(municipalities: Loaded) -> list[Fault]:
    """11, 19, 22, 29 and 17 municipalities, each in the region the law puts it in."""
    region_of = {
        code: region for region, codes in MUNICIPALITIES_OF_REGION.items() for code in codes
    }
    wrong = (
        municipalities.frame["municipality_code"].map(region_of)
        != (municipalities.frame["region_code"])
    )
    remedy = "Ret regionskoden (1081 Nordjylland, 1082 Midtjylland, 1083 Syddanmark, 1084 "
    remedy += "Hovedstaden, 1085 Sjælland)."
    message = "er ikke kommunens region"
    return municipalities.faults(flagged(wrong), "region_code", message, remedy)


def names_agree(municipalities: Loaded, other: Loaded) -> list[Fault]:
    """A municipality is called the same in every table."""
    column = next(name for name in NAMES if name in other.frame.columns)
    name_of = municipalities.frame.set_index("municipality_code")["name_da"]
    right = other.frame["municipality_code"].map(name_of.to_dict())
    wrong = right.notna() & (right != other.frame[column])
    remedy = f"Skriv navnet, som det står i {municipalities.file}, eller ret koden."
    return other.faults(flagged(wrong), column, "er ikke navnet på kommunen med den kode", remedy)


def every_municipality_belongs_to_a_council(membership: Loaded) -> list[Fault]:
    """Each of the 98 stands in the table of councils."""
    remedy = "Sæt rækken ind med første dag og råd."
    return [
        membership.fault(None, "municipality_code", code, "kommunen mangler", remedy)
        for code in sorted(MUNICIPALITIES - set(membership.frame["municipality_code"]))
    ]


def membership_has_no_gap_and_no_overlap(membership: Loaded) -> list[Fault]:
    """Each period begins on the day after the one before it ended."""
    spells = membership.frame[["municipality_code", "valid_from", "valid_to"]]
    spells = spells.sort_values(["municipality_code", "valid_from"], kind="stable")
    before = spells.groupby("municipality_code")["valid_to"].shift()
    follows = spells["municipality_code"] == spells["municipality_code"].shift()
    expected = before + ONE_DAY
    endless = follows & before.isna()
    overlap = endless | (follows & (spells["valid_from"] < expected))
    gap = follows & (spells["valid_from"] > expected)
    remedy = "Ret dagen, eller ret valid_to i perioden før."
    return [
        *membership.faults(
            flagged(overlap.reindex(membership.frame.index)),
            "valid_from",
            "begynder, før kommunens forrige råd slutter",
            remedy,
        ),
        *membership.faults(
            flagged(gap.reindex(membership.frame.index)),
            "valid_from",
            "begynder mere end én dag efter, at kommunens forrige råd slutter",
            remedy,
        ),
    ]


def councils_agree_with_the_dates(municipalities: Loaded, membership: Loaded) -> list[Fault]:
    """The two council columns of municipalities.csv are the councils on those two days."""
    faults: list[Fault] = []
    spells = membership.frame
    for column, day in (("rar", REFORM), ("rar_from_2017_07", AFTER_VIBORG_MOVED)):
        then = spells[(spells["valid_from"] <= day) & ~(spells["valid_to"] < day)].drop_duplicates(
            "municipality_code"
        )
        council = then.set_index("municipality_code")["council"].to_dict()
        on_day = municipalities.frame["municipality_code"].map(council)
        wrong = on_day.notna() & (on_day != municipalities.frame[column])
        remedy = f"Ret rådet her eller i {membership.file}, så de siger det samme."
        message = f"er ikke rådet den {day.date().isoformat()}"
        faults += municipalities.faults(flagged(wrong), column, message, remedy)
    return faults


def each_pair_of_neighbours_stands_once(neighbours: Loaded) -> list[Fault]:
    """The lower code is first, so that a pair has one row and nobody borders on itself."""
    rows = neighbours.frame
    wrong = rows["municipality_code"] >= rows["neighbour_code"]
    remedy = "Skriv den laveste af de to koder først, og hvert par én gang."
    message = "er ikke højere end kommunens egen kode"
    return neighbours.faults(flagged(wrong), "neighbour_code", message, remedy)


def only_seven_islands_have_no_neighbour(neighbours: Loaded) -> list[Fault]:
    """Every other municipality borders on one by land, and the seven islands on none."""
    rows = neighbours.frame
    have = set(rows["municipality_code"]) | set(rows["neighbour_code"])
    expected = MUNICIPALITIES - WITHOUT_LAND_BORDER
    lonely = [(code, "har ingen nabo", "Sæt dens naboer ind.") for code in expected - have]
    crossed = [(code, "er en ø uden landgrænse", "Slet rækken.") for code in have - expected]
    return [
        neighbours.fault(None, "municipality_code", code, message, remedy)
        for code, message, remedy in sorted(lonely + crossed)
    ]


NAMED = (
    "kommunekvoter",
    "kommunekvoter_approx",
    "kommunekvoter_without_revision",
    "council_membership",
    "vaeksthus_by_municipality",
    "arrivals",
    "sosu_pau_facts",
    "danskuddannelse_kursister",
    "danskuddannelse_udbydere",
    "erhvervshus_payment",
)

CHECKS = (
    CrossCheck(("municipalities",), all_98_municipalities_are_there),
    CrossCheck(("municipalities",), each_municipality_lies_in_its_region),
    *(CrossCheck(("municipalities", table), names_agree) for table in NAMED),
    CrossCheck(("neighbours",), each_pair_of_neighbours_stands_once),
    CrossCheck(("neighbours",), only_seven_islands_have_no_neighbour),
    CrossCheck(("council_membership",), every_municipality_belongs_to_a_council),
    CrossCheck(("council_membership",), membership_has_no_gap_and_no_overlap),
    CrossCheck(("municipalities", "council_membership"), councils_agree_with_the_dates),
)
