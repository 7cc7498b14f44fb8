"""Plain tables: those that belong to a figure, and those that hold links."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.view.attributes import aria, data


def data_table(
    caption: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str | Component]],
    *,
    numeric: Sequence[int] = (),
    class_name: str = "",
) -> html.Div:
    """A captioned table in a box that scrolls sideways by itself; `numeric` columns align right.

    The first column that is not numeric heads its row.
    """
    row_heading = next(i for i in range(len(headings)) if i not in numeric)
    return html.Div(
        html.Table(
            [
                html.Caption(caption),
                html.Thead(
                    html.Tr([_heading(text, i in numeric) for i, text in enumerate(headings)])
                ),
                html.Tbody([_row(row, numeric, row_heading) for row in rows]),
            ],
            className="data-table",
        ),
        className=f"table-box {class_name}".strip(),
        tabIndex=0,
        role="group",
        **aria(label=caption),
    )


def figure_table(
    caption: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str | tuple[str, str]]],
    *,
    numeric: Sequence[int] = (),
    marked: Sequence[int] = (),
    danish: Sequence[int] = (),
) -> html.Div:
    """The same table, drawn by the browser (`assets/kit/tables.mjs`); a cell is its text, or text
    and the address it leads to. The rows that are `marked`, by their index, stand out; columns that
    are `danish` in an English page say so.

    For tables beside a figure that answers at once: Dash asks every component at every change,
    and this is one component for all cells.
    """
    payload = {"caption": caption, "headings": headings, "rows": rows, "numeric": numeric}
    payload |= {"marked": marked} if marked else {}
    payload |= {"danish": danish} if danish else {}
    return html.Div(
        className="table-box",
        tabIndex=0,
        role="group",
        **aria(label=caption),
        **data(table=json.dumps(payload, ensure_ascii=False)),
    )


def _heading(text: str, is_numeric: bool) -> html.Th:
    return html.Th(text, scope="col", className="numeric" if is_numeric else "")


def _row(row: Sequence[str | Component], numeric: Sequence[int], row_heading: int) -> html.Tr:
    cells: list[Component] = []
    for index, content in enumerate(row):
        if index == row_heading:
            cells.append(html.Th(content, scope="row"))
        else:
            cells.append(html.Td(content, className="numeric" if index in numeric else ""))
    return html.Tr(cells)
