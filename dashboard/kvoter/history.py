"""How the region's quota and one municipality's went through the years, as exhibits."""

from __future__ import annotations

import pandas as pd

from dashboard.areas import MIDTJYLLAND, members, municipality_names
from dashboard.kit.charts.spec import Announcements
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.paths import (
    columns,
    key_of,
    kinds_in_words,
    points,
    rows,
    sources_of,
    span,
    span_text,
    years,
)
from dashboard.quotas.history import landstal_path, municipal_path, municipal_paths, regional_path
from data.snapshot import Snapshot

DRAWN_FROM = 3
MUNICIPALITY = "historie-kommune"


def region_history(snapshot: Snapshot, choice: KvoteChoice) -> Exhibit:
    """Every published quota of Region Midtjylland."""
    w = words(choice.lang)
    path = regional_path(snapshot, MIDTJYLLAND)
    return _history(snapshot, "historie-region", w("kvoter.history.region"), path, w)


def municipal_history(snapshot: Snapshot, choice: KvoteChoice) -> Exhibit:
    """Every quota of the selected municipality that is known; of all in the area where none is."""
    w = words(choice.lang)
    names = municipality_names(snapshot)
    if choice.selected:
        title = w("kvoter.history.municipality", name=names[choice.selected])
        path = municipal_path(snapshot, choice.selected)
        return _history(snapshot, MUNICIPALITY, title, path, w)
    codes = members(snapshot, choice.area, choice.year)
    held = municipal_paths(snapshot, codes)
    paths = {str(names[code]): path for code, path in held.items()}
    kinds = kinds_in_words(w)
    every = pd.concat(paths.values(), ignore_index=True)
    most = max(paths, key=lambda name: len(paths[name]))
    return Exhibit(
        name=MUNICIPALITY,
        title=w("kvoter.history.municipalities"),
        finding=w("kvoter.history.municipality_none", name=most, count=len(paths[most])),
        unit=w("kvoter.history.unit"),
        period=span_text(every),
        table=Table(
            (Column(w("kvoter.column.municipality")), *columns(w)),
            tuple(
                (own, *cells)
                for own, path in paths.items()
                for cells in rows(snapshot, path, kinds, w)
            ),
        ),
        sources=sources_of(snapshot, every["source_id"]),
    )


def _history(snapshot: Snapshot, name: str, title: str, path: pd.DataFrame, w: Words) -> Exhibit:
    """A path of quotas, drawn where they are several, on the axis of all years. No line joins
    them: each is an announcement of its own, and between them others may be missing.
    """
    kinds = kinds_in_words(w)
    is_drawn = len(path) >= DRAWN_FROM
    chart = Announcements(
        points(path, kinds, w), years=_axis(snapshot, path) if is_drawn else None, is_joined=False
    )
    return Exhibit(
        name=name,
        title=title,
        finding=_path_finding(path, title, w),
        unit=w("kvoter.history.unit"),
        period=span_text(path),
        table=Table(columns(w), rows(snapshot, path, kinds, w)),
        sources=sources_of(snapshot, path["source_id"]),
        chart=chart if is_drawn else None,
        notices=(w("kvoter.history.gap"),) if is_drawn else (),
        definition=key_of(chart.points, w) if is_drawn else "",
    )


def _axis(snapshot: Snapshot, path: pd.DataFrame) -> tuple[int, int]:
    """The years of the landstal, and those before that the path has."""
    first, last = years(landstal_path(snapshot))
    return min(first, years(path)[0]), max(last, years(path)[1])


def _path_finding(path: pd.DataFrame, title: str, w: Words) -> str:
    if path.empty:
        return w("kvoter.history.path_empty", title=title)
    key = "path_one" if len(path) == 1 else "path_summary"
    return w(f"kvoter.history.{key}", title=title, count=len(path), **span(path))
