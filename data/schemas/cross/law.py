"""What quotas are computed from, and how they are moved by agreement, hold together."""

from __future__ import annotations

from data.faults import Fault
from data.schemas.cross.check import CrossCheck, each, flagged
from data.schemas.cross.quotas import every_quota_has_its_landstal
from data.schemas.places import MUNICIPALITIES, MUNICIPALITIES_OF_REGION
from data.schemas.table import Loaded

REGION_OF = {code: region for region, codes in MUNICIPALITIES_OF_REGION.items() for code in codes}


def a_year_is_counted_everywhere(inputs: Loaded) -> list[Fault]:
    """Shares are of the whole country, so a year that is there has all 98 municipalities."""
    known = inputs.frame.groupby("quota_year")["municipality_code"].transform("nunique")
    first = inputs.frame.assign(known=known, row=inputs.frame.index).drop_duplicates("quota_year")
    short = first[first["known"] < len(MUNICIPALITIES)]
    return [
        inputs.fault(
            int(one.row),
            "quota_year",
            one.quota_year,
            "mangler kommuner",
            f"Der er {one.known} af de {len(MUNICIPALITIES)}; andelene er landets, så sæt resten "
            "ind, eller slet årets rækker.",
        )
        for one in each(short)
    ]


def every_municipality_is_in_its_region(inputs: Loaded) -> list[Fault]:
    """The region of a row is the one its municipality lies in."""
    wrong = inputs.frame["region_code"] != inputs.frame["municipality_code"].map(REGION_OF)
    remedy = "Ret regionskoden eller kommunekoden."
    return inputs.faults(flagged(wrong), "region_code", "er ikke kommunens region", remedy)


def nobody_counts_more_than_live_there(inputs: Loaded) -> list[Fault]:
    """Immigrants and family reunified are part of the population."""
    faults: list[Fault] = []
    for column in ("immigrants", "family_reunified"):
        wrong = inputs.frame[column] > inputs.frame["population"]
        remedy = "Se, om tallene er byttet om eller hører til en anden kommune."
        faults += inputs.faults(flagged(wrong), column, "er større end befolkningen", remedy)
    return faults


def transfers_stay_inside_a_region(transfers: Loaded) -> list[Fault]:
    """§ 6: an agreement is between the municipalities of one region, and moves from one to
    another.
    """
    giving, taking = transfers.frame["from_code"], transfers.frame["to_code"]
    same = transfers.faults(
        flagged(giving == taking),
        "to_code",
        "er den samme kommune, som afgiver",
        "Ret den ene af de to koder.",
    )
    elsewhere = transfers.faults(
        flagged(giving.map(REGION_OF) != taking.map(REGION_OF)),
        "to_code",
        "ligger i en anden region end den kommune, der afgiver",
        "En aftale kan kun flytte kvoter inden for en region; ret koderne.",
    )
    return same + elsewhere


def nobody_gives_more_than_was_calculated(transfers: Loaded, kommuner: Loaded) -> list[Fault]:
    """What a municipality gives away is at most its calculated quota, where that is known."""
    by = ["quota_year", "revision", "municipality_code"]
    moved = transfers.frame.rename(columns={"from_code": "municipality_code"})
    given = moved.groupby(by)["transfer_persons"].transform("sum")
    first = moved.assign(given=given, row=moved.index).drop_duplicates(by)
    calculated = kommuner.frame[kommuner.frame["kind"] == "beregnet"]
    both = first.merge(calculated.dropna(subset=["quota_persons"]), on=by)
    return [
        transfers.fault(
            int(one.row),
            "transfer_persons",
            one.given,
            f"er mere end kommunens beregnede kvote i {kommuner.file}",
            f"Kvoten er {one.quota_persons}; ret flytningerne eller kvoten.",
        )
        for one in each(both[both["given"] > both["quota_persons"]])
    ]


CHECKS = (
    CrossCheck(("quota_inputs",), a_year_is_counted_everywhere),
    CrossCheck(("quota_inputs",), every_municipality_is_in_its_region),
    CrossCheck(("quota_inputs",), nobody_counts_more_than_live_there),
    CrossCheck(("landstal", "agreement_transfers"), every_quota_has_its_landstal),
    CrossCheck(("agreement_transfers",), transfers_stay_inside_a_region),
    CrossCheck(("agreement_transfers", "kommunekvoter"), nobody_gives_more_than_was_calculated),
)
