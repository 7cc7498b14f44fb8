"""Charts that the browser's own scripts draw, as short values: rows with named keys.

`assets/kit/lists.mjs`, `tracks.mjs` and `multiples.mjs` draw them. Only what a script cannot know
travels: the bars of a ranking are as long as their values say, and colours stand once per slot.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import singledispatch
from typing import Any

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.colours import slot_colours
from dashboard.kit.charts.form import WHOLE, form_of, written
from dashboard.kit.charts.placement import on_axis
from dashboard.kit.charts.slots import NOT_APPLICABLE_SLOT, NOT_PUBLISHED_SLOT
from dashboard.kit.charts.spec import (
    Area,
    Legend,
    LegendEntry,
    Multiple,
    Multiples,
    Point,
    Ranking,
    Reference,
    Tiles,
    Track,
    Tracks,
)
from dashboard.kit.look import Palette, readable_on

DECIMALS = 4
# A column that fewer than one row in so many has a value in travels by the numbers of the rows.
FEW = 4
# What a municipality's texts are of.
TEXTS = {"text": "value", "official": "official_value"}
WIDTH, HEIGHT, MARGIN = 100.0, 40.0, 3.0


@singledispatch
def payload(chart: Any, palette: Palette) -> dict[str, Any]:
    """The chart as its script takes it; `TypeError` for one that Plotly draws."""
    raise TypeError(f"{type(chart).__name__} is not drawn from a payload")


def columns(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Rows by their keys, each of which travels once, and so does a value that all rows have; None
    where a row does not have one. What few rows have travels by the number of the row. The first
    key has a value for each row: they tell how many.
    """
    keys = dict.fromkeys(key for row in rows for key in row)
    every = {key: [row.get(key) for row in rows] for key in keys}
    return {
        key: _column(values) if at else values for at, (key, values) in enumerate(every.items())
    }


def _column(values: Sequence[Any]) -> Any:
    if all(one == values[0] for one in values):
        return values[0]
    known = {str(at): one for at, one in enumerate(values) if one is not None}
    return known if len(known) * FEW < len(values) else values


def _spread(column: Any, count: int) -> list[Any]:
    """A column as a value for each row."""
    if isinstance(column, dict):
        return [column.get(str(at)) for at in range(count)]
    return column if isinstance(column, list) else [column] * count


