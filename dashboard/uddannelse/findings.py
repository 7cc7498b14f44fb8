"""The sentences of `/uddannelse`, computed from its figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.uddannelse.choice import RATE
from dashboard.uddannelse.formatting import short, shown_text, trainees, value
from dashboard.uddannelse.measures.counts import (
    COUNTRY,
    OWN_KKR,
    OWN_REGION,
    Count,
    of_area,
)
from dashboard.uddannelse.measures.facts import AARHUS, REGIONS, Fact
from dashboard.uddannelse.measures.split import SplitView

NAMED_AT_MOST = 3


def places_finding(counts: tuple[Count, ...], measure: str, w: Words) -> str:
    """How KKR Midtjylland's places lie against the country's by inhabitant, or how many."""
    own, every = of_area(counts, OWN_KKR), of_area(counts, COUNTRY)
    if not own:
        return w("uddannelse.pladser.nothing")
    year = next(iter(own.values())).year
    if measure != RATE or any(one.rate is None for one in (*own.values(), *every.values())):
        listed = w.listed(
            [
                w(
                    "uddannelse.pladser.each",
                    count=number(one.count, 0, w.lang),
                    who=trainees(at, w),
                )
                for at, one in own.items()
            ]
        )
        total = number(sum(one.count for one in own.values()), 0, w.lang)
        return w("uddannelse.pladser.counted", total=total, year=year, listed=listed)
    ways = {at: _way(value(one, RATE), value(every[at], RATE)) for at, one in own.items()}
    clauses = _by_way(ways, "uddannelse.pladser", lambda at: trainees(at, w), w)
    return w("uddannelse.pladser.compared", year=year, clauses=clauses)


def intake_finding(counts: tuple[Count, ...], w: Words) -> str:
    """How the region's intake has gone from the first year to the last, programme by programme."""
    own = [one for one in counts if one.area == OWN_REGION]
    if not own:
        return w("uddannelse.tilgang.nothing")
    first, last = min(one.year for one in own), max(one.year for one in own)
    pairs = {
        one.programme: (before.count, one.count)
        for one in own
        for before in own
        if one.year == last and before.year == first and before.programme == one.programme
    }
    ways = {at: _way(after, before) for at, (before, after) in pairs.items()}

    def told(at: str) -> str:
        before, after = (number(count, 0, w.lang) for count in pairs[at])
        name = short(at, w)
        return w("uddannelse.tilgang.each", name=name, before=before, after=after)

    clauses = _by_way(ways, "uddannelse.tilgang", told, w)
    return w("uddannelse.tilgang.finding", first=first, last=last, clauses=clauses)


def split_finding(view: SplitView, w: Words) -> str:
    """Which municipality has most places, or that the split was not found."""
    if not view.is_filled:
        return w("uddannelse.kommuner.nothing")
    known = view.rows.dropna(subset=["value"])
    if known.empty:
        texts = {"year": view.year, "who": trainees(view.programme, w)}
        return w("uddannelse.kommuner.no_value", **texts)
    first = known[known["rank"] == 1]
    return w(
        f"uddannelse.kommuner.finding.{view.measure}",
        places=w.listed(list(first["municipality_name"])[:NAMED_AT_MOST]),
        who=trainees(view.programme, w),
        value=shown_text(float(first["value"].iloc[0]), view.measure, w),
        year=view.year,
        known=view.known,
        of=len(view.rows),
    )


def aarhus_finding(facts: Iterable[Fact], w: Words) -> str:
    """The places of the one municipality whose places were found."""
    own = [one for one in facts if one.code == AARHUS and one.measure == "places_per_year"]
    if not own:
        return w("uddannelse.aarhus.nothing")
    listed = w.listed(
        [
            w(
                "uddannelse.pladser.each",
                count=number(one.count or 0, 0, w.lang),
                who=trainees(one.programme, w),
            )
            for one in own
        ]
    )
    return w("uddannelse.aarhus.finding", year=own[-1].year, listed=listed)


def agreements_finding(facts: Iterable[Fact], w: Words) -> str:
    """How the regions' agreements with assistants have gone."""
    own = sorted(regional(facts), key=lambda one: one.year)
    if not own:
        return w("uddannelse.aftaler.nothing")
    first, last = own[0], own[-1]
    way = _way(last.count or 0, first.count or 0)
    return w(
        f"uddannelse.aftaler.{way}",
        first=first.year,
        last=last.year,
        before=number(first.count or 0, 0, w.lang),
        after=number(last.count or 0, 0, w.lang),
    )


def regional(facts: Iterable[Fact]) -> list[Fact]:
    """The agreements of the five regions together, oldest first."""
    return [one for one in facts if one.area == REGIONS and one.count is not None]


def _by_way(ways: Mapping[str, str], key: str, told: Callable[[str], str], w: Words) -> str:
    """`færre til A og B og flere til C`: those that go one way are named together."""
    grouped: dict[str, list[str]] = {}
    for name, way in ways.items():
        grouped.setdefault(way, []).append(told(name))
    clauses = [
        w(f"{key}.{way}{'' if at else '_first'}", names=w.listed(names))
        for at, (way, names) in enumerate(grouped.items())
    ]
    return w.listed(clauses)


def _way(own: float | None, other: float | None) -> str:
    """Which way a number lies from another: up, down or same."""
    if own is None or other is None or own == other:
        return "same"
    return "up" if own > other else "down"
