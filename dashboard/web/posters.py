"""Pictures of a page's charts for its first answer: what Plotly draws when it has come.

A map has its land there already (`dashboard.kit.charts.svg.ground`); the rest are drawn by the
`svg` renderer and fill the box that Plotly will.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from dashboard.kit import current
from dashboard.kit.charts.spec import Chart, RegionMap
from dashboard.kit.charts.svg import svg
from dashboard.kit.look import Palette
from dashboard.kit.page import Site, view_of

FLAT, HIGH = (560, 190), (600, 560)


def posters(site: Site, path: str, search: str, palette: Palette) -> Mapping[str, str]:
    """The pictures of the first screen's charts, by the id of their graph; none of a page that is
    not there.
    """
    page, variables = site.at(path)
    if page is None or page.screen is None:
        return {}
    asked = page.choice.parse(dict(parse_qsl(search.lstrip("?"))) | dict(variables))
    view = view_of(page, current.snapshot(asked.version), asked, palette)
    figures = view.screen.figures if view.screen else {}
    return {
        page.id(name): _picture(one.chart, palette, asked.lang)
        for name, one in figures.items()
        if one.chart
    }


def _picture(chart: Chart, palette: Palette, lang: str) -> str:
    width, height = HIGH if isinstance(chart, RegionMap) else FLAT
    return svg(chart, palette, lang, width=width, height=height)
