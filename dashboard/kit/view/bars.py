"""A small picture of a few numbers: named bars, drawn by width alone, with the number in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html

from dashboard.kit.view.attributes import aria


@dataclass(frozen=True)
class Bar:
    """One number. `tone` is the colour's name in the palette: accent, west, east or ink-soft.

    Without `is_drawn` it stands as words among the bars: a sum that would dwarf them.
    """

    name: str
    value: float
    shown: str
    tone: str = "accent"
    note: str = ""
    is_drawn: bool = True


def bars(label: str, rows: Sequence[Bar], *, of: float | None = None) -> html.Div:
    """Bars to both sides of zero on one scale, as far as `of` or the longest; it is a list too."""
    values = [row.value for row in rows if row.is_drawn]
    scale = Scale(min([0.0, *values]), of or max([0.0, *values]))
    return html.Div(
        [html.P(label, className="bars-label"), html.Ul([_row(row, scale) for row in rows])],
        className="bars",
    )


@dataclass(frozen=True)
class Scale:
    """The values at the two ends of the track; zero lies between them."""

    low: float
    high: float

    def span(self, value: float) -> tuple[float, float]:
        """Where a bar begins and how wide it is, in per cent of the track."""
        whole = self.high - self.low or 1.0
        start = min(value, 0.0) - self.low
        return 100 * start / whole, 100 * min(abs(value) / whole, 1.0)


def _row(row: Bar, scale: Scale) -> html.Li:
    parts = [
        html.Span(row.name, className="bar-name"),
        html.Span(row.shown, className="bar-value"),
    ]
    if row.is_drawn:
        start, width = scale.span(row.value)
        style = {"marginLeft": f"{start:.2f}%", "width": f"{width:.2f}%"}
        drawn = html.Span(className="bar", style={**style, "background": f"var(--{row.tone})"})
        parts.append(html.Span(drawn, className="bar-track", **aria(hidden="true")))
    if row.note:
        parts.append(html.Span(row.note, className="bar-note"))
    return html.Li(parts)
