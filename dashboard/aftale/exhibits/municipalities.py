"""The agreement municipality by municipality: where each starts, what moves, what is agreed."""

from __future__ import annotations

from dashboard.aftale.charts import flow_map
from dashboard.aftale.exhibits.parts import notices_of, period_of, start_heading
from dashboard.aftale.findings import headline, rate_sentence, summary
from dashboard.aftale.formatting import known, unless_zero
from dashboard.aftale.measures.view import AgreementView, Row, population_sources, sources_of
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words
from data.snapshot import Snapshot

DECIMALS = {"per_1000_before": 2, "per_1000": 2}
TEXTS = ("municipality", "signed")
COLUMNS = (
    "municipality",
    "incoming",
    "outgoing",
    "start",
    "agreed",
    "change",
    "per_1000_before",
    "per_1000",
    "signed",
)


def municipalities(
    snapshot: Snapshot,
    view: AgreementView,
    w: Words,
    last: frozenset[int] = frozenset(),
) -> Exhibit:
    """In, out, without an agreement, agreed, difference, per 1,000 before and after, and signature;
    the sum stands in the last row. The map draws the `last` transfers.
    """
    unit = w("aftale.unit")
    return Exhibit(
        name="kommuner",
        title=w("aftale.numbers"),
        finding=headline(view.case, w),
        unit=unit,
        period=period_of(view.case, w),
        table=municipality_table(view, w),
        sources=sources_of(snapshot, view.case, *population_sources(snapshot, view.case)),
        chart=flow_map(snapshot, view, w, last),
        notices=(*filter(None, [rate_sentence(view, w)]), *notices_of(view, w)),
        spoken=summary(view, w),
        definition=w("aftale.definition.municipalities"),
    )


def municipality_table(view: AgreementView, w: Words) -> Table:
    """A row per municipality in the order of the alphabet, and the sum."""
    columns = tuple(
        Column(
            start_heading(view, w) if name == "start" else w(f"aftale.column.{name}"),
            None if name in TEXTS else DECIMALS.get(name, 0),
            is_signed=name == "change",
        )
        for name in COLUMNS
    )
    rows = [_row(row, row.name, _signature(view, row, w)) for row in view.rows]
    total = _row(view.total, w("aftale.column.total"), _signatures(view, w))
    return Table(columns, (*rows, total))


def _row(row: Row, name: str, signed: str) -> tuple[Cell, ...]:
    return (
        name,
        unless_zero(row.incoming),
        unless_zero(row.outgoing),
        known(row.start),
        known(row.agreed),
        known(row.change),
        known(row.per_1000_before),
        known(row.per_1000),
        signed,
    )


def _signature(view: AgreementView, row: Row, w: Words) -> str:
    """Whether a municipality has signed; blank under an agreement that was signed elsewhere."""
    is_signed = row.code in view.case.signed
    return "" if view.is_made else w(f"aftale.signature.{'yes' if is_signed else 'no'}")


def _signatures(view: AgreementView, w: Words) -> str:
    count = {"part": len(view.case.signed), "whole": len(view.rows)}
    return "" if view.is_made else w("aftale.of", **count)
