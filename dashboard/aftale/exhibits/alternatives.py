"""The alternatives of a case side by side."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.aftale.exhibits.parts import notices_of, period_of
from dashboard.aftale.findings import alternatives_finding, summary
from dashboard.aftale.formatting import alternative_name, known, unless_zero
from dashboard.aftale.measures.view import (
    AgreementView,
    Row,
    population_sources,
    side_by_side,
    sources_of,
)
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words
from data.snapshot import Snapshot


def alternatives(snapshot: Snapshot, view: AgreementView, w: Words) -> Exhibit:
    """For each alternative the number, the difference, and the difference per 1,000. The map of
    one of them is the map of the case in which it is chosen.
    """
    views = side_by_side(snapshot, view.case, view.measure)
    return Exhibit(
        name="forslag",
        title=w("aftale.compared.table"),
        finding=alternatives_finding(view.case, w),
        unit=w("aftale.unit"),
        period=period_of(view.case, w),
        table=table(views, w),
        sources=sources_of(snapshot, view.case, *population_sources(snapshot, view.case)),
        notices=notices_of(view, w),
        spoken=" ".join(summary(one, w) for one in views),
        definition=w("aftale.compared.blank"),
    )


def table(views: Sequence[AgreementView], w: Words) -> Table:
    """A row per municipality, blank where nothing is changed."""
    columns = [Column(w("aftale.column.municipality")), Column(w("aftale.column.start"), 0)]
    for view in views:
        columns += [
            Column(alternative_name(view.alternative.name, w), 0),
            Column(w("aftale.column.change"), 0, is_signed=True),
            Column(w("aftale.column.change_per_1000"), 2, is_signed=True),
        ]
    rows = zip(*(view.rows for view in views), strict=True)
    return Table(tuple(columns), tuple(_row(same) for same in rows))


def _row(same: Sequence[Row]) -> tuple[Cell, ...]:
    each = (
        (
            known(one.agreed),
            unless_zero(one.change),
            "" if one.change == 0 else known(one.change_per_1000),
        )
        for one in same
    )
    return (same[0].name, known(same[0].start), *(cell for cells in each for cell in cells))
