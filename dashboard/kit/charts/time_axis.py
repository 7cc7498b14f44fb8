"""The axis of time that lines stand on, and how far their values reach: for every renderer."""

from __future__ import annotations

import math

from dashboard.kit.charts.placement import on_axis
from dashboard.kit.charts.spec import Lines

AIR, EDGE = 0.08, 0.15
TICKS, EVERY = 6, 2


def time_axis(chart: Lines) -> tuple[list[tuple[float, str]], tuple[float, float]]:
    """The ticks, each with its text, and the two ends of the axis, in years."""
    if chart.ends:
        first, last = map(on_axis, chart.ends)
        years = range(math.ceil(first), int(last) + 1, EVERY)
        return [(float(year), str(year)) for year in years], (first, last)
    days = sorted({point.at for line in chart.lines for point in line.points})
    first_of = {day.year: on_axis(day) for day in reversed(days)}
    places = [(at, str(year)) for year, at in sorted(first_of.items())]
    ticks = places[:: -max(1, -(-len(places) // TICKS))]
    return ticks, (on_axis(days[0]) - EDGE, on_axis(days[-1]) + EDGE)


def value_range(chart: Lines) -> tuple[float, float]:
    """The two ends of the axis of values, with a little air around them."""
    values = [point.value for line in chart.lines for point in line.points]
    values += [0.0] if chart.has_zero else []
    low, high = min(values), max(values)
    air = AIR * (high - low or 1)
    return low - air, high + air
