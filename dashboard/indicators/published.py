"""What the tables hold of an indicator, as it was published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from dashboard.indicators.observation import Observation, Observations, Period
from dashboard.kit.cache import kept
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


@kept
def newest_year(snapshot: Snapshot, indicator: Indicator) -> int:
    """The newest year that the indicator has a figure of; 0 where the version lacks it."""
    table = _table(snapshot, indicator.table, indicator)
    if table.empty:
        return 0
    known = table.loc[table[indicator.column].notna(), indicator.time_column]
    return max((Period(str(at)).year for at in known.dropna().unique()), default=0)


def _table(snapshot: Snapshot, name: str, indicator: Indicator) -> pd.DataFrame:
    """The rows of a table that are the indicator's; none where it lacks a column they need."""
    table = snapshot.tables.get(name, pd.DataFrame())
    needed = {indicator.column, indicator.time_column, *(column for column, _ in indicator.where)}
    if not needed <= set(table):
        return pd.DataFrame()
    for column, value in indicator.where:
        table = table[table[column].astype(str) == value]
    return table


def _rows(
    snapshot: Snapshot, name: str, indicator: Indicator
) -> Iterator[tuple[Period, str, Observation]]:
    """Column by column: tables are long, and most of their columns are not asked for."""
    table = _table(snapshot, name, indicator)
    if table.empty:
        return
    fixed = {column for column, _ in indicator.where}
    told = [name for name in OF_AN_ANNOUNCEMENT if name in table and name not in fixed]
    areas = _texts(table, indicator.area_column)
    marks, sources = _texts(table, "mark", VALUE), _texts(table, "source_id")
    periods = _periods(table, indicator.time_column, told)
    rows = zip(periods, areas, table[indicator.column].tolist(), marks, sources, strict=True)
    for period, place, given, mark, source in rows:
        value = None if pd.isna(given) else float(given)
        yield period, place, Observation(value, mark_of(value, mark), source)


def _texts(table: pd.DataFrame, column: str | None, otherwise: str = "") -> list[str]:
    if not column or column not in table:
        return [otherwise] * len(table)
    return [str(one) for one in table[column].tolist()]


def _periods(table: pd.DataFrame, time: str, told: Sequence[str]) -> Iterator[Period]:
    """The period of each row; rows of the same share one."""
    known: dict[tuple[object, ...], Period] = {}
    for at, *rest in zip(*(table[name].tolist() for name in (time, *told)), strict=True):
        key = (at, *rest)
        if key not in known:
            named = dict(zip(told, rest, strict=True))
            known[key] = Period("" if pd.isna(at) else str(at), **named)
        yield known[key]
