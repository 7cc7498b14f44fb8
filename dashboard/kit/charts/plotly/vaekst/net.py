"""Net effects, on a scale of their own."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard.kit.charts.plotly.vaekst.rows import MIDDLE_AT, add_bar, at, rows_figure
from dashboard.kit.look import Palette
from dashboard.vaekst.measures.kinds import NetEffect, WrongKind, only


def net_effects(
    nets: Sequence[NetEffect],
    *,
    titles: Sequence[str],
    labels: Sequence[str],
    palette: Palette,
    lang: str,
) -> go.Figure:
    """A bar a row; gross growth is refused, and so are net effects in more than one unit."""
    figures = only(NetEffect, nets)
    if len({one.unit for one in figures}) > 1:
        raise WrongKind("Net effects in different units share no scale.")
    values = [one.value for one in figures]
    figure = rows_figure(titles, values, palette=palette, lang=lang)
    for row, (value, label) in enumerate(zip(values, labels, strict=True)):
        y = at(row, MIDDLE_AT)
        add_bar(figure, value, f"<b>{label}</b>", y=y, colour=palette.ink, palette=palette)
    return figure
