"""What is found in the figures that do not follow the chosen measure: people, releases, seats."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import published
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.releases import SERIES, same_period
from dashboard.rar.measures.said import name, other, written
from dashboard.rar.measures.seats import Composition, Seats, change

KKR = "(KKR)"


def people_finding(counted: pd.DataFrame, base: int, w: Words) -> str:
    """How each half has grown since the base year, and the share of the one that grew most."""
    if counted.empty:
        return ""
    by_year = counted.pivot_table(index="year", columns="half", values=["growth_pct", "share_pct"])
    last = by_year.iloc[-1]
    grown = {half: float(last["growth_pct"][half]) for half in (WEST, EAST)}
    most = max(grown, key=lambda half: grown[half])
    return w(
        "rar.people.finding",
        grown=name(most, w).capitalize(),
        most=name(most, w),
        least=name(other(most), w),
        year=int(by_year.index[-1]),
        base=base,
        high=written(grown[most], w, signed=True),
        low=written(grown[other(most)], w, signed=True),
        share=written(float(last["share_pct"][most]), w),
        before=written(float(by_year.iloc[0]["share_pct"][most]), w),
        first=int(by_year.index[0]),
    )


def released_finding(rows: pd.DataFrame, series: str, w: Words) -> str:
    """The newest period for which both councils have published a change; levels are revised, so
    nothing is said of them across two releases.
    """
    shared = same_period(rows) if SERIES[series].is_change else rows.head(0)
    if shared.empty:
        return w("rar.released.apart", what=w(f"rar.series.{series}"))
    by_half = shared.set_index("half")
    west, east = (by_half.loc[half] for half in (WEST, EAST))
    return w(
        "rar.released.finding",
        what=w(f"rar.released_what.{series}"),
        begins=published(west["begins"], w.lang),
        ends=published(west["ends"], w.lang),
        west=written(west["value"], w, signed=True),
        east=written(east["value"], w, signed=True),
    )


def council_finding(found: Sequence[Composition], w: Words) -> str:
    """How many sit in each council, how many of them KKR appoints, and what changed last."""
    if not found:
        return ""
    last = found[-1]
    own = sum(one.seats for one in last.members if KKR in one.body)
    said = [w("rar.council_seats.finding", total=last.total, own=own)]
    if len(found) > 1:
        changed = change(found[-2].members, last.members)
        gone, come = (_bodies(each, w) for each in (changed.gone, changed.come))
        if gone and come:
            said.append(w("rar.council_seats.changed", gone=gone, come=come))
    return " ".join(said)


def _bodies(seats: Sequence[Seats], w: Words) -> str:
    return w.listed([f"{body(one.body, w)} ({one.seats})" for one in seats]) if seats else ""


def body(text: str, w: Words) -> str:
    """What a body is called in the reader's language."""
    key = f"rar.body.{text}"
    return w(key) if w.has(key) else text
