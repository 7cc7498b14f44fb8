"""Bars as a list in HTML: each with its number in words, drawn by width alone. Where bars go to
both sides, a line marks zero.
"""

from __future__ import annotations

from dash import html

from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.view.attributes import aria


def bar_list(label: str, chart: Bars) -> html.Div:
    """The bars of a chart on its scale; those without a value stand as words among them."""
    rows = html.Ul([_row(bar, *chart.scale) for bar in chart.bars])
    return html.Div([html.P(label, className="bars-label"), rows], className="bars")


def _row(bar: Bar, low: float, high: float) -> html.Li:
    parts = [
        html.Span(bar.name, className="bar-name"),
        html.Span(bar.text, className="bar-value"),
    ]
    if bar.length is not None:
        start, width = extent(bar.length, low, high)
        colour = f"var(--{bar.colour.replace('_', '-')})"
        style = {"marginLeft": f"{start:.2f}%", "width": f"{width:.2f}%", "background": colour}
        drawn = html.Span(className="bar", style=style)
        zero = {"--zero": f"{extent(0.0, low, high)[0]:.2f}%"} if low < 0 else {}
        parts.append(html.Span(drawn, className="bar-track", style=zero, **aria(hidden="true")))
    if bar.note:
        parts.append(html.Span(bar.note, className="bar-note"))
    return html.Li(parts)


def extent(value: float, low: float, high: float) -> tuple[float, float]:
    """Where a bar begins and how wide it is, in per cent of a track from `low` to `high`; zero lies
    between them, and no bar is longer than the track.
    """
    whole = (high - low) or 1.0
    return 100 * (min(value, 0.0) - low) / whole, 100 * min(abs(value) / whole, 1.0)
