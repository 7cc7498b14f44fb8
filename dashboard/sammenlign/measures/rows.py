"""The rows of the comparison: each measure for those side by side, in one period for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.areas import municipality_names
from dashboard.comparison import (
    Limits,
    Rank,
    Verdict,
    is_low_first,
    limits_of,
    own_rate,
    ranks,
    verdict,
)
from dashboard.comparison.rates import (
    can_be_ranked,
    has_own_rate,
    people_of,
    persons_behind,
    rate_sources,
)
from dashboard.indicators import OwnValue, Period
from dashboard.kit.cache import kept
from dashboard.sammenlign.choice import BY_DIFFERENCE, BY_SUBJECT, ComparisonChoice
from dashboard.sammenlign.measures.indicators import (
    Measure,
    measures,
    newest_period,
    region_series,
    series_of,
    shared_period,
    values_of,
)
from dashboard.sammenlign.resolve import group_of, is_of_region
from data.snapshot import Snapshot

SUBJECT_ORDER = ("arbejdsmarked", "befolkning", "kvoter")
# Of fewer than half of a group, a place would say who was looked up.
RANKED_SHARE = 0.5


@dataclass(frozen=True)
class Cell:
    """One municipality in a row: what it is compared by (None: not found), its place in the group
    and the word for it. `newer` is a newer period that it has a value in and others lack.
    `is_gathered` is whether it is among those the measure was gathered of.
    """

    code: str
    value: float | None
    mark: str
    rank: Rank | None
    verdict: Verdict | None
    newer: Period | None
    is_gathered: bool


@dataclass(frozen=True)
class Row:
    """A measure in a period, for everyone in a column. The region's and the country's own rate are
    None where there is none. `limits` are those of the group that verdicts were found by.
    """

    measure: Measure
    period: Period
    cells: tuple[Cell, ...]
    region: OwnValue | None
    country: OwnValue | None
    limits: Limits | None
    source_ids: frozenset[str] = field(default=frozenset(), compare=False, repr=False)

    @property
    def values(self) -> Mapping[str, float]:
        """Those that have a value, by code."""
        return {cell.code: cell.value for cell in self.cells if cell.value is not None}

    def distance(self, codes: Sequence[str]) -> float | None:
        """How far apart the highest and the lowest of some are, in the group's median distance from
        its median (MAD); None where not all are known, or the measure is one of size.
        """
        found = [self.values[code] for code in codes if code in self.values]
        if self.measure.is_size or len(found) < len(codes) or not self.limits:
            return None
        return (max(found) - min(found)) / self.limits.mad if self.limits.mad else None


@dataclass(frozen=True)
class ComparisonView:
    """What a resolved choice compares: who has a column (`codes`, those side by side first, the
    rest of a group by the alphabet), and every row. `every` are all rows in the order of their
    subjects, `rows` those the choice leaves, in its order.
    """

    choice: ComparisonChoice
    codes: tuple[str, ...]
    group: tuple[str, ...]
    every: tuple[Row, ...] = field(compare=False, repr=False)
    rows: tuple[Row, ...] = field(compare=False, repr=False)

    def of(self, name: str) -> Row | None:
        """The row of a measure by its id; None where nobody has a value."""
        return next((row for row in self.every if row.measure.id == name), None)


@kept
def comparison(snapshot: Snapshot, choice: ComparisonChoice) -> ComparisonView:
    """The comparison of a resolved choice."""
    group = group_of(snapshot, choice).codes
    chosen = choice.municipalities
    others = [code for code in municipality_names(snapshot) if code in {*group} - {*chosen}]
    more = tuple(others) if choice.is_whole else ()
    every = _rows(snapshot, chosen, more, group)
    return ComparisonView(choice, (*chosen, *more), group, every, _chosen_rows(every, choice))


@kept
def _rows(
    snapshot: Snapshot, chosen: tuple[str, ...], more: tuple[str, ...], group: tuple[str, ...]
) -> tuple[Row, ...]:
    found = [_row(snapshot, one, chosen, more, group) for one in measures()]
    rows = [row for row in found if row is not None]
    return tuple(sorted(rows, key=_subject_place))


def _subject_place(row: Row) -> int:
    subject = row.measure.indicator.subject
    return SUBJECT_ORDER.index(subject) if subject in SUBJECT_ORDER else len(SUBJECT_ORDER)


def _row(
    snapshot: Snapshot,
    measure: Measure,
    chosen: tuple[str, ...],
    more: tuple[str, ...],
    group: tuple[str, ...],
) -> Row | None:
    """The row in the newest period that all those side by side share; None where none of them has
    a value. The rest of a group has its values of the same period.
    """
    period = shared_period(snapshot, measure, chosen)
    if period is None:
        return None
    known = values_of(snapshot, measure, period)
    inside = {code: known.get(code) for code in group}
    values = [value for value in inside.values() if value is not None]
    is_ranked = can_be_ranked(measure.indicator) and len(values) >= RANKED_SHARE * len(group)
    # A count that has a rate of its own is ranked by that.
    places = (
        ranks(inside, low_first=is_low_first(measure.indicator))
        if is_ranked and not measure.is_counted
        else {}
    )
    region, country = region_series(snapshot, measure), series_of(snapshot, measure)
    has_own = has_own_rate(measure.indicator) and not measure.is_counted
    cells = tuple(
        _cell(
            snapshot,
            measure,
            period,
            code,
            rank=places.get(code),
            values=values if code in inside else (),
        )
        for code in (*chosen, *more)
    )
    return Row(
        measure=measure,
        period=period,
        cells=cells,
        region=own_rate(region, period) if has_own else None,
        country=own_rate(country, period) if has_own else None,
        limits=None if measure.is_size else limits_of(values),
        source_ids=_sources(snapshot, measure, period, (*chosen, *more)),
    )


def _cell(
    snapshot: Snapshot,
    measure: Measure,
    period: Period,
    code: str,
    *,
    rank: Rank | None,
    values: Sequence[float],
) -> Cell:
    of = series_of(snapshot, measure)
    value = values_of(snapshot, measure, period).get(code)
    newest = newest_period(snapshot, measure, code)
    is_newer = newest is not None and newest.order > period.order
    return Cell(
        code=code,
        value=value,
        mark=of.at(period)[code].mark,
        rank=rank,
        verdict=None
        if measure.is_size or not values or not can_be_ranked(measure.indicator)
        else verdict(
            value,
            values,
            measure.indicator,
            persons=persons_behind(of, code, period),
            inhabitants=people_of(snapshot, code),
        ),
        newer=newest if is_newer else None,
        is_gathered=newest is not None or is_of_region(snapshot, code),
    )


def _sources(
    snapshot: Snapshot, measure: Measure, period: Period, codes: Sequence[str]
) -> frozenset[str]:
    of = series_of(snapshot, measure)
    held = of.at(period)
    own = {name for code in codes for name in held[code].source_ids}
    people = (
        {name for code in codes for name in rate_sources(of, code, period)}
        if not measure.is_counted
        else set()
    )
    return frozenset(own | people)


def _chosen_rows(every: tuple[Row, ...], choice: ComparisonChoice) -> tuple[Row, ...]:
    """The rows of a subject that hold what is searched for, in the order that is asked for."""
    sought = choice.find.casefold()
    rows = [
        row
        for row in every
        if choice.subject in ("alle", row.measure.indicator.subject)
        and sought in _searched(row, choice.lang)
    ]
    if choice.order == BY_SUBJECT:
        return tuple(rows)
    if choice.order == BY_DIFFERENCE:
        return tuple(sorted(rows, key=lambda row: _last(row.distance(choice.municipalities), -1)))
    at = int(choice.order) - 1
    return tuple(sorted(rows, key=lambda row: _place(row.cells[at])))


def _searched(row: Row, lang: str) -> str:
    one = row.measure.indicator
    return f"{one.name(lang)} {one.unit(lang)} {one.definition(lang)}".casefold()


def _last(value: float | None, sign: int) -> tuple[bool, float]:
    """What sorts by a value; those without one stand last."""
    return value is None, sign * (value or 0.0)


def _place(cell: Cell) -> tuple[bool, float]:
    """What sorts by a place, as a share of those that have one: nr. 3 of 19 is not nr. 3 of 5."""
    return _last(cell.rank.place / cell.rank.of if cell.rank else None, 1)
