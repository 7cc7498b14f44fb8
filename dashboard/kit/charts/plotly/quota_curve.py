"""A municipality's quota at every landstal: the law's own line against the proportional one."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard.beregning.measures import Curve
from dashboard.kit.charts.plotly.base import base_layout
from dashboard.kit.look import Palette
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number

LABEL_SIZE = 16
HEADROOM = 1.12
LOWEST_TOP = 10.0
LABEL_ROOM = 1.02
TIGHT, ABOVE, BELOW = 0.12, 4, -56


def quota_curve(curve: Curve, *, palette: Palette, w: Words, is_approximate: bool) -> go.Figure:
    """The exact number against the landstal, with every real landstal as a point on it."""
    figure = go.Figure(layout=base_layout(palette, w.lang))
    ends = (0, curve.last)
    figure.add_scatter(
        x=ends,
        y=[curve.proportional(end) for end in ends],
        mode="lines",
        line={"color": palette.ink_soft, "width": 1.5, "dash": "dash"},
        hoverinfo="skip",
    )
    figure.add_scatter(
        x=[landstal for landstal, _ in curve.points],
        y=[persons for _, persons in curve.points],
        mode="lines",
        line={"color": palette.accent, "width": 3},
        customdata=[_hover(*point, w) for point in curve.points],
        hovertemplate="%{customdata}<extra></extra>",
    )
    figure.add_scatter(**_real(curve, palette, w))
    figure.add_scatter(**_now(curve, palette, w))
    for note in _notes(curve, palette, w, is_approximate=is_approximate):
        figure.add_annotation(note)
    top = HEADROOM * max(LOWEST_TOP, curve.points[-1][1], curve.proportional(curve.last))
    axis = {"zeroline": False, "fixedrange": True, "tickfont": {"color": palette.ink_soft}}
    figure.update_xaxes(
        range=[0, LABEL_ROOM * curve.last],
        tickformat=",d",
        showgrid=False,
        title={"text": w("beregning.curve.axis"), "font": {"color": palette.ink_soft}},
        **axis,
    )
    figure.update_yaxes(
        range=[0, top],
        tickformat=",d",
        nticks=5,
        gridcolor=palette.rule,
        rangemode="tozero",
        **axis,
    )
    return figure.update_layout(margin={"l": 56, "r": 8, "t": 8, "b": 56}, dragmode=False)


def _hover(landstal: int, persons: float, w: Words) -> str:
    return w(
        "beregning.curve.hover",
        landstal=number(landstal, 0, w.lang),
        persons=number(persons, 1, w.lang),
    )


def _real(curve: Curve, palette: Palette, w: Words) -> dict[str, Any]:
    return {
        "x": [one.landstal for one in curve.real],
        "y": [one.persons for one in curve.real],
        "mode": "markers",
        "marker": {
            "size": 9,
            "color": palette.paper,
            "line": {"color": palette.accent, "width": 2},
        },
        "cliponaxis": False,
        "customdata": [
            w(
                "beregning.curve.hover_years",
                landstal=number(one.landstal, 0, w.lang),
                years=", ".join(map(str, one.years)),
                persons=number(one.persons, 1, w.lang),
            )
            for one in curve.real
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _now(curve: Curve, palette: Palette, w: Words) -> dict[str, Any]:
    landstal, persons = curve.now
    return {
        "x": [landstal],
        "y": [persons],
        "mode": "markers+text",
        "marker": {"size": 15, "color": palette.ink},
        "text": [w("beregning.curve.now", persons=number(persons, 1, w.lang))],
        "textposition": "bottom right" if landstal < curve.last / 2 else "top left",
        "textfont": {"size": LABEL_SIZE, "color": palette.ink},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _notes(
    curve: Curve, palette: Palette, w: Words, *, is_approximate: bool
) -> list[dict[str, Any]]:
    """The names of the two lines where they end, and the point where the municipality leaves
    zero.
    """
    end, persons = curve.points[-1]
    follow = curve.proportional(end)
    exact = w(f"beregning.curve.{'about' if is_approximate else 'exact'}")
    names = [(persons, exact, palette.accent)]
    if follow:
        names.append((follow, w("beregning.curve.proportional"), palette.ink_soft))
    names.sort(key=lambda one: one[0])
    is_tight = len(names) > 1 and names[1][0] - names[0][0] < TIGHT * names[1][0]
    notes: list[dict[str, Any]] = [
        {
            **{"x": end, "y": height, "text": text, "showarrow": False},
            **{"xanchor": "right", "yanchor": "bottom", "yshift": BELOW if at_foot else ABOVE},
            "font": {"size": LABEL_SIZE, "color": colour},
        }
        for (height, text, colour), at_foot in zip(names, (is_tight, False), strict=False)
    ]
    if curve.is_zero_told and curve.leaves_zero and curve.leaves_zero < curve.last:
        leaves = w("beregning.curve.leaves", leaves=number(float(curve.leaves_zero), 0, w.lang))
        notes.append(
            {"x": float(curve.leaves_zero), "y": 0, "text": leaves, "showarrow": True}
            | {"ax": 0, "ay": -96, "arrowcolor": palette.ink_soft, "arrowwidth": 1, "arrowhead": 0}
            | {"font": {"size": LABEL_SIZE, "color": palette.ink}, "xanchor": "left"}
        )
    return notes
