"""The table of a view: what the map shows, one row per municipality, with source and mark."""

from __future__ import annotations

from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.kit.view.table import figure_table
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.measures.findings import measured, shown
from dashboard.kvoter.measures.view import QuotaView
from dashboard.kvoter.view.picture import class_text


def quota_table(view: QuotaView) -> Component:
    """The table, with the area's sum below it, or why there is none."""
    w = words(view.choice.lang)
    headings, rows = table_cells(view)
    numeric = (0, 3) if view.choice.measure == "kvote" else (0, 3, 4)
    total = view.total_persons
    if total is None:
        said = w("kvoter.total.none")
    else:
        where = w(f"kvoter.in_area.{view.choice.area}")
        said = w("kvoter.total.area", where=where, total=number(total, 0, w.lang))
    return html.Div(
        [
            figure_table(w("kvoter.table_caption"), headings, rows, numeric=numeric),
            html.P(said, className="quiet"),
        ]
    )


def table_cells(view: QuotaView) -> tuple[list[str], list[list[str]]]:
    """Headings and rows as text: rank, municipality, code, value, the quota behind it when the
    measure is another, class, mark, and the source when the rows do not share one.
    """
    w = words(view.choice.lang)
    lang = view.choice.lang
    titles = {source.source_id: source.title for source in view.quota_sources}
    cells = {
        w("kvoter.column.rank"): lambda row: "" if pd.isna(row.rank) else str(row.rank),
        w("kvoter.column.municipality"): lambda row: row.municipality_name,
        w("kvoter.column.code"): lambda row: row.municipality_code,
        measured(view): lambda row: "" if pd.isna(row.value) else shown(view, row.value),
    }
    if view.choice.measure != "kvote":
        cells[w("kvoter.column.quota")] = lambda row: (
            "" if pd.isna(row.quota_persons) else number(row.quota_persons, 0, lang)
        )
    cells |= {
        w("kvoter.column.class"): lambda row: _class(view, row.class_index),
        w("kvoter.column.mark"): lambda row: w(f"chart.mark.{row.mark}"),
    }
    if len(titles) > 1:
        cells[w("kvoter.column.source")] = lambda row: titles.get(row.source_id, "")
    rows = [[cell(row) for cell in cells.values()] for row in view.rows.itertuples()]
    return list(cells), rows


def _class(view: QuotaView, index: Any) -> str:
    if pd.isna(index):
        return ""
    return class_text(view, view.classes.classes[index]) if index >= 0 else "0"
