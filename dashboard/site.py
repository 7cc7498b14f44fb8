"""All pages, in the order of the navigation: whatever lists pages reads it here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from dash.development.base_component import Component

from dashboard.aftale import page as aftale
from dashboard.beregning import page as beregning
from dashboard.data import page as data
from dashboard.kit.page import Body, Page, Site, View
from dashboard.kvoter import page as kvoter
from dashboard.om import page as om
from dashboard.overblik import page as overblik
from dashboard.rar import page as rar
from dashboard.vaekst import page as vaekst


def _own(layout: Callable[..., Component]) -> Body:
    def body(view: View) -> list[Any]:
        query: Mapping[str, str] = dict(parse_qsl(view.choice.search().lstrip("?")))
        return [layout(**query)]

    return body


SITE = Site(
    (
        Page("overblik", "/", _own(overblik.layout)),
        kvoter.PAGE,
        beregning.PAGE,
        aftale.PAGE,
        rar.PAGE,
        vaekst.PAGE,
        data.PAGE,
        om.PAGE,
    )
)
