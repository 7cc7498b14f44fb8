"""All municipalities with every step of their calculation, and who gets more and fewer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.beregning.charts import calculated_map, calculated_ranking
from dashboard.beregning.choice import READINGS, BeregningChoice
from dashboard.beregning.findings import (
    count_texts,
    gains_and_losses,
    headline,
    notices,
    spoken_view,
    subtitle,
)
from dashboard.beregning.formatting import measured, period
from dashboard.beregning.measures import BeregningView, accuracy, beregning_view
from dashboard.beregning.measures.chain import assumed
from dashboard.kit import current
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from data.snapshot import Snapshot

MUNICIPALITIES, RANKING, GAINS = "kommuner", "rangliste", "aendring"
# So many decimals that a reader can see who the last persons go to.
STEP_DECIMALS = {
    "population": 0,
    "immigrants": 0,
    "family_reunified": 0,
    "fordelingsandel": 5,
    "beregnet_fordelingstal": 4,
    "foreloebigt_fordelingstal": 4,
    "fordelingstal": 4,
}
IN_PER_CENT = "fordelingsandel"


def municipalities_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """The area's municipalities on a map, with every step of each in the table."""
    view, w = beregning_view(snapshot, choice), words(choice.lang)
    found = accuracy(snapshot, choice)
    changed = count_texts(view)["own-changed"]
    return Exhibit(
        name=MUNICIPALITIES,
        title=w("beregning.table", area=w(f"beregning.area.{choice.area}")),
        finding=headline(view, found),
        unit=measured(view),
        period=period(view),
        table=_table(view, w),
        sources=view.sources,
        chart=calculated_map(snapshot, view, found, current.outline()),
        notices=(*notices(snapshot, view), *([changed] if changed else [])),
        spoken=spoken_view(view, found),
        definition=". ".join((subtitle(view), *(assumed(choice, name, w) for name in READINGS))),
    )


def ranking_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """The same municipalities in order."""
    view = beregning_view(snapshot, choice)
    title = words(choice.lang)("beregning.ranking")
    same = municipalities_exhibit(snapshot, choice)
    return replace(
        same, name=RANKING, title=title, chart=calculated_ranking(view, accuracy(snapshot, choice))
    )


def gains_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """Each municipality's number without the reader's changes and with them, the largest gain
    first.
    """
    view, w = beregning_view(snapshot, choice), words(choice.lang)
    names = ("code", "municipality", "base", "now", "change")
    rows = sorted(view.records, key=lambda row: (-_change(row), row["municipality_name"]))
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (
            row["municipality_code"],
            row["municipality_name"],
            int(row["base_persons"]),
            int(row["now_persons"]),
            _change(row),
        )
        for row in rows
    )
    return Exhibit(
        name=GAINS,
        title=w("beregning.gains.title"),
        finding=" ".join(gains_and_losses(view)),
        unit=w("beregning.unit.persons"),
        period=period(view),
        table=Table(tuple(_column(name, w) for name in names), cells),
        sources=view.basis.sources,
        notices=notices(snapshot, view),
        definition=subtitle(view),
    )


def _table(view: BeregningView, w: Words) -> Table:
    names = (
        *("rank", "code", "municipality", *STEP_DECIMALS),
        *("now", "base", "change", "published", "kind", "mark"),
    )
    columns = tuple(_column(name, w) for name in names)
    steps = view.now.rows
    return Table(
        columns, tuple(_row(row, steps.loc[row["municipality_code"]], w) for row in view.records)
    )


def _column(name: str, w: Words) -> Column:
    heading = w(f"beregning.column.{name}")
    if name in ("code", "municipality", "kind", "mark"):
        return Column(heading)
    decimals = STEP_DECIMALS.get(name, 0)
    return Column(heading, decimals, is_signed=name == "change")


def _row(row: Mapping[str, Any], step: Any, w: Words) -> tuple[Cell, ...]:
    amounts = [
        float(step[name]) * (100 if name == IN_PER_CENT else 1) if decimals else int(step[name])
        for name, decimals in STEP_DECIMALS.items()
    ]
    kind = row["published_kind"]
    return (
        None if pd.isna(row["rank"]) else int(row["rank"]),
        row["municipality_code"],
        row["municipality_name"],
        *amounts,
        int(row["now_persons"]),
        int(row["base_persons"]),
        _change(row),
        None if pd.isna(row["published_persons"]) else int(row["published_persons"]),
        w(f"quotas.kind.{kind}") if kind else "",
        w(f"chart.mark.{row['mark']}"),
    )


def _change(row: Mapping[str, Any]) -> int:
    return int(row["now_persons"] - row["base_persons"])
