"""The page's own parts for the first answer: the elements that `assets/beregning.mjs` draws."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.payload import rows_of
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.drawn import Drawer, texts

LANDSTAL = "beregning-landstal"


def chain(part: Mapping[str, Any]) -> list[Component]:
    """The steps of the calculation."""
    return [_link(one) for one in rows_of(part)]


def _link(one: Mapping[str, str]) -> html.Li:
    assumed = one["assumption"]
    heading = html.H3([one["title"], " ", html.Span(one["paragraph"], className="chain-paragraph")])
    total = html.P(
        [
            html.Span(one["putIn"], className="chain-put-in"),
            html.Strong(one["text"], className="chain-result"),
        ],
        className="chain-sum",
    )
    more = [" ", html.Em(assumed, className="chain-assumed")] if assumed else []
    sentence = html.P([one["sentence"], *more], className="chain-sentence")
    return html.Li([heading, total, sentence], className=f"chain-{one['key']}")


def presets(part: Mapping[str, Any]) -> list[Component]:
    """The landstal that can be jumped to."""
    return [
        html.Button(
            [html.Strong(one["landstal"]), " ", html.Span(one["note"])],
            className="preset",
            type="button",
            **data(sets=LANDSTAL, value=one["landstal"]),
            **aria(pressed=str(one["isChosen"]).lower()),
        )
        for one in rows_of(part)
    ]


DRAWERS: Mapping[str, Drawer] = {"chain": chain, "presets": presets, "gains": texts}
