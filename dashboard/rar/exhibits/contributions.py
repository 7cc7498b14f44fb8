"""Who has moved each half: every municipality's contribution to the change."""

from __future__ import annotations

import pandas as pd

from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.exhibit import Cell, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits.cells import columns, known
from dashboard.rar.findings import contribution_finding, split_sentence
from dashboard.rar.formatting import FINE, fine_text, half_first, municipality_name
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.view import DECIMALS, RarView, rar_view
from data.snapshot import Snapshot

# East first, which is asked about most.
HALVES = (EAST, WEST)


def contributions(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """Both halves on one scale, the largest contribution first."""
    view = rar_view(snapshot, choice)
    w, choice = words(view.choice.lang), view.choice
    found = [contribution_finding(view, half) for half in HALVES]
    shows = w("rar.contributions.shows", base=choice.base, year=choice.year)
    return Exhibit(
        name="bidrag",
        title=w("rar.exhibit.bidrag"),
        finding=found[0] or w("rar.contributions.nothing"),
        unit=w(f"rar.unit.{choice.measure}"),
        period=f"{choice.base}–{choice.year}" if choice.base else str(choice.year),
        table=_table(view),
        sources=view.sources,
        chart=_bars(view) if all(found) else None,
        spoken=" ".join(filter(None, found)),
        definition=f"{shows} {split_sentence(view)}",
    )


def half_bars(chart: Bars, half: str) -> Bars:
    """One half of the bars by itself, on the scale of both."""
    return Bars(tuple(_alone(bar) for bar in chart.bars if bar.colour == half), chart.scale)


def _alone(bar: Bar) -> Bar:
    return Bar(bar.name, bar.value, bar.text, bar.colour, bar.spoken, is_chosen=bar.is_chosen)


def _bars(view: RarView) -> Bars:
    w = words(view.choice.lang)
    return Bars(
        tuple(
            Bar(
                name=municipality_name(view, row.municipality_code),
                value=float(row.total),
                text=fine_text(row.total, w),
                colour=half,
                spoken=w(
                    "rar.contributions.spoken",
                    name=municipality_name(view, row.municipality_code),
                    own=fine_text(row.own, w),
                    size=fine_text(row.size, w),
                ),
                group=half_first(half, w),
                is_chosen=row.municipality_code == view.choice.selected,
            )
            for half in HALVES
            for row in view.contributions.get(half, pd.DataFrame()).itertuples()
        ),
        unit=w(f"rar.unit.{view.choice.measure}"),
    )


def _table(view: RarView) -> Table:
    """A row per municipality; without numbers where the change cannot be taken apart."""
    w = words(view.choice.lang)
    rows = tuple(row for half in HALVES for row in _rows(view, half, w))
    first = columns(w, half=None, municipality=None, total=FINE, own=FINE, size=FINE)
    return Table((*first, *columns(w, share=DECIMALS)), rows)


def _rows(view: RarView, half: str, w: Words) -> list[tuple[Cell, ...]]:
    found = view.contributions.get(half, pd.DataFrame())
    if found.empty:
        names = view.rows.loc[view.rows["half"] == half, "municipality_name"]
        return [(half_first(half, w), name, None, None, None, None) for name in names]
    return [
        (
            half_first(half, w),
            municipality_name(view, row.municipality_code),
            *(known(number) for number in (row.total, row.own, row.size, row.share_pct)),
        )
        for row in found.itertuples()
    ]
