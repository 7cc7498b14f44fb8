"""The figures of `/rar` as they are told: a finding, its sources, and the same numbers as a table.

One table serves the screen and the export, so that the two cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from dashboard.kit.words import Words, words
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures.findings import gap_finding, moved_by, subtitle
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.headline import headline
from dashboard.rar.measures.people import people
from dashboard.rar.measures.rates import inhabitants
from dashboard.rar.measures.releases import SERIES, releases
from dashboard.rar.measures.seats import compositions
from dashboard.rar.measures.told import body, council_finding, people_finding, released_finding
from dashboard.rar.measures.view import DECIMALS, rar_view
from data.snapshot import Snapshot, Source

Cell = str | float | int | None
FINE = 2


@dataclass(frozen=True)
class Exhibit:
    """A figure's finding, what it shows, its sources and its table.

    `columns` are headings with the decimals of their numbers; None where they hold text.
    """

    finding: str
    shows: str
    sources: tuple[Source, ...]
    columns: tuple[tuple[str, int | None], ...]
    rows: tuple[tuple[Cell, ...], ...] = field(repr=False)


def exhibit(name: str, snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """One of `EXHIBITS` for a settled choice."""
    return EXHIBITS[name](snapshot, choice, words(choice.lang))


def _municipalities(snapshot: Snapshot, choice: RarChoice, w: Words) -> Exhibit:
    view = rar_view(snapshot, choice)
    columns = _columns(w, rank=0, municipality=None, code=None, half=None, value=DECIMALS)
    columns += _columns(w, base_value=DECIMALS, moved=0, mark=None)
    rows = tuple(
        (
            _whole(row.rank),
            row.municipality_name,
            row.municipality_code,
            w(f"rar.council.{row.half}"),
            _known(row.value),
            _known(row.base_value),
            _whole(row.moved),
            w(f"chart.mark.{row.mark}"),
        )
        for row in view.rows.itertuples()
    )
    return Exhibit(headline(view), subtitle(view), view.sources, columns, rows)


def _development(snapshot: Snapshot, choice: RarChoice, w: Words) -> Exhibit:
    view = rar_view(snapshot, choice)
    wide = view.series.pivot_table(
        index="year", columns="half", values=["weighted", "unweighted"], dropna=False
    )
    columns = _columns(w, year=None, west_weighted=FINE, east_weighted=FINE, gap=FINE)
    columns += _columns(w, gap_without=FINE, west_unweighted=FINE, east_unweighted=FINE)
    without = view.gap_without.set_index("year")["weighted"]
    gap = view.gap_all.set_index("year")["weighted"]
    rows = tuple(
        (
            str(year),
            _known(row["weighted"][WEST]),
            _known(row["weighted"][EAST]),
            _known(gap[year]),
            _known(without[year]),
            _known(row["unweighted"][WEST]),
            _known(row["unweighted"][EAST]),
        )
        for year, row in wide.iterrows()
    )
    return Exhibit(gap_finding(view) or headline(view), subtitle(view), view.sources, columns, rows)


def _parts(snapshot: Snapshot, choice: RarChoice, w: Words) -> Exhibit:
    view = rar_view(snapshot, choice)
    names = view.rows.set_index("municipality_code")["municipality_name"]
    columns = _columns(w, half=None, municipality=None, total=FINE, own=FINE, size=FINE)
    columns += _columns(w, share=DECIMALS)
    rows = tuple(
        (
            w(f"rar.half.{half}"),
            str(names[row.municipality_code]),
            _known(row.total),
            _known(row.own),
            _known(row.size),
            _known(row.share_pct),
        )
        for half in (EAST, WEST)
        for row in view.parts.get(half, pd.DataFrame()).itertuples()
    )
    found = moved_by(view, EAST)
    said = w("rar.parts.shows", base=choice.base, year=choice.year)
    return Exhibit(found or w("rar.parts.nothing"), said, view.sources, columns, rows)


def _people(snapshot: Snapshot, choice: RarChoice, w: Words) -> Exhibit:
    base = people_base(snapshot, choice)
    counted = people(snapshot, choice.definition, base, without=choice.without)
    columns = _columns(w, year=None, half=None, persons=0, population_share=DECIMALS)
    columns += _columns(w, growth=DECIMALS)
    rows = tuple(
        (
            str(row.year),
            w(f"rar.half.{row.half}"),
            int(row.persons),
            _known(row.share_pct),
            _known(row.growth_pct),
        )
        for row in counted.itertuples()
    )
    shows = w("rar.people.shows", base=base)
    sources = _sources(snapshot, inhabitants(snapshot)[1])
    return Exhibit(people_finding(counted, base, w), shows, sources, columns, rows)


def _released(snapshot: Snapshot, choice: RarChoice, w: Words) -> Exhibit:
    table = releases(snapshot, choice.series)
    is_count = SERIES[choice.series].column != "value_pct"
    columns = _columns(w, half=None, begins=None, ends=None, released=None)
    columns += (
        (w(f"rar.series.{choice.series}"), 0 if is_count else DECIMALS),
        *_columns(w, accuracy=None, release=None, note=None),
    )
    rows = tuple(
        (
            w(f"rar.half.{row.half}"),
            row.begins,
            row.ends,
            row.released,
            row.value,
            w(f"rar.accuracy.{row.qualifier}"),
            snapshot.sources[row.vintage].title,
            row.note,
        )
        for row in table.itertuples()
    )
    finding = released_finding(table, choice.series, w)
    sources = _sources(snapshot, table["vintage"])
    return Exhibit(finding, w("rar.released.shows"), sources, columns, rows)


def _council(snapshot: Snapshot, choice: RarChoice, w: Words) -> Exhibit:
    found = compositions(snapshot)
    columns = _columns(w, period=None, role=None, body=None, seats=0)
    rows = tuple(
        (one.period, w(f"rar.role.{role}"), body(seat.body, w), seat.seats)
        for one in found
        for role, seats in (("medlem", one.members), ("tilforordnet", one.associates))
        for seat in seats
    )
    sources = _sources(snapshot, [one.source.source_id for one in found])
    return Exhibit(council_finding(found, w), w("rar.council_seats.shows"), sources, columns, rows)


EXHIBITS: Mapping[str, Callable[[Snapshot, RarChoice, Words], Exhibit]] = {
    "kommuner": _municipalities,
    "udvikling": _development,
    "bidrag": _parts,
    "folketal": _people,
    "udgivelser": _released,
    "raadet": _council,
}


def people_base(snapshot: Snapshot, choice: RarChoice) -> int:
    """The year that growth is counted from: the choice's, or the first there is."""
    years = sorted({year for year, _ in inhabitants(snapshot)[0]})
    return choice.base if choice.base in years else years[0]


def _columns(w: Words, **decimals: int | None) -> tuple[tuple[str, int | None], ...]:
    return tuple((w(f"rar.column.{name}"), places) for name, places in decimals.items())


def _sources(snapshot: Snapshot, names: Iterable[str]) -> tuple[Source, ...]:
    return tuple(snapshot.sources[name] for name in sorted(set(names)) if name in snapshot.sources)


def _known(value: float) -> float | None:
    return None if pd.isna(value) else float(value)


def _whole(value: object) -> int | None:
    return None if pd.isna(value) else int(str(value))
