"""The municipalities most like the first one, and what makes them so."""

from __future__ import annotations

from dashboard.areas import municipality_names
from dashboard.comparison.similar import LEAST_SHARED
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.sammenlign.charts import alike_bars
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.exhibits.cells import columns, sources_of
from dashboard.sammenlign.findings import alike_finding
from dashboard.sammenlign.formatting import names_of, when
from dashboard.sammenlign.measures.likeness import NEAREST, Alike, alike
from data.snapshot import Snapshot

AREAS = {"landet": "danmark", "kkr": "midtjylland"}
DECIMALS = 2


def found_alike(snapshot: Snapshot, choice: ComparisonChoice) -> Alike:
    """Those most like the first one by the weights of a choice."""
    return alike(snapshot, choice.municipalities[0], choice.weights, AREAS[choice.field])


def most_alike(snapshot: Snapshot, choice: ComparisonChoice) -> Exhibit:
    """The seven nearest with their distance, and how much each measure parts them."""
    found, w = found_alike(snapshot, choice), words(choice.lang)
    first = choice.municipalities[0]
    return Exhibit(
        name="lignende",
        title=w("sammenlign.exhibit.lignende", who=names_of(snapshot, (first,), w)),
        finding=alike_finding(snapshot, first, found, w),
        unit=w("sammenlign.unit.distance"),
        period="; ".join(_periods(found, w)) or w("chart.mark.not_published"),
        table=_table(snapshot, found, w),
        sources=sources_of(snapshot, found.source_ids),
        chart=alike_bars(snapshot, choice, found),
        notices=_notices(snapshot, found, w),
        definition=w(
            "sammenlign.alike.rule",
            weights=_weights(found, w),
            shared=number(100 * LEAST_SHARED, 0, w.lang),
        ),
    )


def likeness_name(name: str, w: Words) -> str:
    """What a measure of likeness is called."""
    return w(f"sammenlign.likeness.{name}")


def _periods(found: Alike, w: Words) -> list[str]:
    """When each measure is of, those of one year together."""
    by_year: dict[str, list[str]] = {}
    for name in found.weights:
        by_year.setdefault(when(found.periods[name], w), []).append(likeness_name(name, w))
    return [
        w("sammenlign.alike.period", when=year, names=w.listed(names))
        for year, names in sorted(by_year.items(), reverse=True)
    ]


def _weights(found: Alike, w: Words) -> str:
    return w.listed(
        [
            w("sammenlign.alike.weight", name=likeness_name(name, w), weight=weight)
            for name, weight in found.weights.items()
        ]
    )


def _notices(snapshot: Snapshot, found: Alike, w: Words) -> tuple[str, ...]:
    out = found.likeness.left_out
    if not out:
        return ()
    return (w.counted("sammenlign.alike.left_out", len(out), who=names_of(snapshot, out, w)),)


def _table(snapshot: Snapshot, found: Alike, w: Words) -> Table:
    names = municipality_names(snapshot)
    each = tuple(
        Column(w("sammenlign.column.deviations", what=likeness_name(name, w)), DECIMALS,
               is_signed=True)
        for name in found.weights
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for place, one in enumerate(found.likeness.nearest[:NEAREST], 1):
        apart = {part.name: part.deviations for part in one.differences}
        values = [_rounded(apart.get(name), w) for name in found.weights]
        rows.append((place, names[one.code], one.code, round(one.distance, DECIMALS), *values))
    first = columns(w, number=0, municipality=None, code=None, distance=DECIMALS)
    return Table((*first, *each), tuple(rows))


def _rounded(value: float | None, w: Words) -> Cell:
    return w("chart.mark.not_published") if value is None else round(value, DECIMALS) + 0.0
