"""The plain table that belongs to a figure."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component


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
        role="region",
        **{"aria-label": caption},
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
