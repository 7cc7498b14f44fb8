"""The alternatives side by side: a map each, and one table of them all."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.aftale.measures.findings import headline, summary
from dashboard.aftale.measures.view import AgreementView, side_by_side
from dashboard.aftale.view.picture import alternative_name, places
from dashboard.aftale.view.shown import Shown
from dashboard.aftale.view.table import shown
from dashboard.ids import Aftale
from dashboard.kit.charts.plotly.agreement_map import agreement_map
from dashboard.kit.view.graph import graph
from dashboard.kit.view.table import figure_table
from dashboard.kit.words import Words
from data.snapshot import Snapshot


def compared(snapshot: Snapshot, parts: Shown) -> list[Component]:
    """The comparison, where it is asked for and there is more than one alternative."""
    case, w = parts.view.case, parts.w
    if not parts.choice.is_compared or len(case.alternatives) < 2:
        return []
    views = side_by_side(snapshot, case, parts.view.measure)
    panels = [_panel(parts, view, place) for place, view in enumerate(views)]
    return [
        html.H2(w("aftale.compared.title")),
        html.Div(panels, className="compared-maps", style=parts.shape),
        _table(views, w),
    ]


def _panel(parts: Shown, view: AgreementView, place: int) -> Component:
    name, graph_id = alternative_name(view.alternative.name, parts.w), f"{Aftale.MAP}-{place}"
    figure = agreement_map(
        parts.base,
        places(view, parts.w),
        view.classes,
        named=view.moved,
        palette=parts.palette,
        lang=parts.w.lang,
    )
    said = f"{graph_id}-said"
    return html.Section(
        [
            html.H3(name),
            html.P(headline(view.case, parts.w), className="quiet"),
            graph(graph_id, figure, label=name, described_by=said, class_name="map-canvas"),
            html.P(summary(view, parts.w), id=said, className="visually-hidden"),
            html.P(view.alternative.comment, className="comment"),
        ]
    )


def _table(views: Sequence[AgreementView], w: Words) -> Component:
    """For each alternative the number, the difference, and the difference per 1,000."""
    headings = [w("aftale.column.municipality"), w("aftale.column.start")]
    for view in views:
        name = alternative_name(view.alternative.name, w)
        headings += [name, w("aftale.column.change"), w("aftale.column.change_per_1000")]
    rows = []
    for same in zip(*(view.rows for view in views), strict=True):
        row = [same[0].name, shown(same[0].start, 0, w)]
        for one in same:
            row += [
                shown(one.agreed, 0, w),
                "" if one.change == 0 else shown(one.change, 0, w, signed=True),
                "" if one.change == 0 else shown(one.change_per_1000, 2, w, signed=True),
            ]
        rows.append(row)
    numeric = range(1, len(headings))
    return figure_table(w("aftale.compared.table"), headings, rows, numeric=list(numeric))