def rows_of(table: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows of `columns`, each with the keys it has; a value that is not known is None."""
    count = len(next(iter(table.values()), ()))
    every = [_spread(column, count) for column in table.values()]
    return [
        {"value": None} | {key: one for key, one in zip(table, row, strict=True) if one is not None}
        for row in zip(*every, strict=True)
    ]


def areas_of(table: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows of municipalities, each with the texts of its values."""
    return [
        {
            of: written(row[value], row.get("form", WHOLE))
            for of, value in TEXTS.items()
            if row.get(value) is not None
        }
        | row
        for row in rows_of(table)
    ]


@payload.register
def _ranking(chart: Ranking, palette: Palette) -> dict[str, Any]:
    form = _form(chart.areas)
    officials = {
        code: _valued("official", one.text, one.value, form) for code, one in chart.officials
    }
    looks, line = _colours(chart.classes, chart.areas, palette), chart.reference
    slots = {area.colour_slot for area in chart.areas}
    around = {
        "headings": list(chart.headings) if any(chart.headings) else [],
        "not_published": chart.not_published if NOT_PUBLISHED_SLOT in slots else "",
        "not_applicable": chart.not_applicable if NOT_APPLICABLE_SLOT in slots else "",
        "official": chart.official,
        "reference": line and {"value": _short(line.value), "text": line.text},
    }
    return {
        "columns": columns(
            [
                _row(area, form) | _rank(area) | officials.get(area.code, {}) | _beside(area)
                for area in chart.areas
            ]
        ),
        "fills": {slot: look["fill"] for slot, look in looks.items()},
        "selected": list(chart.selected),
        **{name: said for name, said in around.items() if said},
    }


@payload.register
def _tiles(chart: Tiles, palette: Palette) -> dict[str, Any]:
    form = _form(chart.areas)
    position = {code: (column, row) for code, column, row in chart.positions}
    return {
        "columns": columns(
            [
                _row(area, form) | dict(zip(("column", "row"), position[area.code], strict=True))
                for area in chart.areas
            ]
        ),
        "colours": _colours(chart.classes, chart.areas, palette),
        "selected": list(chart.selected),
    }


@payload.register
def _legend(chart: Legend, palette: Palette) -> dict[str, Any]:
    colours = slot_colours(chart.classes, palette)
    return {"columns": columns([_entry(one, colours) for one in chart.entries])}


@payload.register
def _tracks(chart: Tracks, palette: Palette) -> dict[str, Any]:
    """Places are per cent of the width; `tone` is the name of a colour in the style sheet."""
    return {
        "rows": [_track(chart, row) for row in chart.rows],
        "lines": [_mark(chart, one) for one in chart.lines],
        "axis": [_mark(chart, one) for one in chart.axis],
    }


@payload.register
def _multiples(chart: Multiples, palette: Palette) -> dict[str, Any]:
    """`lines` are the segments of each, points `x,y` in a box of 100 by 40; `days` the places
    across that can be read, with what is said where a line has no point; `readings` what each says.
    """
    return {
        "rows": [
            {
                "code": row.code,
                "name": row.name,
                "half": row.half,
                "rank": row.rank,
                "change": row.change,
                "begin": row.begin,
                "text": row.text,
                "lines": _lines(chart, row),
                "readings": _readings(chart, row),
            }
            for row in chart.rows
        ],
        "days": [[f"{_across(chart, day):.1f}", text] for day, text in chart.missing],
        "axis": chart.axis,
        "selected": list(chart.selected),
    }


def _entry(one: LegendEntry, colours: Mapping[int, str]) -> dict[str, Any]:
    return {
        "slot": one.colour_slot,
        "text": one.text,
        "count": one.count,
        "colour": colours[one.colour_slot],
    }


def _track(chart: Tracks, row: Track) -> dict[str, Any]:
    return {
        "name": row.name,
        "note": row.note,
        "group": row.group,
        "group_note": row.group_note,
        "tone": row.colour.replace("_", "-"),
        "tick": None if row.tick is None else chart.at_pct(row.tick, row),
        "spoken": row.spoken,
        "bars": [
            {
                "start": chart.at_pct(span.start, row),
                "end": chart.at_pct(span.end, row),
                "text": span.text,
                "spoken": span.spoken,
                "is_unsure": span.is_unsure,
            }
            for span in row.spans
        ],
    }


def _mark(chart: Tracks, one: Reference) -> dict[str, Any]:
    return {"at": chart.at_pct(one.value), "text": one.text}


def _lines(chart: Multiples, row: Multiple) -> list[list[str]]:
    low, high = chart.ends

    def place(point: Point) -> str:
        y = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * (point.value - low) / ((high - low) or 1.0)
        return f"{_across(chart, point.at):.1f},{y:.1f}"

    return [[place(point) for point in segment] for segment in row.line.segments]


def _row(area: Area, form: str) -> dict[str, Any]:
    """A municipality by its code, whose name the document has; what is not said of it is no."""
    return (
        {"code": area.code}
        | _valued("text", area.text, area.value, form)
        | {"slot": area.colour_slot}
        | ({} if form == WHOLE else {"form": form})
        | ({"is_provisional": True} if area.is_provisional else {})
    )


def _form(areas: Iterable[Area]) -> str:
    return form_of((one.value, one.text) for one in areas if one.value is not None)


def _valued(of: str, text: str, value: float | None, form: str) -> dict[str, Any]:
    """A value, and its text where that is not the value in its form."""
    short = None if value is None else _short(value)
    is_said = short is None or text != written(short, form)
    return {TEXTS[of]: short} | ({of: text} if is_said else {})


def _short(value: float) -> float:
    """A value as it travels: a whole number without decimals."""
    rounded = round(value, DECIMALS)
    return int(rounded) if rounded == int(rounded) else rounded


def _rank(area: Area) -> dict[str, Any]:
    return {"rank": _counted(area.rank)}


def _counted(text: str) -> int | str:
    """A count as it travels: a number, where that is all that is written."""
    return int(text) if text.isdecimal() and text == str(int(text)) else text


def _beside(area: Area) -> dict[str, Any]:
    return {"beside": _counted(area.beside.text)} if area.beside else {}


def _colours(
    classes: Classes, areas: Iterable[Area], palette: Palette
) -> dict[str, dict[str, str]]:
    """Fill and ink by the slots that occur."""
    every = slot_colours(classes, palette)
    return {
        str(slot): {"fill": every[slot], "ink": readable_on(every[slot], palette)}
        for slot in sorted({area.colour_slot for area in areas})
    }


def _across(chart: Multiples, day: date) -> float:
    first, last = (on_axis(one) for one in chart.days) if chart.days else (0.0, 1.0)
    return (WIDTH - 2 * MARGIN) * (on_axis(day) - first) / ((last - first) or 1.0) + MARGIN


def _readings(chart: Multiples, row: Multiple) -> list[str]:
    """What is said of each day that can be read; nothing where the line has no point."""
    spoken = {point.at: point.spoken for point in row.line.points}
    return [spoken.get(day, "") for day, _ in chart.missing]
