"""The foot of the page: where its numbers come from, and every exhibit of it as files."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.aftale.exhibits import exhibits_of
from dashboard.aftale.result import Result
from dashboard.aftale.screen import view_of
from dashboard.aftale.view.lower_sections import pinned
from dashboard.kit.page import View
from dashboard.kit.view.exhibit import exhibit_footer


def footer(view: View, result: Result) -> Component:
    """Sources and files; the browser keeps the case behind their addresses up to date."""
    several = exhibits_of(view.snapshot, view_of(view.snapshot, result), result.choice)
    sources = dict.fromkeys(source for one in several for source in one.sources)
    linked = View(view.page, view.snapshot, pinned(view.snapshot, result.choice), view.palette)
    return exhibit_footer(linked, several, tuple(sources))
