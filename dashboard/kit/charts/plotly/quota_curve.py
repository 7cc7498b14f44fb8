"""A quota's curve by its old signature: a bridge to `curve` until it has a chart."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard.kit.charts import spec
from dashboard.kit.charts.plotly.curve import curve_figure
from dashboard.kit.charts.spec import CurvePoint, Reference
from dashboard.kit.look import Palette
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number


def curve_chart(curve: Any, w: Words, *, is_approximate: bool) -> spec.Curve:
    """The exact number against the landstal, with every real landstal as a point on it."""

    def point(landstal: float, persons: float, key: str = "hover", **more: str) -> CurvePoint:
        words = {
            "landstal": number(landstal, 0, w.lang),
            "persons": number(persons, 1, w.lang),
        }
        return CurvePoint(landstal, persons, w(f"beregning.curve.{key}", **words, **more))

    def proportional(landstal: int) -> CurvePoint:
        return point(landstal, curve.proportional(landstal))

    leaves = curve.leaves_zero if curve.is_zero_told else None
    text = number(float(leaves), 0, w.lang) if leaves else ""
    landstal, persons = curve.now
    return spec.Curve(
        exact=tuple(point(*one) for one in curve.points),
        exact_name=w(f"beregning.curve.{'about' if is_approximate else 'exact'}"),
        proportional=(proportional(0), proportional(curve.last)),
        proportional_name=w("beregning.curve.proportional"),
        real=tuple(
            point(one.landstal, one.persons, "hover_years", years=", ".join(map(str, one.years)))
            for one in curve.real
        ),
        now=CurvePoint(
            landstal, persons, w("beregning.curve.now", persons=number(persons, 1, w.lang))
        ),
        axis=w("beregning.curve.axis"),
        leaves_zero=Reference(float(leaves), w("beregning.curve.leaves", leaves=text))
        if leaves and leaves < curve.last
        else None,
    )


def quota_curve(curve: Any, *, palette: Palette, w: Words, is_approximate: bool) -> go.Figure:
    """The figure of the curve."""
    chart = curve_chart(curve, w, is_approximate=is_approximate)
    return go.Figure(curve_figure(chart, palette, w.lang))
