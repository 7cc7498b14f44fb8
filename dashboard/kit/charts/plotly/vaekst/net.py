"""Net effects by their old signature: a bridge to `bars`."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard.kit.charts.plotly.bars import bars_figure
from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.look import Palette
from dashboard.vaekst.measures.kinds import NetEffect, WrongKind, only


def net_chart(nets: Sequence[NetEffect], *, titles: Sequence[str], labels: Sequence[str]) -> Bars:
    """A bar a row; gross growth is refused, and so are net effects in more than one unit."""
    figures = only(NetEffect, nets)
    if len({one.unit for one in figures}) > 1:
        raise WrongKind("Net effects in different units share no scale.")
    return Bars(
        tuple(
            Bar("", one.value, label, "ink", group=title)
            for one, title, label in zip(figures, titles, labels, strict=True)
        )
    )


def net_effects(
    nets: Sequence[NetEffect],
    *,
    titles: Sequence[str],
    labels: Sequence[str],
    palette: Palette,
    lang: str,
) -> go.Figure:
    """The figure of net effects."""
    chart = net_chart(nets, titles=titles, labels=labels)
    return go.Figure(bars_figure(chart, palette, lang))
