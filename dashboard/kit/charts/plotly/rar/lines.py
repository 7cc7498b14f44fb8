"""Lines through years by their old signature: a bridge to `lines` until every room has charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.kit.charts import spec
from dashboard.kit.charts.plotly.lines import lines_figure
from dashboard.kit.charts.spec import Mark, segments
from dashboard.kit.look import Palette


@dataclass(frozen=True)
class Line:
    """One line: its points, and the name it ends in. `said` is each point in words."""

    name: str
    years: tuple[int, ...]
    values: tuple[float | None, ...]
    said: tuple[str, ...]
    colour: str
    dash: str = "solid"
    width: float = 2
    focus: int = 0
    breaks: tuple[int, ...] = ()


def time_lines(
    lines: Sequence[Line],
    *,
    day_of_year: tuple[int, int],
    marks: Sequence[Mark] = (),
    has_zero: bool = False,
    palette: Palette,
    lang: str,
) -> go.Figure:
    """Draw the lines on one axis of years; the colour of a line is one of the palette."""
    roles = {getattr(palette, name): name for name in ("ink_soft", "ink", "accent", "west", "east")}
    drawn = tuple(
        spec.Line(
            name=line.name,
            segments=segments(
                line.years,
                line.values,
                spoken=line.said,
                day_of_year=day_of_year,
                breaks=line.breaks,
                focus=line.focus,
            ),
            colour=roles[line.colour],
            dash=line.dash,
            width=line.width,
        )
        for line in lines
    )
    chart = spec.Lines(drawn, tuple(marks), has_zero=has_zero)
    return go.Figure(lines_figure(chart, palette, lang))
