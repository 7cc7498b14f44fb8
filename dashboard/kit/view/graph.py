"""The one place that makes a graph: local topology, no cloud, no toolbar, a name and a summary."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.kit.view.attributes import aria, data

CONFIG: dict[str, Any] = {
    "topojsonURL": "/assets/topojson/",
    "showSendToCloud": False,
    "displaylogo": False,
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
    "responsive": True,
}


def graph(
    graph_id: str,
    figure: go.Figure | dict[str, Any],
    *,
    label: str,
    described_by: str,
    class_name: str = "",
    selects: str = "",
    land: Component | None = None,
) -> html.Div:
    """A figure that fills its box. The picture is named `label`; the element with the id
    `described_by` says in text what it shows, for those who do not see it. `selects` is the store
    that a press on a municipality goes to, `land` what a map is painted on above the figure.
    """
    drawn = dcc.Graph(
        id=graph_id,
        figure=figure.to_dict() if isinstance(figure, go.Figure) else figure,
        config=CONFIG,
        responsive=True,
        className="figure-canvas",
        style={"height": "100%"},
    )
    return html.Div(
        drawn if land is None else [land, drawn],
        className=f"figure-box {class_name}".strip(),
        role="img",
        **aria(label=label, describedby=described_by),
        **(data(selects=selects) if selects else {}),
    )
