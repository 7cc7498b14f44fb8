"""How far a curve reaches, and where its lines are named: for every renderer."""

from __future__ import annotations

from dashboard.kit.charts.spec import Curve

HEADROOM = 1.12
LOWEST_TOP = 10.0
TIGHT = 0.12


def curve_ends(chart: Curve) -> tuple[float, float]:
    """The furthest point to the right, and the top of the axis."""
    ends = chart.exact[-1].y, chart.proportional[-1].y
    return chart.exact[-1].x, HEADROOM * max(LOWEST_TOP, *ends)


def line_names(chart: Curve) -> list[tuple[float, str, str, bool]]:
    """The names of the lines where they end, the lower first: height, text, colour's role, and
    whether it must stand below its line because the two ends are close. A proportional line that
    ends at zero has none.
    """
    names = [(chart.exact[-1].y, chart.exact_name, "accent")]
    if chart.proportional[-1].y:
        names.append((chart.proportional[-1].y, chart.proportional_name, "ink_soft"))
    names.sort(key=lambda name: name[0])
    is_tight = len(names) > 1 and names[1][0] - names[0][0] < TIGHT * names[1][0]
    return [
        (height, text, colour, is_tight and at == 0)
        for at, (height, text, colour) in enumerate(names)
    ]
