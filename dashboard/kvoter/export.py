"""Exactly what `/kvoter` shows, as a sheet."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from dashboard.kit.export.sheet import Column, Sheet, provenance_of
from dashboard.kit.words import words
from dashboard.kvoter.measures import QuotaView
from dashboard.kvoter.measures.findings import headline, measured, notices, subtitle
from dashboard.kvoter.measures.lens import lens_cells
from data.snapshot import Snapshot


def quota_sheet(snapshot: Snapshot, view: QuotaView, *, address: str, made: datetime) -> Sheet:
    """The view's rows with finding, definition, caveats and sources; numbers stay numbers."""
    lang, indicator = view.choice.lang, view.indicator
    w = words(lang)
    columns = (
        Column(w("kvoter.column.rank"), 0),
        Column(w("kvoter.column.code")),
        Column(w("kvoter.column.municipality")),
        Column(measured(view), indicator.decimals),
        Column(w("kvoter.column.quota"), 0),
        Column(w("kvoter.column.mark")),
        Column(w("kvoter.column.source")),
    )
    titles = {source.source_id: source.title for source in view.sources}
    rows = tuple(
        (
            None if pd.isna(row.rank) else int(row.rank),
            row.municipality_code,
            row.municipality_name,
            None if pd.isna(row.value) else float(row.value),
            None if pd.isna(row.quota_persons) else int(row.quota_persons),
            w(f"chart.mark.{row.mark}"),
            titles.get(row.source_id, ""),
        )
        for row in view.rows.itertuples()
    )
    about = (
        (w("export.finding"), headline(view, made.date())),
        (w("export.shows"), subtitle(view)),
        (w("export.area"), w(f"kvoter.area.{view.choice.area}")),
        (w("export.definition"), indicator.definition(lang)),
        *((w("export.notice"), text) for text in notices(view)),
        *(
            (w("kvoter.control.lens"), ", ".join(filter(None, lens_cells(one, w))))
            for one in view.lens
        ),
        *provenance_of(snapshot, view.sources, lang=lang, address=address, made=made),
    )
    return Sheet(w("kvoter.export.sheet"), lang, columns, rows, about)
