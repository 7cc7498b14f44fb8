"""How landstal, the region's quota and one municipality's went through the years, as exhibits."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from dashboard.areas import MIDTJYLLAND, members
from dashboard.kit.charts.marks import PROVISIONAL
from dashboard.kit.charts.spec import Announcement, Announcements, YearBar
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.choice import KvoteChoice
from dashboard.quotas.history import arrivals, landstal_path, municipal_path, regional_path
from data.snapshot import Snapshot, Source

SHAPES = {
    "landstal": "circle",
    "fastsat": "circle",
    "aftalt": "diamond",
    "beregnet": "circle-open",
}
DRAWN_FROM = 3


def landstal_history(snapshot: Snapshot, choice: KvoteChoice) -> Exhibit:
    """Every announced landstal, with how many came in the year as bars behind."""
    w = words(choice.lang)
    landstal, came = landstal_path(snapshot), arrivals(snapshot)
    kinds = {"landstal": w("kvoter.column.landstal")}
    behind = tuple(
        YearBar(
            int(row.year),
            float(row.value),
            number(row.value, 0, w.lang),
            w("kvoter.history.came_in", year=row.year, persons=number(row.value, 0, w.lang)),
        )
        for row in came.itertuples()
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (kinds["landstal"], *cells) for cells in _rows(snapshot, landstal, kinds, w)
    )
    rows += tuple(
        (w("kvoter.history.came"), str(row.year), "", "", int(row.value), *_cited(snapshot, row))
        for row in came.itertuples()
    )
    return Exhibit(
        name="historie-landstal",
        title=w("kvoter.history.landstal"),
        finding=landstal_finding(landstal, came, w),
        unit=w("kvoter.history.unit"),
        period=_span_text(landstal),
        table=Table((Column(w("kvoter.history.series")), *_columns(w)), rows),
        sources=_sources(snapshot, [*landstal["source_id"], *came["source_id"]]),
        chart=Announcements(_points(landstal, kinds, w), behind, _years(landstal)),
        spoken=w("kvoter.history.summary", **_span(landstal)),
    )


def region_history(snapshot: Snapshot, choice: KvoteChoice) -> Exhibit:
    """Every published quota of Region Midtjylland."""
    w = words(choice.lang)
    path = regional_path(snapshot, MIDTJYLLAND)
    return _history(snapshot, "historie-region", w("kvoter.history.region"), path, w)


def municipal_history(snapshot: Snapshot, choice: KvoteChoice) -> Exhibit:
    """Every published quota of the selected municipality; of all in the area where none is."""
    w = words(choice.lang)
    names = snapshot["municipalities"].set_index("municipality_code")["name_da"]
    name = "historie-kommune"
    if choice.selected:
        title = w("kvoter.history.municipality", name=names[choice.selected])
        return _history(snapshot, name, title, municipal_path(snapshot, choice.selected), w)
    codes = members(snapshot, choice.area, choice.year)
    paths = {str(names[code]): municipal_path(snapshot, code) for code in codes}
    kinds = _kinds(w)
    rows = tuple(
        (own, *cells) for own, path in paths.items() for cells in _rows(snapshot, path, kinds, w)
    )
    every = pd.concat(paths.values(), ignore_index=True)
    return Exhibit(
        name=name,
        title=w("kvoter.history.municipalities"),
        finding=w("kvoter.history.municipality_none"),
        unit=w("kvoter.history.unit"),
        period=_span_text(every),
        table=Table((Column(w("kvoter.column.municipality")), *_columns(w)), rows),
        sources=_sources(snapshot, every["source_id"]),
    )


def landstal_finding(landstal: pd.DataFrame, came: pd.DataFrame, w: Words) -> str:
    """The year in which most more came than was first announced, and how often it was changed."""
    first = landstal[landstal["revision"] == 0].set_index("quota_year")["value"]
    both = came.set_index("year")["value"].to_frame("came").join(first, how="inner")
    if both.empty:
        return ""
    year = (both["came"] - both["value"]).idxmax()
    revised = landstal.groupby("quota_year")["revision"].max().gt(0)
    return w(
        "kvoter.history.headline",
        year=year,
        came=number(both.loc[year, "came"], 0, w.lang),
        first=number(both.loc[year, "value"], 0, w.lang),
        revised=int(revised.sum()),
        years=len(revised),
    )


def _history(snapshot: Snapshot, name: str, title: str, path: pd.DataFrame, w: Words) -> Exhibit:
    """A path of published quotas, drawn where they are several, on the axis of all years."""
    kinds = _kinds(w)
    years = _years(landstal_path(snapshot))
    chart = Announcements(_points(path, kinds, w), years=years)
    return Exhibit(
        name=name,
        title=title,
        finding=_path_finding(path, title, w),
        unit=w("kvoter.history.unit"),
        period=_span_text(path),
        table=Table(_columns(w), tuple(_rows(snapshot, path, kinds, w))),
        sources=_sources(snapshot, path["source_id"]),
        chart=chart if len(path) >= DRAWN_FROM else None,
    )


def _path_finding(path: pd.DataFrame, title: str, w: Words) -> str:
    if path.empty:
        return w("kvoter.history.path_empty", title=title)
    return w("kvoter.history.path_summary", title=title, count=len(path), **_span(path))


def _points(path: pd.DataFrame, kinds: dict[str, str], w: Words) -> tuple[Announcement, ...]:
    return tuple(
        Announcement(
            year=int(row.quota_year),
            value=float(row.value),
            text=number(row.value, 0, w.lang),
            spoken=w(
                "kvoter.history.point",
                year=row.quota_year,
                revision=announced(int(row.revision), w),
                kind=kinds[row.kind],
                persons=number(row.value, 0, w.lang),
            ),
            shape=SHAPES[row.kind],
            is_provisional=row.mark == PROVISIONAL,
        )
        for row in path.itertuples()
    )


def announced(revision: int, w: Words) -> str:
    """`første udmelding`, `ændring 1`."""
    key = "first" if revision == 0 else "later"
    return w(f"kvoter.history.{key}", revision=revision)


def _columns(w: Words) -> tuple[Column, ...]:
    headings = ("year", "revision", "kind")
    return (
        *(Column(w(f"kvoter.column.{heading}")) for heading in headings),
        Column(w("kvoter.column.persons"), 0, w("kvoter.history.unit")),
        Column(w("kvoter.column.source")),
    )


def _rows(
    snapshot: Snapshot, path: pd.DataFrame, kinds: dict[str, str], w: Words
) -> list[tuple[Cell, ...]]:
    return [
        (
            str(row.quota_year),
            announced(int(row.revision), w),
            kinds[row.kind],
            int(row.value),
            *_cited(snapshot, row),
        )
        for row in path.itertuples()
    ]


def _cited(snapshot: Snapshot, row: object) -> tuple[Source | None]:
    return (snapshot.sources.get(row.source_id),)  # type: ignore[attr-defined]


def _kinds(w: Words) -> dict[str, str]:
    return {kind: w(f"quotas.kind.{kind}") for kind in ("fastsat", "aftalt", "beregnet")}


def _sources(snapshot: Snapshot, ids: Iterable[str]) -> tuple[Source, ...]:
    return tuple(snapshot.sources[name] for name in sorted(set(ids)))


def _years(path: pd.DataFrame) -> tuple[int, int]:
    return int(path["quota_year"].min()), int(path["quota_year"].max())


def _span(path: pd.DataFrame) -> dict[str, int]:
    return dict(zip(("from_year", "to_year"), _years(path), strict=True))


def _span_text(path: pd.DataFrame) -> str:
    if path.empty:
        return ""
    first, last = _years(path)
    return str(first) if first == last else f"{first}–{last}"
