"""What the tables hold of an indicator, as it was published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.indicators.observation import Observation, Observations, Period
from dashboard.kit.charts.marks import VALUE, mark_of
from data.indicators import Indicator
from data.snapshot import Snapshot

# Every year of the region's municipalities is known, of the country's only some; where both tables
# have a figure it is the same one.
ALSO_IN: Mapping[str, Sequence[str]] = {"population": ("population_midtjylland",)}
OF_AN_ANNOUNCEMENT = ("revision", "kind")


def published(snapshot: Snapshot, indicator: Indicator) -> Observations:
    """The rows of an indicator by period, then by what its table calls the place: a municipality's
    or region's code, a house; blank for the whole country. Nothing where the version lacks them.
    """
    found: dict[Period, dict[str, Observation]] = {}
    for name in (indicator.table, *ALSO_IN.get(indicator.table, ())):
        for period, place, observation in _rows(snapshot, name, indicator):
            found.setdefault(period, {})[place] = observation
    return {period: found[period] for period in sorted(found, key=lambda one: one.order)}


def _rows(
    snapshot: Snapshot, name: str, indicator: Indicator
) -> list[tuple[Period, str, Observation]]:
    table = snapshot.tables.get(name, pd.DataFrame())
    needed = {indicator.column, indicator.time_column, *(column for column, _ in indicator.where)}
    if not needed <= set(table):
        return []
    for column, value in indicator.where:
        table = table[table[column].astype(str) == value]
    fixed = {column for column, _ in indicator.where}
    told = [name for name in OF_AN_ANNOUNCEMENT if name in table and name not in fixed]
    return [
        (
            _period(row, indicator, told),
            str(row[indicator.area_column]) if indicator.area_column else "",
            _observation(row, indicator.column),
        )
        for row in table.to_dict("records")
    ]


def _period(row: Mapping[str, object], indicator: Indicator, told: Sequence[str]) -> Period:
    at = row[indicator.time_column]
    return Period("" if pd.isna(at) else str(at), **{name: row[name] for name in told})  # type: ignore[arg-type]


def _observation(row: Mapping[str, object], column: str) -> Observation:
    given = row[column]
    value = None if pd.isna(given) else float(str(given))
    mark = mark_of(value, str(row.get("mark", VALUE)))
    return Observation(value, mark, str(row.get("source_id", "")))
