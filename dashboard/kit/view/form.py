"""How a data keeper fills a table that waits for figures: the form and its columns."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.kit.paths import form_address
from dashboard.kit.view.article import unfold
from dashboard.kit.view.table import figure_table
from dashboard.kit.words import Words
from data.schemas import TABLES
from data.schemas.columns import may_be_blank


def form_help(table: str, w: Words) -> html.Div:
    """The form to download, what its columns hold, and where it stands how it is filled."""
    return html.Div(
        [
            html.P(
                [
                    html.A(w("form.download"), href=form_address(table), download=""),
                    " ",
                    w("form.then"),
                ]
            ),
            unfold(w("form.columns"), _columns(table, w)),
        ],
        className="form-help",
    )


def _columns(table: str, w: Words) -> Component:
    columns = TABLES[table].schema.columns
    rows = [
        (
            name,
            str(column.description),
            w("form.may_be_blank" if may_be_blank(column) else "form.must"),
        )
        for name, column in columns.items()
        if name != "mark"
    ]
    headings = [w("form.column"), w("form.holds"), w("form.filled")]
    return figure_table(w("form.columns"), headings, rows)
