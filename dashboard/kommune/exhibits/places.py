"""Where the municipality lies: its neighbours, and its region and councils through time."""

from __future__ import annotations

from dashboard.areas import Membership, memberships, region_names, region_of
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import published, year_spells
from dashboard.kommune.charts import neighbour_map
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.exhibits.sources import sources_of
from dashboard.kommune.findings import council_finding, neighbour_finding
from dashboard.kommune.measures.places import (
    Home,
    Neighbour,
    border_sources,
    bordering,
    home,
)
from data.snapshot import Snapshot


def neighbour_borders(snapshot: Snapshot, choice: KommuneChoice) -> Exhibit:
    """The municipalities that share a border on land."""
    w = words(choice.lang)
    place, found = home(snapshot, choice.code), bordering(snapshot, choice.code)
    used = sources_of(snapshot, border_sources(snapshot))
    columns = (
        Column(w("kommune.column.neighbour")),
        Column(w("kommune.column.code")),
        Column(w("kommune.column.km"), 1, w("kommune.unit.km")),
        Column(w("kommune.column.region_name")),
        Column(w("kommune.column.note")),
        Column(w("kommune.column.source")),
    )
    return Exhibit(
        name="naboer",
        title=w("kommune.exhibit.naboer"),
        finding=neighbour_finding(place, found, w),
        unit=w("kommune.unit.border"),
        period=year_spells([used[0].published]) if used else "",
        table=Table(columns, _neighbour_rows(snapshot, found, w)),
        sources=used,
        chart=neighbour_map(snapshot, place, found, w),
        definition=w("kommune.naboer.definition"),
    )


def councils(snapshot: Snapshot, choice: KommuneChoice) -> Exhibit:
    """Region, landsdel and KKR, then every council with its days."""
    w = words(choice.lang)
    place, held = home(snapshot, choice.code), memberships(snapshot, choice.code)
    names = ("division", "name", "from", "to", "evidence", "note", "source")
    columns = tuple(Column(w(f"kommune.column.{name}")) for name in names)
    rows = (*_home_rows(snapshot, place, w), *(_council_row(snapshot, one, w) for one in held))
    return Exhibit(
        name="inddeling",
        title=w("kommune.exhibit.inddeling"),
        finding=council_finding(place, held, w),
        unit=w("kommune.unit.councils"),
        period=year_spells([*(one.valid_from for one in held), *(one.valid_to for one in held)]),
        table=Table(columns, rows),
        sources=sources_of(snapshot, [place.source_id, *(one.source_id for one in held)]),
        definition=w("kommune.inddeling.definition"),
    )


def _neighbour_rows(
    snapshot: Snapshot, found: tuple[Neighbour, ...], w: Words
) -> tuple[tuple[Cell, ...], ...]:
    """The neighbours; of an island the one row that says so."""
    if not found:
        source = sources_of(snapshot, border_sources(snapshot))[0]
        return ((w("kommune.naboer.nobody"), "", 0.0, "", "", source),)
    regions, names = region_of(snapshot), region_names(snapshot)
    return tuple(
        (
            one.name,
            one.code,
            one.border_km,
            names[regions[one.code]],
            one.note,
            snapshot.sources.get(one.source_id),
        )
        for one in found
    )


def _home_rows(snapshot: Snapshot, place: Home, w: Words) -> tuple[tuple[Cell, ...], ...]:
    source = snapshot.sources.get(place.source_id)
    pairs = (
        ("region", place.region_name),
        ("landsdel", place.landsdel),
        ("kkr", place.kkr),
    )
    return tuple(
        (w(f"kommune.inddeling.{kind}"), name, "", "", "", "", source) for kind, name in pairs
    )


def _council_row(snapshot: Snapshot, one: Membership, w: Words) -> tuple[Cell, ...]:
    return (
        w("kommune.inddeling.council"),
        one.council,
        published(one.valid_from, w.lang),
        published(one.valid_to, w.lang) or w("kommune.inddeling.still"),
        w(f"kommune.inddeling.{one.evidence}"),
        one.note,
        snapshot.sources.get(one.source_id),
    )
