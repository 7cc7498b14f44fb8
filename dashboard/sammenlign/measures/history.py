"""One measure through all its periods, for those side by side and their group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.areas import municipality_names
from dashboard.indicators import Period
from dashboard.kit.cache import kept
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.measures.indicators import (
    Measure,
    municipal,
    periods_of,
    series_of,
    shared_period,
    values_of,
)
from dashboard.sammenlign.resolve import WIDEST, group_of
from data.snapshot import Snapshot


@dataclass(frozen=True)
class History:
    """The values by municipality and period, those side by side first, then by the alphabet. The
    rest of a group is there where it is no larger than can be drawn.
    """

    measure: Measure
    periods: tuple[Period, ...]
    values: Mapping[str, dict[Period, float]] = field(compare=False, repr=False)
    source_ids: frozenset[str] = field(default=frozenset(), compare=False, repr=False)


@kept
def history(snapshot: Snapshot, choice: ComparisonChoice) -> History:
    """The history of the drawn indicator: of a quarter or month, only those of the newest one."""
    measure, chosen = Measure(municipal()[choice.indicator]), choice.municipalities
    now = shared_period(snapshot, measure, chosen)
    every = periods_of(snapshot, measure) if now else ()
    by_time = {one.at: one for one in every if now and one.at[4:] == now.at[4:]}
    periods = tuple(by_time[at] for at in sorted(by_time))
    group = group_of(snapshot, choice).codes
    others = group if len(group) <= WIDEST else ()
    in_order = (code for code in municipality_names(snapshot) if code in others)
    codes = tuple(dict.fromkeys((*chosen, *in_order)))
    of = series_of(snapshot, measure)
    return History(
        measure=measure,
        periods=periods,
        values={
            code: {
                one: values[code]
                for one in periods
                if code in (values := values_of(snapshot, measure, one))
            }
            for code in codes
        },
        source_ids=frozenset(
            name for one in periods for code in codes for name in of.at(one)[code].source_ids
        ),
    )
