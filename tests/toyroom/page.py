"""`/folketal`: the inhabitants of the region's municipalities, year by year."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.kit.charts import plotly
from dashboard.kit.control import Option, Select
from dashboard.kit.look import Palette
from dashboard.kit.page import Page, Section, View
from dashboard.kit.screen import Figure, Screen
from dashboard.kit.view.controls import controls_row
from dashboard.kit.view.exhibit import below, exhibit_graph
from dashboard.kit.view.page import page_head, section_box
from data.snapshot import Snapshot
from tests.toyroom.choice import PeopleChoice
from tests.toyroom.exhibits import EXHIBITS, people
from tests.toyroom.measures import years


def resolve(snapshot: Snapshot, choice: PeopleChoice) -> PeopleChoice:
    """The choice with a year that exists."""
    known = years(snapshot)
    return choice if choice.year in known else choice.but(year=known[0])


def year_options(snapshot: Snapshot, choice: PeopleChoice) -> list[Option]:
    """The years there are."""
    return [{"value": str(year), "label": str(year)} for year in years(snapshot)]


def screen(snapshot: Snapshot, choice: PeopleChoice, palette: Palette) -> Screen[PeopleChoice]:
    """The finding, and the bars."""
    one = people(snapshot, choice)
    assert one.chart is not None
    chart = one.chart
    figure = Figure(draw=lambda: plotly.figure(chart, palette, choice.lang))
    parts = {"headline": one.finding, "subtitle": one.subtitle}
    return Screen(choice, parts, {"kommuner-graph": figure})


def neighbours(snapshot: Snapshot, choice: PeopleChoice) -> dict[tuple[str, str], PeopleChoice]:
    """The same in every other year."""
    others = (year for year in years(snapshot) if year != choice.year)
    return {("year", str(year)): choice.but(year=year) for year in others}


def body(view: View) -> Sequence[Component]:
    """The finding, the year, and the bars with their numbers and sources."""
    one = view.exhibit("kommuner")
    return [
        *page_head(view),
        controls_row(view, ["year"]),
        exhibit_graph(view, one, view.figure("kommuner-graph")),
        section_box(view, "below"),
    ]


def numbers(view: View) -> Sequence[Component]:
    """The table and the sources."""
    return below(view, view.exhibit("kommuner"))


PAGE = Page(
    name="folketal",
    path="/folketal",
    body=body,
    choice=PeopleChoice,
    controls=(Select("year", "folketal.year", options=year_options),),
    resolve=resolve,
    screen=screen,
    sections=(Section("below", numbers),),
    exhibits=EXHIBITS,
    neighbours=neighbours,
)
