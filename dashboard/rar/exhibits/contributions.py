"""Which municipalities drive the change of each area: each one's contribution to it."""

from __future__ import annotations

import pandas as pd

from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
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
    """Both areas on one scale, the largest contribution first."""
    view = rar_view(snapshot, choice)
    w, choice = words(view.choice.lang), view.choice
    found = [contribution_finding(view, half) for half in HALVES]
    unit = w(f"rar.unit.{choice.measure}")
    shows = w("rar.contributions.shows", base=choice.base, year=choice.year, unit=unit)
    return Exhibit(
        name="bidrag",
        title=w("rar.exhibit.bidrag"),
        finding=found[0] or w("rar.contributions.nothing"),
        unit=unit,
        period=f"{choice.base}–{choice.year}" if choice.base else str(choice.year),
        table=_table(view),
        sources=view.sources,
        chart=_bars(view) if all(found) else None,
        spoken=" ".join(filter(None, found)),
        definition=f"{shows} {split_sentence(view)}",
    )


def half_bars(chart: Bars, half: str) -> Bars:
    """One area's bars by themselves, on the scale of both."""
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
                    total=fine_text(row.total, w),
                    unit=w(f"rar.unit.{view.choice.measure}"),
                    base=view.choice.base,
                    year=view.choice.year,
                    own=fine_text(row.own, w),
                    size=fine_text(row.size, w),
                ),
                group=half_first(half, w, without=view.choice.without),
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
    persons = w(f"rar.persons.{view.rates.weights.kind}")
    share = Column(w("rar.column.share", persons=persons), DECIMALS)
    return Table((*first, share), rows)


def _rows(view: RarView, half: str, w: Words) -> list[tuple[Cell, ...]]:
    found = view.contributions.get(half, pd.DataFrame())
    area = half_first(half, w, without=view.choice.without)
    if found.empty:
        names = view.counted.loc[view.counted["half"] == half, "municipality_name"]
        return [(area, name, None, None, None, None) for name in names]
    return [
        (
            area,
            municipality_name(view, row.municipality_code),
            *(known(number) for number in (row.total, row.own, row.size, row.share_pct)),
        )
        for row in found.itertuples()
    ]
