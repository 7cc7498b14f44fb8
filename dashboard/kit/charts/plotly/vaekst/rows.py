"""The shape that growth and net effect share, so that their rows stand level: a title, bars below.

They share the rows and never the scale: each figure has an axis of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard.kit.charts.plotly.base import base_layout
from dashboard.kit.look import Palette

PITCH = 3.0
TITLE_AT, FIRST_AT, SECOND_AT, MIDDLE_AT = 1.0, 0.15, -0.75, -0.3
THICKNESS = 0.8
LABEL_SIZE, TITLE_SIZE = 18, 18
ROOM = 2.0


def at(row: int, offset: float) -> float:
    """The height of a part of a row; the first row stands highest."""
    return offset - PITCH * row


def rows_figure(
    titles: Sequence[str], values: Sequence[float], *, palette: Palette, lang: str
) -> go.Figure:
    """An empty figure with a title above each row, and room beside the longest bar."""
    figure = go.Figure(layout=base_layout(palette, lang))
    low, high = min([0.0, *values]), max([0.0, *values])
    figure.update_xaxes(
        range=[ROOM * low, ROOM * high or 1.0],
        showgrid=False,
        zeroline=True,
        zerolinecolor=palette.rule,
        showticklabels=False,
        fixedrange=True,
    )
    figure.update_yaxes(
        range=[at(len(titles) - 1, SECOND_AT - 0.7), TITLE_AT + 0.6],
        visible=False,
        fixedrange=True,
    )
    for row, title in enumerate(titles):
        place = 0.0, at(row, TITLE_AT)
        _write(figure, f"<b>{title}</b>", place, size=TITLE_SIZE, colour=palette.ink)
    figure.update_layout(margin={"l": 2, "r": 2, "t": 0, "b": 0}, dragmode=False, bargap=0)
    return figure


def add_bar(
    figure: go.Figure, value: float, label: str, *, y: float, colour: str, palette: Palette
) -> None:
    """A bar from zero with its number and name beside it."""
    figure.add_bar(
        x=[value],
        y=[y],
        width=THICKNESS,
        orientation="h",
        marker={"color": colour, "line": {"width": 0}},
        hovertemplate=f"{label}<extra></extra>",
    )
    _write(figure, f" {label}", (max(value, 0.0), y), size=LABEL_SIZE, colour=palette.ink)


def add_words(figure: go.Figure, text: str, *, y: float, palette: Palette) -> None:
    """Words where a bar would be, for what is not published."""
    place = 0.0, y
    _write(figure, f" <i>{text}</i>", place, size=LABEL_SIZE - 2, colour=palette.ink_soft)


def _write(
    figure: go.Figure, text: str, place: tuple[float, float], *, size: int, colour: str
) -> None:
    """Text that begins at a place, so that it stays there when the style sheet makes it larger."""
    figure.add_scatter(
        x=[place[0]],
        y=[place[1]],
        mode="text",
        text=[text],
        textposition="middle right",
        textfont={"size": size, "color": colour},
        cliponaxis=False,
        hoverinfo="skip",
    )
