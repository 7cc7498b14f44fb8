"""The national number, the regions and the municipalities add up."""

from __future__ import annotations

import pandas as pd

from data.faults import Fault
from data.schemas.cross.check import CrossCheck, danish, each, flagged
from data.schemas.places import MUNICIPALITIES_OF_REGION, REGIONS
from data.schemas.table import Loaded

ANNOUNCEMENT = ["quota_year", "revision"]
IN_THE_LETTER_OF_2014 = {"1081": 652, "1082": 1039, "1083": 1000, "1084": 582, "1085": 727}

IN_PLURAL = {"beregnet": "beregnede", "aftalt": "aftalte", "fastsat": "fastsatte"}


def revisions_count_from_nought(landstal: Loaded) -> list[Fault]:
    """The announcements of a year are numbered 0, 1, 2 … with none left out."""
    ordered = landstal.frame.sort_values(ANNOUNCEMENT, kind="stable")
    expected = ordered.groupby("quota_year").cumcount()
    wrong = (ordered["revision"] != expected).reindex(landstal.frame.index)
    remedy = "Nummerér årets udmeldinger 0, 1, 2 … i den rækkefølge, de kom."
    message = "er ikke udmeldingens nummer; der mangler et før det"
    return landstal.faults(flagged(wrong), "revision", message, remedy)


def later_revisions_are_announced_later(landstal: Loaded) -> list[Fault]:
    """The day of an announcement is not before that of an earlier one of the same year."""
    dated = landstal.frame.dropna(subset=["announced_on"])
    dated = dated.sort_values(ANNOUNCEMENT, kind="stable")
    latest = dated.groupby("quota_year")["announced_on"].cummax()
    wrong = (dated["announced_on"] < latest).reindex(landstal.frame.index, fill_value=False)
    remedy = "Ret dagen eller udmeldingens nummer."
    message = "er før en tidligere udmelding for samme år"
    return landstal.faults(flagged(wrong), "announced_on", message, remedy)


def every_quota_has_its_landstal(landstal: Loaded, quotas: Loaded) -> list[Fault]:
    """The announcement that a quota refers to stands in landstal.csv."""
    announced = pd.MultiIndex.from_frame(landstal.frame[ANNOUNCEMENT])
    wrong = ~pd.MultiIndex.from_frame(quotas.frame[ANNOUNCEMENT]).isin(announced)
    remedy = f"Ret år eller nummer, eller skriv udmeldingen ind i {landstal.file}."
    message = f"har ingen udmelding med det år og nummer i {landstal.file}"
    return quotas.faults(flagged(pd.Series(wrong)), "revision", message, remedy)


def regions_add_up_to_the_landstal(landstal: Loaded, regionskvoter: Loaded) -> list[Fault]:
    """Where the five regions of one kind are all known, they sum to the national number."""
    known = regionskvoter.frame.dropna(subset=["quota_persons"])
    sums = known.groupby([*ANNOUNCEMENT, "kind"], as_index=False).agg(
        regions=("region_code", "nunique"), total=("quota_persons", "sum")
    )
    whole = sums[sums["regions"] == len(REGIONS)].merge(
        landstal.frame.dropna(subset=["landstal_persons"]).assign(row=lambda rows: rows.index),
        on=ANNOUNCEMENT,
    )
    wrong = whole[whole["total"] != whole["landstal_persons"]]
    return [
        landstal.fault(
            int(one.row),
            "landstal_persons",
            one.landstal_persons,
            f"er ikke summen af de fem regionskvoter i {regionskvoter.file}",
            f"De {IN_PLURAL[one.kind]} kvoter for {one.quota_year}, udmelding {one.revision}, "
            f"giver {danish(one.total)}; ret landstallet eller en af kvoterne.",
        )
        for one in each(wrong)
    ]


def quotas_of_2015_are_those_of_the_letter(regionskvoter: Loaded) -> list[Fault]:
    """The regional quotas first set for 2015 stand in the agency's letter of 29 September 2014."""
    rows = regionskvoter.frame
    letter = rows["region_code"].map(IN_THE_LETTER_OF_2014)
    first = (rows["quota_year"] == 2015) & (rows["revision"] == 0) & (rows["kind"] == "fastsat")
    wrong = first & (rows["quota_persons"] != letter).fillna(True)
    remedy = "Brevet siger 582, 727, 1.000, 1.039 og 652 for regionerne 1084, 1085, 1083, 1082 "
    remedy += "og 1081."
    message = "er ikke tallet i brevet af 29. september 2014"
    return regionskvoter.faults(flagged(wrong), "quota_persons", message, remedy)


def municipalities_add_up_to_their_region(regionskvoter: Loaded, kommuner: Loaded) -> list[Fault]:
    """Where every municipality of a region is known, they sum to the region's quota.

    Where only some are known, they must not exceed it.
    """
    region_of = {
        code: region for region, codes in MUNICIPALITIES_OF_REGION.items() for code in codes
    }
    by = [*ANNOUNCEMENT, "region_code", "kind"]
    known = kommuner.frame.dropna(subset=["quota_persons"])
    known = known.assign(region_code=known["municipality_code"].map(region_of))
    sums = known.groupby(by, as_index=False).agg(
        count=("municipality_code", "nunique"), total=("quota_persons", "sum")
    )
    regions = regionskvoter.frame.dropna(subset=["quota_persons"])
    both = sums.merge(regions.assign(row=lambda rows: rows.index), on=by)
    everyone = both["region_code"].map({k: len(v) for k, v in MUNICIPALITIES_OF_REGION.items()})
    complete = both["count"] == everyone
    wrong = (complete & (both["total"] != both["quota_persons"])) | (
        both["total"] > both["quota_persons"]
    )
    return [
        regionskvoter.fault(
            int(one.row),
            "quota_persons",
            one.quota_persons,
            f"svarer ikke til kommunernes kvoter i {kommuner.file}",
            f"Region {one.region_code}, {one.kind} {one.quota_year}, udmelding {one.revision}: "
            f"{one.count} kommuner har tilsammen {danish(one.total)}; ret det, der er forkert.",
        )
        for one in each(both[wrong])
    ]


CHECKS = (
    CrossCheck(("landstal",), revisions_count_from_nought),
    CrossCheck(("landstal",), later_revisions_are_announced_later),
    CrossCheck(("landstal", "regionskvoter"), every_quota_has_its_landstal),
    CrossCheck(("landstal", "kommunekvoter"), every_quota_has_its_landstal),
    CrossCheck(("landstal", "kommunekvoter_approx"), every_quota_has_its_landstal),
    CrossCheck(("landstal", "regionskvoter"), regions_add_up_to_the_landstal),
    CrossCheck(("regionskvoter",), quotas_of_2015_are_those_of_the_letter),
    CrossCheck(("regionskvoter", "kommunekvoter"), municipalities_add_up_to_their_region),
)
