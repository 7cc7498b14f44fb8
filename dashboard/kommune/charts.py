"""The two charts of the page: the neighbours on a map, and the quotas through the years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.areas import members, region_of
from dashboard.kit import current
from dashboard.kit.charts.classes import Class, Classes
from dashboard.kit.charts.ground import BORNHOLM, ground_of
from dashboard.kit.charts.marks import PROVISIONAL
from dashboard.kit.charts.spec import Announcement, Announcements, Area, MapBase, MapChart
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.kommune.formatting import origin_text, persons_text
from dashboard.kommune.measures.places import Home, Neighbour
from dashboard.kommune.measures.quotas import Quota
from data.snapshot import Snapshot

SHAPES = {"fastsat": "circle", "aftalt": "diamond", "beregnet": "circle-open"}
UNNAMED = "square-open"
DRAWN_FROM = 3
# The map classes nothing: neighbours are the lightest of two tones, the municipality the darkest.
LIGHT, DARK = 0, 1
TONES = Classes((Class(0.0, 0.0, 0), Class(0.0, 0.0, 0)), 0, is_diverging=False)


def neighbour_map(
    snapshot: Snapshot, place: Home, found: Sequence[Neighbour], w: Words
) -> MapChart:
    """The municipality, marked, among those it borders; who they are is asked of the table of
    borders and never of the outline. An island is shown where it lies in its region.
    """
    codes = (place.code, *sorted(one.code for one in found))
    own = Area(place.code, place.name, "", None, DARK, place.name)
    others = tuple(
        Area(
            one.code,
            one.name,
            number(one.border_km, 1, w.lang),
            one.border_km,
            LIGHT,
            w("kommune.naboer.spoken", km=number(one.border_km, 1, w.lang)),
        )
        for one in found
    )
    base = _ground(snapshot, place, codes)
    return MapChart(base, (own, *others), TONES, selected=(place.code,))


def _ground(snapshot: Snapshot, place: Home, codes: tuple[str, ...]) -> MapBase:
    """The ground of a municipality and its neighbours; one without any in the frame of its region,
    whose other land is not told about.
    """
    if len(codes) > 1 or place.code == BORNHOLM:
        return ground_of(snapshot, current.outline(), codes)
    inside = tuple(
        code for code in members(snapshot, region_of(snapshot)[place.code], 0) if code != BORNHOLM
    )
    base = ground_of(snapshot, current.outline(), inside)
    return replace(base, panels=tuple(replace(one, codes=codes) for one in base.panels))


def quota_chart(quotas: Sequence[Quota], w: Words) -> Announcements | None:
    """A point for every quota, joined by nothing; None where there is hardly anything to draw."""
    if len(quotas) < DRAWN_FROM:
        return None
    kinds = {kind: w(f"quotas.kind.{kind}") for kind in SHAPES}
    points = tuple(
        Announcement(
            year=one.quota_year,
            value=float(one.persons),
            text=number(one.persons, 0, w.lang),
            spoken=w(
                "kommune.quota.point",
                year=one.quota_year,
                persons=persons_text(one, w),
                kind=kinds[one.kind],
                origin=origin_text(one, w),
            ),
            shape=UNNAMED if one.revision is None else SHAPES[one.kind],
            is_provisional=one.mark == PROVISIONAL,
        )
        for one in quotas
    )
    return Announcements(points, is_joined=False)
