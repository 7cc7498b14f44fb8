"""The table of those side by side, written by the server: the same cells as its exhibit, with place
and word in the cell of the value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from dashboard.areas import municipality_names
from dashboard.comparison.formatting import first_text
from dashboard.comparison.rates import can_be_ranked
from dashboard.kit.page import View
from dashboard.kit.paths import municipality_address
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.written import written
from dashboard.kit.words import Words, words
from dashboard.sammenlign.charts import CHOSEN, look_of
from dashboard.sammenlign.choice import BY_SUBJECT
from dashboard.sammenlign.findings import row_note
from dashboard.sammenlign.formatting import (
    measure_name,
    own_value,
    place_text,
    unit_of,
    value_text,
    when,
    why_none,
    word_text,
)
from dashboard.sammenlign.measures.rows import Cell, ComparisonView, Row, comparison

OWN_COLUMNS = 2


def table(view: View) -> dict[str, str]:
    """The part: the table, or that no row fits the choice."""
    return written(drawn_table(view))


def paper_table(view: View) -> Component:
    """The table on paper, where there is no room for more than those side by side."""
    return drawn_table(replace(view, choice=view.choice.but(is_whole=False)))


def drawn_table(view: View) -> Component:
    """The table, or that no row fits the choice."""
    shown, w = comparison(view.snapshot, view.choice), words(view.choice.lang)
    if not shown.rows:
        return html.P(w("sammenlign.table.none"), className="quiet")
    return html.Table(
        [
            html.Caption(w("sammenlign.table.label"), className="visually-hidden"),
            html.Thead(html.Tr(_heads(view, shown, w))),
            *_bodies(view, shown, w),
        ],
        className="compared-table",
        style={"--others": len(shown.codes), "--columns": len(shown.codes) + OWN_COLUMNS},
    )


def mark(view: View, code: str) -> html.Span:
    """The colour and shape of one of those side by side; nothing of the rest of a group."""
    if code not in view.choice.municipalities:
        return html.Span(className="compared-mark")
    colour, shape = look_of(view.choice, code)
    own = "mine" if colour == CHOSEN else colour.removeprefix("compared ")
    return html.Span(className=f"compared-mark shape-{shape} look-{own}")


def _heads(view: View, shown: ComparisonView, w: Words) -> list[Component]:
    corner = html.Th(w("sammenlign.table.corner"), scope="col", className="indicator")
    own = [
        html.Th(w(f"sammenlign.own.{area}"), scope="col", className="own")
        for area in ("region", "country")
    ]
    return [corner, *(_head(view, code, w) for code in shown.codes), *own]


def _head(view: View, code: str, w: Words) -> html.Th:
    """A municipality's name, which leads to its page, and the button that sorts by its place."""
    name, choice = municipality_names(view.snapshot)[code], view.choice
    door = html.A(
        name,
        href=municipality_address(code, choice),
        className="mine" if code == choice.selected else None,
    )
    content: list[Component] = [mark(view, code), door]
    if code not in choice.municipalities:
        return html.Th(content, scope="col")
    place = str(choice.municipalities.index(code) + 1)
    is_sorted = choice.order == place
    content.append(
        html.Button(
            w("sammenlign.table.sorted" if is_sorted else "sammenlign.table.sort"),
            type="button",
            className="sort",
            **aria(pressed=str(is_sorted).lower(), label=w("sammenlign.table.sort_by", who=name)),
            **data(sets=view.page.id("order"), value=BY_SUBJECT if is_sorted else place),
        )
    )
    return html.Th(content, scope="col", **(aria(sort="ascending") if is_sorted else {}))


def _bodies(view: View, shown: ComparisonView, w: Words) -> list[Component]:
    """The rows; under the name of their subject where they stand by it."""
    if view.choice.order != BY_SUBJECT:
        return [html.Tbody(_rows(view, shown, shown.rows, w))]
    width = len(shown.codes) + 1 + OWN_COLUMNS
    return [
        html.Tbody(
            [
                html.Tr(
                    html.Th(w(f"sammenlign.subject.{subject}"), scope="rowgroup", colSpan=width),
                    className="subject",
                ),
                *_rows(view, shown, tuple(rows), w),
            ]
        )
        for subject, rows in groupby(shown.rows, key=lambda row: row.measure.indicator.subject)
    ]


def _rows(view: View, shown: ComparisonView, rows: Sequence[Row], w: Words) -> list[html.Tr]:
    """The rows; what is to be minded of several running stands in the first of them."""
    drawn, before = [], ""
    for row in rows:
        note = row_note(view.snapshot, row, w)
        drawn.append(_row(shown, row, w, is_noted=note not in ("", before)))
        if note not in ("", before):
            cell = html.Td(html.Div(note), colSpan=len(shown.codes) + 1 + OWN_COLUMNS)
            drawn.append(html.Tr(cell, className="note"))
        before = note
    return drawn


def _row(shown: ComparisonView, row: Row, w: Words, *, is_noted: bool) -> html.Tr:
    first = f" · {first_text(row.measure.indicator, w)}" if _is_ranked(row) else ""
    about = f"{unit_of(row.measure, w)} · {when(row.period, w)}{first}"
    head = [
        html.Span(
            measure_name(row.measure, w),
            className="name",
            title=row.measure.indicator.definition(w.lang),
        ),
        html.Span(about, className="told"),
    ]
    own = [
        html.Td(own_value(value, row.measure, w), className="own")
        for value in (row.region, row.country)
    ]
    cells = [_cell(cell, row, shown.group, w) for cell in row.cells]
    heading = html.Th(head, scope="row", className="indicator")
    return html.Tr([heading, *cells, *own], className="noted" if is_noted else None)


def _is_ranked(row: Row) -> bool:
    """Whether places stand in the row, so that it is said which end is first."""
    return can_be_ranked(row.measure.indicator) and any(cell.rank for cell in row.cells)


def _cell(cell: Cell, row: Row, group: Sequence[str], w: Words) -> html.Td:
    if cell.value is None:
        return html.Td(html.Span(why_none(cell, w), className="told"))
    told = [place_text(cell, group, w), word_text(cell, w)]
    # A line breaks between place, what is lacking and word alone.
    unbroken = [text.replace(" ", "\u00a0").replace("\u00a0(", " (") for text in told if text]
    judged = cell.verdict.judgement if cell.verdict else ""
    return html.Td(
        [
            html.Span(value_text(cell.value, row.measure, w), className="figure"),
            html.Span("\u00a0· ".join(unbroken), className="told"),
        ],
        className=judged or None,
    )
