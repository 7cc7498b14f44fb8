"""Municipalities on the screen: their map, their legend and their ranking, one selection for all.

`prefix` begins the names of a page's second set of them (`local-map`).
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from dash import html

from dashboard.kit.charts.land import LAND, Map, borders, ground_address, land_of, paint
from dashboard.kit.look import Palette
from dashboard.kit.page import View
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.graph import graph
from dashboard.kit.view.page import text_of
from dashboard.kit.words import words

SELECTED, SUMMARY = "selected", "summary"
MAP_LAND = "map-layers"


def map_graph(
    view: View, label: str, prefix: str = "", described_by: Sequence[str] = (SUMMARY,)
) -> html.Div:
    """The map, described by the page's summary, or by other parts of the screen that say the same;
    a press on a municipality selects it.
    """
    page = view.page
    return graph(
        page.id(f"{prefix}map"),
        view.figure(f"{prefix}map"),
        label=label,
        described_by=" ".join(page.id(f"{prefix}{one}") for one in described_by),
        class_name="map-canvas",
        selects=page.id(SELECTED),
        land=map_land(page.id(f"{prefix}{LAND}")),
    )


def map_land(land_id: str) -> html.Div:
    """Where the land of a map is painted."""
    return html.Div(id=land_id, className=MAP_LAND)


def still_map(chart: Map, palette: Palette) -> html.Div:
    """A map that stands as it is, apart from the page's screen."""
    drawn = {
        "land": ground_address(land_of(chart).base),
        "paint": paint(chart, palette),
        "borders": borders(chart, palette),
    }
    return html.Div(className=MAP_LAND, **data(painted=json.dumps(drawn, ensure_ascii=False)))


def map_legend(view: View, prefix: str = "") -> list[html.Ul | html.P]:
    """The classes of the map, and its text for those who do not see it, where it has one."""
    label, summary = words(view.choice.lang)("chart.legend"), f"{prefix}{SUMMARY}"
    return [
        html.Ul(id=view.page.id(f"{prefix}legend"), className="legend", **aria(label=label)),
        *([text_of(view, summary, "visually-hidden")] if summary in view.parts else []),
    ]


def map_and_ranking(
    view: View, map_label: str, ranking_title: str, shape: float, prefix: str
) -> html.Div:
    """A second map of a page beside its ranking, in a section of its own; a press on either
    selects. `shape` is width over height of the map.
    """
    map_side = html.Div(
        [map_graph(view, map_label, prefix), *map_legend(view, prefix)],
        className="map-side",
        style={"--map-shape": f"{shape:.3f}"},
    )
    ranking = ranking_section(view, ranking_title, prefix, level=3)
    return html.Div([map_side, ranking], className="map-and-ranking local")


def ranking_section(
    view: View, title: str, prefix: str = "", spoken: str = "spoken", level: int = 2
) -> html.Section:
    """The same municipalities in order, and what is said of the selected one (in a paragraph of
    the class `spoken`).
    """
    page, own = view.page, view.page.id(f"{prefix}ranking")
    heading = html.H2 if level == 2 else html.H3
    return html.Section(
        [
            heading(title, className="kicker", id=f"{own}-title"),
            html.Div(
                id=own,
                className="ranking",
                role="group",
                **data(selects=page.id(SELECTED)),
                **aria(labelledby=f"{own}-title"),
            ),
            text_of(view, f"{prefix}spoken", spoken, is_live=True),
        ],
        className="ranking-side",
    )
