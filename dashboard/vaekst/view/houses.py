"""The first screen: the map of the five houses, and beside it what is known of Midtjylland."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.page import View
from dashboard.kit.view.attributes import aria
from dashboard.kit.view.graph import graph
from dashboard.kit.view.page import section_box, text_of
from dashboard.kit.words import Words, words
from dashboard.vaekst.formatting import amount, metric, period, share_text, windowed_outcomes
from dashboard.vaekst.measures.kinds import Figure
from dashboard.vaekst.measures.known import activities, not_found
from dashboard.vaekst.measures.shares import house_shares
from dashboard.vaekst.view.section import cite, listing, numbers


def first_picture(view: View) -> list[Component]:
    """The map with its key and its remark, then what is known; below both the numbers."""
    return [
        html.Div(
            [_map_side(view), section_box(view, "viden", "known-facts", is_drawn=True)],
            className="houses",
        ),
        text_of(view, "houses-remark", "remark"),
        section_box(view, "huse", is_drawn=True),
    ]


def _map_side(view: View) -> html.Figure:
    page, w = view.page, words(view.choice.lang)
    picture = graph(
        page.id("houses-map"),
        view.figure("houses-map"),
        label=w("vaekst.huse.label"),
        described_by=page.id("houses-text"),
        class_name="houses-canvas",
    )
    key = html.Ul(
        [_key(one) for one in view.parts["houses-key"]],
        id=page.id("houses-key"),
        className="houses-key",
        **aria(label=w("chart.legend")),
    )
    box = html.Div(
        [picture, key], id=page.id("houses-box"), hidden=view.parts["hidden"]["houses-box"]
    )
    return html.Figure([box, text_of(view, "houses-text", "visually-hidden")], className="map-side")


def _key(one: dict[str, object]) -> html.Li:
    """A line of the key, as `assets/vaekst.mjs` draws it too."""
    hatched = " swatch-hatched" if one["is_hatched"] else ""
    swatch = html.Span(
        className=f"swatch{hatched}", style={"backgroundColor": f"var(--{one['tone']})"}
    )
    return html.Li([swatch, html.Span(str(one["text"]))])


def known(view: View) -> Sequence[Component]:
    """What was found about Midtjylland, and what was looked for in vain."""
    w = words(view.choice.lang)
    missing = [[w(f"vaekst.missing.{name}")] for name in not_found(view.snapshot)]
    return [
        html.H2(w("vaekst.known.title"), className="kicker"),
        listing(_found(view, w), "facts"),
        *([html.H2(w("vaekst.missing.title"), className="kicker")] if missing else []),
        *([listing(missing, "facts missing")] if missing else []),
    ]


def numbers_of_houses(view: View) -> Sequence[Component]:
    """The table of the map, and the files."""
    return numbers(view, view.exhibit("huse"))


def _found(view: View, w: Words) -> list[list[Component | str]]:
    shares = house_shares(view.snapshot, view.choice.sureness).growth
    facts: list[list[Component | str]] = []
    if shares:
        text = w("vaekst.known.share", share=share_text(shares, w))
        when = html.Span(windowed_outcomes(shares, w), className="quiet")
        facts.append([html.Strong(text), when, " · ", cite(view.snapshot, _source(shares[0]))])
    for one in activities(view.snapshot, view.choice.sureness):
        when = html.Span(period(one.window, w), className="quiet")
        what = metric(one.evidence.metric, w)
        text = w("vaekst.known.fact", what=what, amount=amount(one, w))
        facts.append([text, " ", when, " · ", cite(view.snapshot, _source(one))])
    return facts


def _source(one: Figure) -> str:
    return one.evidence.source_id
