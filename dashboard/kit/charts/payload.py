"""Charts that the browser's own scripts draw: ranking, tiles and legend as short values.

`assets/kit/lists.mjs` draws them. Only what a script cannot know travels: bars are as long as their
values say, and colours stand once per slot.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from typing import Any

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.plotly.colours import place_colours
from dashboard.kit.charts.spec import Area, Legend, Ranking, Tiles
from dashboard.kit.look import Palette, readable_on

DECIMALS = 4


@singledispatch
def payload(chart: Any, palette: Palette) -> dict[str, Any]:
    """The chart as its script takes it; `TypeError` for one that Plotly draws."""
    raise TypeError(f"{type(chart).__name__} is not drawn from a payload")


@payload.register
def _ranking(chart: Ranking, palette: Palette) -> dict[str, Any]:
    return {
        "rows": [_row(area) | {"rank": area.rank} for area in chart.areas],
        "colours": _colours(chart.classes, chart.areas, palette),
        "selected": list(chart.selected),
        "not_published": chart.not_published,
        "not_applicable": chart.not_applicable,
    }


@payload.register
def _tiles(chart: Tiles, palette: Palette) -> dict[str, Any]:
    position = {code: (column, row) for code, column, row in chart.positions}
    return {
        "rows": [
            _row(area) | dict(zip(("column", "row"), position[area.code], strict=True))
            for area in chart.areas
        ],
        "colours": _colours(chart.classes, chart.areas, palette),
        "selected": list(chart.selected),
    }


@payload.register
def _legend(chart: Legend, palette: Palette) -> dict[str, Any]:
    colours = place_colours(chart.classes, palette)
    return {
        "entries": [
            {
                "slot": one.colour_slot,
                "text": one.text,
                "count": one.count,
                "colour": colours[one.colour_slot],
            }
            for one in chart.entries
        ]
    }


def _row(area: Area) -> dict[str, Any]:
    value = None if area.value is None else round(area.value, DECIMALS)
    return {
        "code": area.code,
        "name": area.name,
        "text": area.label,
        "value": value,
        "slot": area.colour_slot,
    }


def _colours(
    classes: Classes, areas: Iterable[Area], palette: Palette
) -> dict[str, dict[str, str]]:
    """Fill and ink by the slots that occur."""
    every = place_colours(classes, palette)
    return {
        str(slot): {"fill": every[slot], "ink": readable_on(every[slot], palette)}
        for slot in sorted({area.colour_slot for area in areas})
    }
