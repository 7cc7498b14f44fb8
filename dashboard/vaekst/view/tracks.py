"""Bars on tracks as one component, drawn by `assets/kit/tracks.mjs`."""

from __future__ import annotations

import json

from dash import html

from dashboard.kit.charts.plotly.vaekst.tracks import Tracks
from dashboard.kit.view.attributes import aria, data


def tracks_box(label: str, tracks: Tracks, class_name: str = "") -> html.Div:
    """The box that the rows are drawn in; it is named, and its rows are a list."""
    return html.Div(
        className=f"tracks {class_name}".strip(),
        role="group",
        **aria(label=label),
        **data(tracks=json.dumps(tracks.plain(), ensure_ascii=False)),
    )
