"""The coming agreement by municipality: its map once it is put in, and before that what waits."""

from __future__ import annotations

import pandas as pd

from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.uddannelse.charts import split_map
from dashboard.uddannelse.choice import PROGRAMMES, RATE, EducationChoice
from dashboard.uddannelse.findings import split_finding
from dashboard.uddannelse.formatting import RATE_DECIMALS, programme
from dashboard.uddannelse.measures.counts import places, sources_of
from dashboard.uddannelse.measures.split import SplitView, split_view
from data.snapshot import Snapshot


def municipal_exhibit(snapshot: Snapshot, choice: EducationChoice) -> Exhibit:
    """Every municipality's places in the three programmes; "ikke fundet" where there are none."""
    w, view = words(choice.lang), chosen_view(snapshot, choice)
    unit = w(f"uddannelse.pladser.unit.{choice.measure}")
    return Exhibit(
        name="kommuner",
        title=w("uddannelse.section.kommuner"),
        finding=split_finding(view, w),
        unit=unit,
        period=str(view.year) if view.is_filled else w("uddannelse.kommuner.no_period"),
        table=_table(snapshot, choice, w),
        sources=view.sources if view.is_filled else sources_of(snapshot, places(snapshot)),
        chart=split_map(snapshot, view, choice.selected, w) if view.is_filled else None,
        spoken=summary(view, w),
        definition=definition(view, w),
    )


def chosen_view(snapshot: Snapshot, choice: EducationChoice) -> SplitView:
    """The view of the chosen year, programme and measure."""
    return split_view(snapshot, choice.year, choice.programme, choice.measure)


def summary(view: SplitView, w: Words) -> str:
    """The map in words."""
    finding = split_finding(view, w)
    return w("uddannelse.kommuner.summary", finding=finding, known=view.known, of=len(view.rows))


def definition(view: SplitView, w: Words) -> str:
    """What the map counts and of which year; nothing while there is none."""
    if not view.is_filled:
        return ""
    texts = {"name": programme(view.programme, w), "year": view.year, "people": view.people_year}
    return w(f"uddannelse.kommuner.definition.{view.measure}", **texts)


def _table(snapshot: Snapshot, choice: EducationChoice, w: Words) -> Table:
    """Places and, of the chosen measure, rates of the three programmes side by side."""
    measure = choice.measure
    views = {
        (name, kind): split_view(snapshot, choice.year, name, kind)
        for name in PROGRAMMES
        for kind in dict.fromkeys(("antal", measure))
    }
    values = {
        key: dict(zip(view.rows["municipality_code"], view.rows["value"], strict=True))
        for key, view in views.items()
    }
    columns = (
        Column(w("uddannelse.column.municipality")),
        Column(w("uddannelse.column.code")),
        *(
            Column(
                w(f"uddannelse.column.of.{kind}", name=programme(name, w)),
                RATE_DECIMALS if kind == RATE else 0,
            )
            for name, kind in views
        ),
    )
    first = views[choice.programme, measure].rows
    return Table(
        columns,
        tuple(
            (name, code, *(_cell(held[code], w) for held in values.values()))
            for name, code in zip(
                first["municipality_name"], first["municipality_code"], strict=True
            )
        ),
    )


def _cell(value: float, w: Words) -> Cell:
    return w("uddannelse.not_found") if pd.isna(value) else float(value)
