"""The map of an agreement as a chart: municipalities by class, and the moves between them."""

from __future__ import annotations

from dashboard.aftale.findings import transfer_sentence
from dashboard.aftale.formatting import amount, format_value
from dashboard.aftale.measures.view import AgreementView, Row
from dashboard.kit import current
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.legends import class_legend
from dashboard.kit.charts.slots import colour_slot
from dashboard.kit.charts.spec import Area, Flow, FlowMap, MapBase, MapChart
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota.agreement import Case
from data.snapshot import Snapshot

CHANGE = "aendring"
ARROWS_AT_MOST = 12


def base_of(snapshot: Snapshot, case: Case) -> MapBase:
    """The map's ground: the municipalities of the case."""
    return ground_of(snapshot, current.outline(), tuple(case.start.numbers))


def land_map(
    snapshot: Snapshot, view: AgreementView, w: Words, *, is_on_wall: bool = False
) -> MapChart:
    """The municipalities of an alternative by class; on a wall those that change are written alone,
    twice as large.
    """
    shown = areas(view, w)
    return MapChart(
        base_of(snapshot, view.case),
        shown,
        view.classes,
        named=view.changed_codes,
        legend=class_legend(shown, view.classes, w),
        is_large=is_on_wall,
    )


def flow_map(
    snapshot: Snapshot,
    view: AgreementView,
    w: Words,
    last: frozenset[int] = frozenset(),
    *,
    is_on_wall: bool = False,
) -> FlowMap:
    """The map with an arrow for every transfer, those of the `last` move (by their index) strong;
    of more than a few the newest (`drawn_transfers`).
    """
    every = view.alternative.transfers
    flows = tuple(
        Flow(
            every[index].from_code,
            every[index].to_code,
            text="" if every[index].persons is None else number(every[index].persons, 0, w.lang),
            value=every[index].persons,
            spoken=transfer_sentence(every[index], view.names, w),
            is_strong=not last or index in last,
        )
        for index in drawn_transfers(len(every), last)
    )
    return FlowMap(land_map(snapshot, view, w, is_on_wall=is_on_wall), flows)


def drawn_transfers(count: int, last: frozenset[int]) -> tuple[int, ...]:
    """The indices of the transfers that have an arrow: those of the last move, then the newest."""
    newest_first = sorted(range(count), key=lambda index: (index not in last, -index))
    return tuple(sorted(newest_first[:ARROWS_AT_MOST]))


def arrows_remark(view: AgreementView, last: frozenset[int], w: Words) -> str:
    """That not every transfer has an arrow; blank where all have."""
    count = len(view.alternative.transfers)
    drawn = len(drawn_transfers(count, last))
    return w("aftale.arrows", drawn=drawn, count=count) if drawn < count else ""


def areas(view: AgreementView, w: Words) -> tuple[Area, ...]:
    """Every municipality by the view's measure."""
    signed = view.measure == CHANGE
    return tuple(
        Area(
            row.code,
            row.name,
            format_value(row.value(view.measure), view.decimals, w, signed=signed),
            row.value(view.measure),
            colour_slot(view.class_index(row), view.mark(row)),
            _spoken(row, w),
        )
        for row in view.rows
    )


def _spoken(row: Row, w: Words) -> str:
    change = format_value(row.change, 0, w, signed=True)
    if row.agreed is None:
        return w("aftale.hover_unknown", change=change)
    return w(
        "aftale.hover", start=amount(row.start, w), agreed=amount(row.agreed, w), change=change
    )
