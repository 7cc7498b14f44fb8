"""The table of a view: every step of the calculation, one row per municipality."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
from dash.development.base_component import Component

from dashboard.beregning.measures import BeregningView
from dashboard.beregning.measures.findings import about
from dashboard.kit.view.table import figure_table
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number

COUNTS = ("population", "immigrants", "family_reunified")
AMOUNTS = ("beregnet_fordelingstal", "foreloebigt_fordelingstal", "fordelingstal")


def calculation_table(view: BeregningView) -> Component:
    """The table as it is drawn."""
    headings, rows = table_cells(view)
    text = {1, len(headings) - 1}
    numeric = [place for place in range(len(headings)) if place not in text]
    caption = words(view.choice.lang)("beregning.table") + about(view)
    return figure_table(caption, headings, rows, numeric=numeric)


def table_cells(view: BeregningView) -> tuple[list[str], list[list[str]]]:
    """Headings and rows as text, in the order of the ranking."""
    w = words(view.choice.lang)
    steps = view.now.rows
    cells: dict[str, Callable[[Any, Any], str]] = {
        "rank": lambda row, step: "" if pd.isna(row.rank) else str(row.rank),
        "municipality": lambda row, step: row.municipality_name,
        **{name: _amount(name, 0, w.lang) for name in COUNTS},
        "fordelingsandel": lambda row, step: number(100 * step["fordelingsandel"], 3, w.lang),
        **{name: _amount(name, 1, w.lang) for name in AMOUNTS},
        "now": lambda row, step: number(row.now_persons, 0, w.lang),
        "base": lambda row, step: number(row.base_persons, 0, w.lang),
        "change": lambda row, step: number(
            row.now_persons - row.base_persons, 0, w.lang, signed=True
        ),
        "published": lambda row, step: (
            "" if pd.isna(row.published_persons) else number(row.published_persons, 0, w.lang)
        ),
        "kind": lambda row, step: (
            w(f"quotas.kind.{row.published_kind}") if row.published_kind else ""
        ),
    }
    rows = [
        [cell(row, steps.loc[row.municipality_code]) for cell in cells.values()]
        for row in view.rows.itertuples()
    ]
    return [w(f"beregning.column.{name}") for name in cells], rows


def _amount(name: str, decimals: int, lang: str) -> Callable[[Any, Any], str]:
    return lambda row, step: number(step[name], decimals, lang)
