"""Exactly what `/kvoter/beregning` shows, with every step of every municipality, as a sheet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd

from dashboard.beregning.measures import BeregningView, Distance, distance
from dashboard.beregning.measures.calculated import interpretation
from dashboard.beregning.measures.chain import assumed
from dashboard.beregning.measures.findings import (
    ASSUMPTIONS,
    headline,
    moved,
    notices,
    own_counts,
    shown_title,
    subtitle,
)
from dashboard.beregning.measures.said import distance_finding
from dashboard.kit.export.sheet import Cell, Column, Sheet, provenance_of
from dashboard.kit.words import Words, words
from data.snapshot import Snapshot

STEPS = {
    "population": 0,
    "immigrants": 0,
    "family_reunified": 0,
    "fordelingsandel": 5,
    "beregnet_fordelingstal": 4,
    "foreloebigt_fordelingstal": 4,
    "fordelingstal": 4,
}
IN_PER_CENT = "fordelingsandel"


def calculation_sheet(
    snapshot: Snapshot, view: BeregningView, *, address: str, made: datetime
) -> Sheet:
    """The view's rows with every figure on the way, the caveats, the assumptions and sources."""
    w = words(view.choice.lang)
    columns = (
        Column(w("beregning.column.rank"), 0),
        Column(w("beregning.column.code")),
        Column(w("beregning.column.municipality")),
        *(Column(w(f"beregning.column.{name}"), decimals) for name, decimals in STEPS.items()),
        *(Column(w(f"beregning.column.{name}"), 0) for name in ("now", "base", "published")),
        Column(w("beregning.column.kind")),
        Column(w("beregning.column.mark")),
    )
    steps = view.now.rows
    rows = tuple(_row(row, steps.loc[row.municipality_code], w) for row in view.rows.itertuples())
    about = (
        *_about(view, distance(snapshot, view.choice.family, interpretation(view.choice)), w),
        *provenance_of(snapshot, view.sources, lang=w.lang, address=address, made=made),
    )
    return Sheet(w("beregning.export.sheet"), w.lang, columns, rows, about)


def _row(row: Any, step: Any, w: Words) -> tuple[Cell, ...]:
    amounts = [
        float(step[name]) * (100 if name == IN_PER_CENT else 1) if decimals else int(step[name])
        for name, decimals in STEPS.items()
    ]
    return (
        None if pd.isna(row.rank) else int(row.rank),
        row.municipality_code,
        row.municipality_name,
        *amounts,
        int(row.now_persons),
        int(row.base_persons),
        None if pd.isna(row.published_persons) else int(row.published_persons),
        w(f"quotas.kind.{row.published_kind}") if row.published_kind else "",
        w(f"chart.mark.{row.mark}"),
    )


def _about(view: BeregningView, tried: Distance | None, w: Words) -> tuple[tuple[str, str], ...]:
    changed = own_counts(view)["own-changed"]
    readings = [assumed(view.choice, name, w) for name in ASSUMPTIONS]
    return (
        (w("export.finding"), headline(view)),
        (w("export.shows"), f"{shown_title(view)} · {subtitle(view)}"),
        (w("export.area"), w(f"beregning.area.{view.choice.area}")),
        *((w("export.notice"), text) for text in (*notices(view, tried), *moved(view))),
        (w("beregning.export.reading"), "; ".join(readings)),
        *([(w("beregning.export.changes"), changed)] if changed else []),
        *([(w("beregning.export.distance"), distance_finding(tried, w))] if tried else []),
    )
