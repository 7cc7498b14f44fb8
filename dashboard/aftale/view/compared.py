"""The alternatives side by side: a map each, and one table of them all."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.aftale.charts import base_of, land_map
from dashboard.aftale.exhibits import alternatives
from dashboard.aftale.findings import headline, summary
from dashboard.aftale.formatting import alternative_name
from dashboard.aftale.measures.view import AgreementView, rows_that_differ, side_by_side
from dashboard.aftale.result import Result
from dashboard.aftale.screen import view_of
from dashboard.kit.charts import plotly
from dashboard.kit.charts.land import map_shape
from dashboard.kit.charts.spec import FlowMap
from dashboard.kit.page import View
from dashboard.kit.view.exhibit import open_table
from dashboard.kit.view.graph import graph
from dashboard.kit.view.municipalities import still_map
from dashboard.kit.words import Words, words


def compared(view: View, result: Result) -> list[Component]:
    """The comparison, where it is asked for and there is more than one alternative."""
    case, w = result.history.present, words(result.choice.lang)
    if not result.choice.is_compared or len(case.alternatives) < 2:
        return []
    chosen = view_of(view.snapshot, result)
    one = alternatives(view.snapshot, chosen, w)
    each = side_by_side(view.snapshot, case, chosen.measure)
    panels = [_panel(view, alternative, index, result) for index, alternative in enumerate(each)]
    differing = rows_that_differ(each)
    return [
        html.H2(w("aftale.compared.title")),
        html.P(one.finding, className="finding"),
        html.Div(panels, className="compared-maps", style=map_shape(base_of(view.snapshot, case))),
        html.Div(
            [
                open_table(view, one, marked=differing),
                html.P(_difference(len(differing), w), className="remark"),
                html.P(one.definition, className="remark"),
            ]
        ),
    ]


def _difference(count: int, w: Words) -> str:
    return w.counted("aftale.compared.differ", count) if count else w("aftale.compared.same")


def _panel(view: View, one: AgreementView, index: int, result: Result) -> Component:
    w = words(view.choice.lang)
    name, graph_id = alternative_name(one.alternative.name, w), view.page.id(f"map-{index}")
    chart = FlowMap(land_map(view.snapshot, one, w, is_on_wall=result.choice.is_on_wall))
    figure = plotly.figure(chart, view.palette, w.lang)
    text_id = f"{graph_id}-text"
    drawn = graph(
        graph_id,
        figure,
        label=name,
        described_by=text_id,
        class_name="map-canvas",
        land=still_map(chart, view.palette),
    )
    return html.Section(
        [
            html.H3(name),
            html.P(headline(one.case, w), className="quiet"),
            drawn,
            html.P(summary(one, w), id=text_id, className="visually-hidden"),
            html.P(one.alternative.comment, className="comment"),
        ]
    )
