"""Spans on tracks in HTML, readable before any script has run: a row each with its name, its spans
and what is said of it. `assets/kit/tracks.mjs` draws the same elements where a page's choice moves
them.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.spec import Reference, Span, Track, Tracks
from dashboard.kit.view.attributes import aria


def track_list(label: str, chart: Tracks, class_name: str = "") -> html.Div:
    """The rows of a chart under their headings, with the lines across them and the axis below."""
    is_told = any(row.spoken for row in chart.rows)
    groups = [
        part
        for name, note, rows in chart.groups
        for part in (
            *_heading(name, note),
            html.Ul([_row(row, chart) for row in rows], className="track-rows"),
        )
    ]
    return html.Div(
        [
            *_axis(chart, chart.lines, "track-breaks", is_told=is_told),
            *groups,
            *_axis(chart, chart.axis, "track-axis", is_told=is_told),
        ],
        className=f"tracks {class_name}".strip(),
        role="group",
        **aria(label=label),
    )


def _heading(name: str, note: str) -> list[Component]:
    if not name:
        return []
    quiet = [html.Span(f" · {note}", className="quiet")] if note else []
    return [html.H3([name, *quiet], className="track-group")]


def _row(row: Track, chart: Tracks) -> html.Li:
    """A row as it is seen and as it is heard."""
    drawn = [
        *(_placed("track-line", chart.at_pct(line.value)) for line in chart.lines),
        *(part for span in row.spans for part in _span(span, row, chart)),
    ]
    if row.tick is not None:
        drawn.append(_placed("track-tick", chart.at_pct(row.tick, row)))
    heard = "; ".join(filter(None, (span.spoken for span in row.spans)))
    names = [html.Span(row.name, className="track-name")]
    names += [html.Span(row.note, className="track-note")] if row.note else []
    return html.Li(
        [
            html.Span(names, className="track-names"),
            html.Span(drawn, className="track", **aria(hidden="true")),
            *([html.Span(row.spoken, className="track-said")] if row.spoken else []),
            *([html.Span(heard, className="visually-hidden")] if heard else []),
        ],
        className="track-row track-told" if row.spoken else "track-row",
    )


def _span(span: Span, row: Track, chart: Tracks) -> list[Component]:
    start, end = chart.at_pct(span.start, row), chart.at_pct(span.end, row)
    style = {
        "left": f"{start}%",
        "width": f"{round(end - start, 3)}%",
        "backgroundColor": f"var(--{row.colour.replace('_', '-')})",
    }
    unsure = " track-unsure" if span.is_unsure else ""
    bar = html.Span(className=f"track-bar{unsure}", style=style, title=span.spoken)
    return [bar, _placed("track-text", end, span.text)] if span.text else [bar]


def _axis(
    chart: Tracks, marks: Sequence[Reference], class_name: str, *, is_told: bool
) -> list[Component]:
    """Marks over the tracks, in a row that is as wide as those beside what is said of them."""
    if not marks:
        return []
    places = [_placed("track-mark", chart.at_pct(one.value), one.text) for one in marks]
    cells = [html.Span(className="track-names"), html.Span(places, className="track")]
    told = " track-told" if is_told else ""
    return [html.Div(cells, className=f"track-row{told} {class_name}", **aria(hidden="true"))]


def _placed(class_name: str, at: float, text: str = "") -> html.Span:
    return html.Span(text, className=class_name, style={"left": f"{at}%"})
