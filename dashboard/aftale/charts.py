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
ARROWS_AT_MOST = 6


def base_of(snapshot: Snapshot, case: Case) -> MapBase:
    """The map's ground: the municipalities of the case."""
    return ground_of(snapshot, current.outline(), tuple(case.start.numbers))


def land_map(snapshot: Snapshot, view: AgreementView, w: Words) -> MapChart:
    """The municipalities of an alternative by class; those that change are named everywhere."""
    shown = areas(view, w)
    return MapChart(
        base_of(snapshot, view.case),
        shown,
        view.classes,
        named=view.changed_codes,
        legend=class_legend(shown, view.classes, w),
    )


def flow_map(
    snapshot: Snapshot, view: AgreementView, w: Words, last: frozenset[int] = frozenset()
) -> FlowMap:
    """The map with arrows for the `last` transfers by their index, or for all of them where there
    is no last move; more than a few would hide the map, and none is drawn.
    """
    every = view.alternative.transfers
    drawn = [every[index] for index in sorted(last)] or list(every)
    flows = tuple(
        Flow(
            one.from_code,
            one.to_code,
            text="" if one.persons is None else number(one.persons, 0, w.lang),
            value=one.persons,
            spoken=transfer_sentence(one, view.names, w),
        )
        for one in drawn
    )
    return FlowMap(land_map(snapshot, view, w), flows if len(flows) <= ARROWS_AT_MOST else ())


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
