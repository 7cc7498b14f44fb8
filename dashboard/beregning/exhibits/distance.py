"""How far the calculation lies from the official table."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.formatting import some
from dashboard.beregning.measures import Distance, distance
from dashboard.beregning.measures.calculated import interpretation
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from data.snapshot import Snapshot

DISTANCE = "afstand"


def distance_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """Every municipality's calculated number beside the published one, the farthest off first;
    without rows in a version that has no such table whole.
    """
    w, found = words(choice.lang), distance(snapshot, choice.family, interpretation(choice))
    is_approximate = found.is_approximate if found else True
    names = ("calculated", "published", "difference")
    columns = (
        Column(w("beregning.column.code")),
        Column(w("beregning.column.municipality")),
        *(
            Column(w(f"beregning.column.{name}"), 0, is_signed=name == "difference")
            for name in names
        ),
    )
    return Exhibit(
        name=DISTANCE,
        title=w(f"beregning.distance.{'title' if is_approximate else 'title_own'}"),
        finding=distance_finding(found, w) if found else w("beregning.distance.none"),
        unit=w("beregning.unit.persons"),
        period=_period(found, w) if found else "",
        table=Table(columns, _rows(found)),
        sources=found.sources if found else (),
        notices=tuple(distance_details(found, w)) if found else (),
    )


def _period(found: Distance, w: Words) -> str:
    landstal = number(found.landstal, 0, w.lang)
    return w("beregning.period", year=found.quota_year, landstal=landstal)


def _rows(found: Distance | None) -> tuple[tuple[Cell, ...], ...]:
    if found is None:
        return ()
    order = sorted(found.differences, key=lambda code: (-abs(found.differences[code]), code))
    return tuple(
        (
            code,
            found.names[code],
            found.calculated[code],
            found.published[code],
            found.differences[code],
        )
        for code in order
    )


def distance_finding(found: Distance, w: Words) -> str:
    """The mean distance from the official table."""
    return w(
        f"beregning.distance.headline{'' if found.is_approximate else '_own'}",
        mean=number(found.mean, 1, w.lang),
        year=found.quota_year,
        close=found.within_five,
        of=len(found.differences),
    )


def distance_details(found: Distance, w: Words) -> list[str]:
    """Which municipalities stand at zero in both or only one, and who lies farthest off."""

    def named(codes: Iterable[str]) -> str:
        return w.listed(sorted(found.names[code] for code in codes))

    zeros = {
        "zero": found.zero_in_both,
        "zero_calculated": found.zero_only_calculated,
        "zero_published": found.zero_only_published,
    }
    texts = [
        w(f"beregning.distance.{key}", names=named(codes)) for key, codes in zeros.items() if codes
    ]
    difference = number(found.differences[found.farthest], 0, w.lang, signed=True)
    texts.append(
        w(
            "beregning.distance.farthest",
            name=some([found.names[found.farthest]], w),
            difference=difference,
        )
    )
    landstal = number(found.landstal, 0, w.lang)
    family = number(found.family_total, 0, w.lang)
    return [*texts, w("beregning.distance.measured", landstal=landstal, family=family)]
