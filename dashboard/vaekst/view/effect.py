"""The first picture: gross growth against the control group, and beside it what is net."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.kit.page import View
from dashboard.kit.view.graph import graph
from dashboard.kit.words import words


def effect_panels(view: View) -> html.Div:
    """Growth to the left, net effect to the right, each with its window and its own scale."""
    w = words(view.choice.lang)
    stage = view.parts["effekt-stage"]
    return html.Div(
        [
            _panel(view, "effekt", w("vaekst.effekt.growth_label"), "effect-growth"),
            _panel(view, "netto", w("vaekst.effekt.net_label"), "effect-net"),
        ],
        id=view.page.id("effekt-stage"),
        className=stage["class"],
    )


def _panel(view: View, name: str, label: str, class_name: str) -> html.Figure:
    """A chart or the amounts in its place, one of the two hidden; the chart's text is always
    there.
    """
    page, parts = view.page, view.parts
    chart = graph(
        page.id(f"{name}-graph"),
        view.figure(f"{name}-graph"),
        label=label,
        described_by=page.id(f"{name}-text"),
        class_name="effect-canvas",
    )
    return html.Figure(
        [
            html.Figcaption(
                [
                    html.Strong(parts[f"{name}-title"], id=page.id(f"{name}-title")),
                    html.Span(
                        parts[f"{name}-window"],
                        id=page.id(f"{name}-window"),
                        className="quiet effect-window",
                    ),
                ]
            ),
            html.Div(chart, id=page.id(f"{name}-box"), hidden=parts["hidden"][f"{name}-box"]),
            html.Ul(
                [_amount(one) for one in parts[f"{name}-amounts"]],
                id=page.id(f"{name}-amounts"),
                className="amounts",
            ),
            html.P(parts[f"{name}-text"], id=page.id(f"{name}-text"), className="visually-hidden"),
        ],
        className=class_name,
    )


def _amount(one: dict[str, str]) -> html.Li:
    """An amount with its note, as `assets/vaekst.mjs` draws it too."""
    text: list[Component] = [html.Strong(one["text"])] if one["text"] else []
    note: list[Component] = [html.Span(one["note"], className="quiet")] if one["note"] else []
    return html.Li([*text, *note])
