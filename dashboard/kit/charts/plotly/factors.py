"""The factors of a tripling by their old signature: a bridge to `strip` until they have a chart."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard.kit.charts.plotly.strip import strip_figure
from dashboard.kit.charts.spec import Dot, Reference, Strip, StripRow
from dashboard.kit.look import Palette
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number

STEP = 0.1


def factor_chart(tripling: Any, w: Words) -> Strip:
    """The factors, equal ones stacked; the landstal's own factor and the median as lines."""
    outermost = {tripling.factors[0], tripling.factors[-1]}
    dots = tuple(
        Dot(
            name=one.name,
            value=one.times,
            spoken=w(
                "beregning.tripling.hover",
                name=one.name,
                before=number(one.before, 0, w.lang),
                after=number(one.after, 0, w.lang),
                times=number(one.times, 2, w.lang),
            ),
            label=f"{one.name} {number(one.times, 2, w.lang)}" if one in outermost else "",
        )
        for one in tripling.factors
    )
    lines = []
    for at, key in ((tripling.times, "times"), (tripling.median, "middle")):
        value = number(at, 0 if at == round(at) else 2, w.lang)
        lines.append(Reference(at, w(f"beregning.tripling.{key}", times=value, median=value)))
    return Strip((StripRow("", dots),), tuple(lines), step=STEP)


def factor_strip(tripling: Any, *, palette: Palette, w: Words) -> go.Figure:
    """The figure of the factors."""
    return go.Figure(strip_figure(factor_chart(tripling, w), palette, w.lang))
