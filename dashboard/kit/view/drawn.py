"""What the browser's own scripts draw, drawn for the first answer: the same elements of the same
values (`assets/kit/drawers.mjs`, `lists.mjs`, `tables.mjs`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.payload import areas_of, rows_of
from dashboard.kit.charts.slots import NOT_APPLICABLE_SLOT, NOT_PUBLISHED_SLOT
from dashboard.kit.view.attributes import aria, data

Drawer = Callable[[Any], Sequence[Component]]


def texts(part: Sequence[str]) -> list[Component]:
    """A paragraph for each text."""
    return [html.P(text) for text in part]


def ranking(part: Mapping[str, Any], names: Mapping[str, str]) -> list[Component]:
    """Municipalities in order, and below them those without a value."""
    rows = _named(part, names)
    ticked = [row for row in rows if "official" in row]
    line = part.get("reference")
    marks = [row["official_value"] for row in ticked] + [line["value"] if line else 0]
    values = [row["value"] for row in rows]
    bars, ticks = extents(values, marks), places(values, marks)
    at = {row["code"]: tick for row, tick in zip(ticked, ticks, strict=False)}
    has_second = any("beside" in row for row in rows)
    through = {"style": {"--reference": f"{_plain(ticks[-1])}%"}} if line else {}
    ranked = [
        html.Li(_ranked(row, bar, part, at.get(row["code"]), through, has_second=has_second))
        for row, bar in zip(rows, bars, strict=True)
        if row["slot"] > NOT_PUBLISHED_SLOT
    ]
    classes = ["ranks-box"]
    classes += ["has-second"] if has_second else []
    classes += ["has-reference"] if line else []
    head = line or any(part.get("headings", ()))
    box = html.Div(
        [
            *([_ranks_head(part, through, has_second=has_second)] if head else []),
            html.Ol(ranked, className="ranks"),
        ],
        className=" ".join(classes),
    )
    return [
        *([html.P(part.get("official", ""), className="ranked-key")] if ticked else []),
        *([box] if ranked else []),
        *_unranked(rows, part, part.get("not_published", ""), NOT_PUBLISHED_SLOT),
        *_unranked(rows, part, part.get("not_applicable", ""), NOT_APPLICABLE_SLOT),
    ]


def _named(part: Mapping[str, Any], names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Municipalities with their names by code."""
    return [row | {"name": names[row["code"]]} for row in areas_of(part["columns"])]


def extents(
    values: Sequence[float | None], marks: Sequence[float] = ()
) -> list[tuple[float, float]]:
    """Where each value's bar begins and how long it is, in per cent: from zero, on a scale that
    holds all of them and what they are held against.
    """
    known = [value for value in (*values, *marks) if value is not None]
    low = min(0, *known, 0)
    span = (max(0, *known, 0) - low) or 1
    return [
        (0.0 if value is None else 100 * (min(0, value) - low) / span, 100 * abs(value or 0) / span)
        for value in values
    ]


def places(values: Sequence[float | None], marks: Sequence[float]) -> list[float]:
    """Where marks stand on the scale of `extents`."""
    ends = extents([*values, *marks])[len(values) :]
    return [
        start if mark < 0 else start + length
        for mark, (start, length) in zip(marks, ends, strict=True)
    ]


def _ranked(
    row: Mapping[str, Any],
    bar: tuple[float, float],
    part: Mapping[str, Any],
    tick: float | None,
    through: Mapping[str, Any],
    *,
    has_second: bool,
) -> html.Button:
    """A row; `through` says where the line through the bars stands."""
    style = {
        "marginLeft": f"{_plain(bar[0])}%",
        "width": f"{_plain(bar[1])}%",
        "backgroundColor": part["fills"][str(row["slot"])],
    }
    hatched = " hatched" if row.get("is_provisional") else ""
    track: list[Component] = [html.Span(className=f"ranked-bar{hatched}", style=style)]
    if tick is not None:
        text = row["official"]
        track.append(
            html.Span(
                html.Span(text, className="visually-hidden"),
                className="ranked-tick",
                title=f"{part.get('official', '')}: {text}",
                style={"insetInlineStart": f"{_plain(tick)}%"},
            )
        )
    cells = [
        html.Span(str(row["rank"]), className="rank"),
        html.Span(row["name"], className="name"),
        html.Span(track, className="ranked-track", **through),
        html.Span(row["text"], className="value"),
        *([html.Span(str(row.get("beside", "")), className="beside")] if has_second else []),
    ]
    return _municipality(row, part, "ranked", cells)


def _ranks_head(
    part: Mapping[str, Any], through: Mapping[str, Any], *, has_second: bool
) -> html.Div:
    headings: list[str] = [*part.get("headings", ()), "", ""]
    first, second = headings[:2]
    line = part.get("reference") or {"text": ""}
    cells = [
        html.Span(
            html.Span(line["text"], className="reference-text", **through), className="reference"
        ),
        html.Span(first, className="value"),
        *([html.Span(second, className="beside")] if has_second else []),
    ]
    return html.Div(cells, className="ranks-head")


