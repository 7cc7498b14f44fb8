"""The sections below the first picture, each drawn when a reader comes near it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.payload import payload
from dashboard.kit.charts.spec import Chart, Tracks
from dashboard.kit.page import View
from dashboard.kit.paths import DATA, page_address
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.words import Words, words
from dashboard.vaekst.exhibits.series import chosen_lanes, undrawn
from dashboard.vaekst.measures.municipal import guided_years
from dashboard.vaekst.view.section import folded_numbers, numbers, section_content
from dashboard.vaekst.view.timeline import timeline_picture


def targets(view: View) -> Sequence[Component]:
    """Goals that can be judged as bullets; all others in the table, in one sentence above it. Below
    it the funding, and the contract of the coming year.
    """
    one, contract, funding = (view.exhibit(name) for name in ("maal", "kontrakt", "bevilling"))
    w = words(view.choice.lang)
    label = w("vaekst.maal.bullets")
    picture = _tracks(label, one.chart, view, "bullets")
    return [
        *section_content(one, *picture),
        html.P(funding.finding),
        html.P(contract.finding, id="kontrakt"),
        *_tracks(label, contract.chart, view, "bullets"),
        folded_numbers(view, one, contract, more=[funding]),
    ]


def series(view: View) -> Sequence[Component]:
    """The windows; what has no stated period is named below instead of drawn somewhere."""
    one = view.exhibit("serier")
    w = words(view.choice.lang)
    text = undrawn(chosen_lanes(view.snapshot, view.choice), w)
    picture = _tracks(w("vaekst.serier.label"), one.chart, view, "windows")
    picture += [html.P(text, className="quiet")] if text else []
    return [*section_content(one, *picture, has_finding=False), *numbers(view, one)]


def per_krone(view: View) -> Sequence[Component]:
    """That the returns cannot be compared; each with its numerator stands in the table."""
    one = view.exhibit("afkast")
    return [*section_content(one), folded_numbers(view, one)]


def timeline(view: View) -> Sequence[Component]:
    """Events and agreements."""
    one = view.exhibit("tidslinje")
    picture = timeline_picture(view.snapshot, words(view.choice.lang))
    return [*section_content(one, *picture), folded_numbers(view, one)]


def municipalities(view: View) -> Sequence[Component]:
    """What is below the finding: until there are guided firms, who could put them in."""
    w, one = words(view.choice.lang), view.exhibit("kommuner")
    wanted = [] if guided_years(view.snapshot) else [_waiting(view, w)]
    return [*wanted, folded_numbers(view, one)]


def _waiting(view: View, w: Words) -> html.P:
    """That the map comes with its figures, and the door to the form for them."""
    door = html.A(w("vaekst.kommuner.form"), href=page_address(DATA, view.choice.shared()))
    return html.P([w("vaekst.kommuner.ready"), " ", door])


def _tracks(label: str, chart: Chart | None, view: View, class_name: str) -> list[Component]:
    """The box that the rows are drawn in by `assets/kit/tracks.mjs`; it is named, and its rows are
    a list.
    """
    if not isinstance(chart, Tracks):
        return []
    rows = json.dumps(payload(chart, view.palette), ensure_ascii=False)
    named = {**aria(label=label), **data(tracks=rows)}
    return [html.Div(className=f"tracks {class_name}", role="group", **named)]
