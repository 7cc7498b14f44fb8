"""A set of municipalities as the browser draws them: ranking, tiles and legend as short lists.

The browser builds the elements (see `assets/06-municipalities.js`), so that a change carries some
twenty short rows and not what they become. Rows are those of a page's view: municipality_code,
municipality_name, value, mark, rank and class_index.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from dashboard.kit.charts.classes import Class, Classes
from dashboard.kit.charts.marks import PROVISIONAL
from dashboard.kit.charts.plotly.colours import place_colours, place_of
from dashboard.kit.look import Palette, readable_on
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number


def ranked(rows: pd.DataFrame, write: Callable[[float], str], star: str = "*") -> list[list[Any]]:
    """A list per municipality: [code, name, rank, value, bar from, bar length (per cent), place].

    `write` puts a value in words; a provisional one is followed by `star`.
    """
    values = rows["value"].dropna()
    low, high = min([0.0, *values]), max([0.0, *values])
    span = (high - low) or 1.0
    found = []
    for row in rows.itertuples():
        is_known = not pd.isna(row.value)
        start = (min(0.0, row.value) - low) / span if is_known else 0.0
        length = abs(row.value) / span if is_known else 0.0
        found.append(
            [
                row.municipality_code,
                row.municipality_name,
                str(row.rank) if is_known else "",
                write(row.value) + (star if row.mark == PROVISIONAL else ""),
                round(100 * start, 1),
                round(100 * length, 1),
                place_of(row.class_index, row.mark),
            ]
        )
    return found


def colours(classes: Classes, palette: Palette) -> dict[str, list[str]]:
    """Background and text by place."""
    return {
        str(place): [colour, readable_on(colour, palette)]
        for place, colour in place_colours(classes, palette).items()
    }


def legend(rows: pd.DataFrame, classes: Classes, w: Words) -> list[list[Any]]:
    """Legend entries, highest class first: [place, text, count]; marks only where they occur."""
    entries: list[list[Any]] = [
        [index, limits(one, classes, w), one.count] for index, one in enumerate(classes.classes)
    ]
    pairs = zip(rows["class_index"], rows["mark"], strict=True)
    found = [place_of(index, mark) for index, mark in pairs]
    zero = "unchanged" if classes.is_diverging else "zero"
    texts = {-1: zero, -2: "not_published", -3: "not_applicable"}
    below = sum(one.high < 0 for one in classes.classes)
    marks = {
        place: [place, w(f"chart.class.{key}"), found.count(place)] for place, key in texts.items()
    }
    if marks[-1][2]:
        entries.insert(below, marks[-1])
    entries.reverse()
    return entries + [marks[place] for place in (-2, -3) if marks[place][2]]


def limits(one: Class, classes: Classes, w: Words) -> str:
    """A class's limits in words; both are included."""
    signed = classes.is_diverging
    low, high = (
        number(limit, classes.decimals, w.lang, signed=signed) for limit in (one.low, one.high)
    )
    if low == high:
        return w("chart.class.single", low=low)
    text = w("chart.class.range", low=low, high=high)
    return text.replace("–", " – ") if signed else text
