"""How many times as large each quota became, a point per municipality on one line."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.beregning.measures import Tripling
from dashboard.kit.charts.plotly.base import base_layout
from dashboard.kit.look import Palette
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number

STEP = 0.1
LABEL_SIZE = 16


def factor_strip(tripling: Tripling, *, palette: Palette, w: Words) -> go.Figure:
    """The factors, equal ones stacked; the landstal's own factor and the median as lines."""
    figure = go.Figure(layout=base_layout(palette, w.lang))
    heights: dict[int, int] = {}
    places = []
    for one in tripling.factors:
        column = round(one.times / STEP)
        heights[column] = heights.get(column, 0) + 1
        places.append((column * STEP, heights[column]))
    top = max(heights.values())
    outermost = {tripling.factors[0], tripling.factors[-1]}
    figure.add_scatter(
        x=[x for x, _ in places],
        y=[y for _, y in places],
        mode="markers+text",
        marker={"size": 13, "color": palette.accent},
        text=[
            f"{one.name} {number(one.times, 2, w.lang)}" if one in outermost else ""
            for one in tripling.factors
        ],
        textposition="top center",
        textfont={"size": LABEL_SIZE, "color": palette.ink},
        cliponaxis=False,
        customdata=[
            w(
                "beregning.tripling.hover",
                name=one.name,
                before=number(one.before, 0, w.lang),
                after=number(one.after, 0, w.lang),
                times=number(one.times, 2, w.lang),
            )
            for one in tripling.factors
        ],
        hovertemplate="%{customdata}<extra></extra>",
    )
    for at, key, side in ((tripling.times, "times", 1), (tripling.median, "middle", -1)):
        said = number(at, 0 if at == round(at) else 2, w.lang)
        figure.add_vline(x=at, line={"color": palette.ink_soft, "width": 1.5, "dash": "dash"})
        figure.add_annotation(
            x=at,
            y=1,
            yref="paper",
            text=w(f"beregning.tripling.{key}", times=said, median=said),
            showarrow=False,
            xanchor="left" if side > 0 else "right",
            xshift=6 * side,
            font={"size": LABEL_SIZE, "color": palette.ink_soft},
        )
    figure.update_xaxes(
        showgrid=False, zeroline=False, fixedrange=True, tickfont={"color": palette.ink_soft}
    )
    figure.update_yaxes(visible=False, range=[0, 1.5 * top], fixedrange=True)
    return figure.update_layout(margin={"l": 48, "r": 48, "t": 8, "b": 28}, dragmode=False)
