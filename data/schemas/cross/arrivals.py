"""Single counts of arrivals agree with the table of the whole country."""

from __future__ import annotations

from data.faults import Fault
from data.schemas.cross.check import CrossCheck, danish, each
from data.schemas.table import Loaded

COUNTRY, RECEIVED = "Hele landet", "quota_refugees_received"
ROUNDED_BY_PERSONS = 50


def arrivals_round_to_those_allocated(arrivals: Loaded, visiterede: Loaded) -> list[Fault]:
    """A year's exact count for the country is the one of visiterede.csv, or rounds to it."""
    rows = arrivals.frame.assign(row=range(len(arrivals.frame)))
    whole = rows[(rows["area"] == COUNTRY) & (rows["measure"] == RECEIVED)]
    told = visiterede.frame.assign(period_start=visiterede.frame["year"].astype(str))
    both = whole[whole["period_start"] == whole["period_end"]].merge(
        told[["period_start", "actually_allocated_persons", "qualifier"]],
        on="period_start",
        suffixes=("", "_told"),
    )
    within = both["qualifier_told"].map({"exact": 0, "about": ROUNDED_BY_PERSONS})
    distance = (both["value_persons"] - both["actually_allocated_persons"]).abs()
    return [
        arrivals.fault(
            int(one.row),
            "value_persons",
            one.value_persons,
            f"er et andet tal end i {visiterede.file}",
            f"Den har {danish(one.actually_allocated_persons)} for {one.period_start}; ret det "
            "ene af de to.",
        )
        for one in each(both[(distance > within).fillna(False)])
    ]


CHECKS = (CrossCheck(("arrivals", "visiterede"), arrivals_round_to_those_allocated),)