def _unranked(
    rows: Sequence[Mapping[str, Any]], part: Mapping[str, Any], heading: str, slot: int
) -> list[Component]:
    names = [
        html.Li(_municipality(row, part, "unranked", row["name"]))
        for row in rows
        if row["slot"] == slot
    ]
    if not names:
        return []
    return [html.P(heading, className="group"), html.Ul(names, className="names")]


def _municipality(
    row: Mapping[str, Any], part: Mapping[str, Any], class_name: str, content: Any, **more: Any
) -> html.Button:
    """A municipality that can be pressed."""
    is_chosen = row["code"] in part["selected"]
    return html.Button(
        content,
        className=class_name,
        type="button",
        **data(kommune=row["code"]),
        **aria(pressed=str(is_chosen).lower()),
        **more,
    )


def tiles(part: Mapping[str, Any], names: Mapping[str, str]) -> list[Component]:
    """Municipalities as squares of equal size."""
    rows = _named(part, names)
    left, top = (min(row[axis] for row in rows) for axis in ("column", "row"))
    return [
        _municipality(
            row,
            part,
            "tile hatched" if row.get("is_provisional") else "tile",
            [
                html.Span(row["name"], className="tile-name"),
                html.Span(row["text"], className="tile-value"),
            ],
            title=row["name"],
            style={
                "gridColumn": row["column"] - left + 1,
                "gridRow": row["row"] - top + 1,
                "backgroundColor": part["colours"][str(row["slot"])]["fill"],
                "color": part["colours"][str(row["slot"])]["ink"],
            },
        )
        for row in rows
    ]


def legend(part: Mapping[str, Any]) -> list[Component]:
    """The classes of a map."""
    return [
        html.Li(
            [_swatch(one), html.Span(one["text"], className="legend-text"), _count(one["count"])],
            className="legend-entry",
        )
        for one in rows_of(part.get("columns", {}))
    ]


def _swatch(one: Mapping[str, Any]) -> html.Span:
    return html.Span(
        className=f"swatch swatch{one['slot']}", style={"backgroundColor": one["colour"]}
    )


def _count(number: int) -> html.Span:
    return html.Span(str(number), className="legend-count")


def table(part: Mapping[str, Any], mine: str | None = None) -> list[Component]:
    """The rows of a figure's table; the first column that is not numeric heads its row. Those of
    the reader's own municipality, by its name, have its colour.
    """
    count, numeric = len(part["headings"]), set(part["numeric"])
    heads = next((index for index in range(count) if index not in numeric), -1)

    danish = set(part.get("danish", ()))

    def cell(content: Any, index: int) -> Component:
        text, address = content if isinstance(content, list | tuple) else (content, "")
        inside = html.A(text, href=address, rel="noreferrer") if address else text
        own = {"className": "numeric" if index in numeric else ""}
        own |= {"lang": "da"} if index in danish else {}
        return html.Th(inside, scope="row", **own) if index == heads else html.Td(inside, **own)

    headings = [
        html.Th(text, scope="col", className="numeric" if index in numeric else "")
        for index, text in enumerate(part["headings"])
    ]
    marked = set(part.get("marked", ()))
    rows = [
        html.Tr(
            [cell(one, index) for index, one in enumerate(row)],
            className=_row_look(row, mine, is_marked=at in marked),
        )
        for at, row in enumerate(part["rows"])
    ]
    return [
        html.Table(
            [html.Caption(part["caption"]), html.Thead(html.Tr(headings)), html.Tbody(rows)],
            className="data-table",
        )
    ]


def _row_look(row: Sequence[Any], mine: str | None, *, is_marked: bool) -> str | None:
    texts = [one if isinstance(one, str) else one[0] for one in row]
    looks = [*(["marked"] if is_marked else []), *(["mine"] if mine and mine in texts else [])]
    return " ".join(looks) or None


def uses(part: Mapping[str, Any]) -> list[Component]:
    """The lines that say how exhibits are taken along. Without scripts the sentence is a page of
    its own, to be copied from.
    """
    return [_use(line, part) for line in part["lines"]]


def _use(line: Mapping[str, Any], part: Mapping[str, Any]) -> html.Div:
    title = [html.Span(line["title"], className="use-title")] if line["title"] else []
    doors = [
        html.A(text, href=address, download=kind == "file", **aria(label=name))
        for text, name, address, kind in line["doors"]
    ]
    return html.Div(
        [
            html.Span(part["label"], className="use-label"),
            *title,
            html.A(part["copy"], href=line["sentence"], className="use-copy"),
            *doors,
        ],
        className="use",
        role="toolbar",
        **aria(label=line["group"]),
        **data(roves="on"),
    )


def _plain(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")


def drawers(names: Mapping[str, str]) -> Mapping[str, Drawer]:
    """What draws the parts that any page may have, by the part's name or the end of it; `names` are
    those of municipalities.
    """
    return {
        "ranking": partial(ranking, names=names),
        "tiles": partial(tiles, names=names),
        "legend": legend,
        "notices": texts,
        "remarks": texts,
    }
