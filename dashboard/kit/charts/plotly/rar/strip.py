"""The strip of municipalities by its old signature: a bridge to `strip` until it has a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import plotly.graph_objects as go

from dashboard.kit.charts import spec
from dashboard.kit.charts.placement import lifted
from dashboard.kit.charts.plotly.strip import strip_figure
from dashboard.kit.charts.spec import Reference, Strip, StripRow
from dashboard.kit.look import Palette

__all__ = ["SHAPES", "Dot", "lifted", "strip"]

WEST, EAST = "west", "east"
SHAPES = {WEST: "square", EAST: "circle"}


class HasMedian(Protocol):
    """What is known of a half."""

    @property
    def median(self) -> float:
        """Its middle value."""


@dataclass(frozen=True)
class Dot:
    """One municipality: its half, its value, and what is said of it; named when `is_named`."""

    name: str
    half: str
    value: float
    said: str
    is_named: bool = False
    is_chosen: bool = False


def strip(
    dots: Sequence[Dot],
    spreads: Mapping[str, HasMedian],
    *,
    half_names: Mapping[str, str],
    median: str,
    palette: Palette,
    lang: str,
) -> go.Figure:
    """Draw the dots; `median` names the line through the middle of each half."""
    rows: list[StripRow] = []
    for half, shape in SHAPES.items():
        inside = tuple(
            spec.Dot(one.name, one.value, one.said, one.name * one.is_named, one.is_chosen)
            for one in dots
            if one.half == half
        )
        text = median if not any(row.dots for row in rows) else ""
        middle = Reference(spreads[half].median, text) if inside else None
        rows.append(StripRow(half_names[half], inside, half, shape, middle))
    return go.Figure(strip_figure(Strip(tuple(rows)), palette, lang))
