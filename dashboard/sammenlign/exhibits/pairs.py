"""Then against now, and one measure against another."""

from __future__ import annotations

from dashboard.areas import municipality_names
from dashboard.comparison.formatting import change_unit
from dashboard.indicators import OwnValue
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.sammenlign.charts import dumbbells, scatter
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.exhibits.cells import columns, known, known_own, sources_of
from dashboard.sammenlign.findings import pair_finding, then_finding
from dashboard.sammenlign.formatting import (
    decimals_of,
    measure_name,
    names_of,
    span_text,
    unit_of,
    when,
)
from dashboard.sammenlign.measures.pairs import Ends, Pair, ends, pair
from data.snapshot import Snapshot


def since(snapshot: Snapshot, choice: ComparisonChoice) -> Exhibit:
    """The drawn indicator in a year and now, of those side by side, the region and the country."""
    found, w = ends(snapshot, choice), words(choice.lang)
    one = found.measure.indicator
    periods = [period for period in (found.then, found.now) if period]
    return Exhibit(
        name="dengang",
        title=w("sammenlign.exhibit.dengang", what=measure_name(found.measure, w)),
        finding=then_finding(snapshot, found, choice.municipalities, w),
        unit=unit_of(found.measure, w),
        period=span_text(periods[0], periods[-1], w) if periods else w("chart.mark.not_published"),
        table=_ends_table(snapshot, choice, found, w),
        sources=sources_of(snapshot, found.source_ids),
        chart=dumbbells(snapshot, choice, found),
        notices=tuple(filter(None, (one.break_note(w.lang),))),
        definition=one.definition(w.lang),
    )


def _ends_table(snapshot: Snapshot, choice: ComparisonChoice, found: Ends, w: Words) -> Table:
    names, decimals = municipality_names(snapshot), decimals_of(found.measure)
    heads = [
        when(period, w) if period else w(f"sammenlign.column.{name}")
        for name, period in (("then", found.then), ("now", found.now))
    ]
    change = w("sammenlign.column.change", unit=_change_unit(found, w))
    rows: list[tuple[Cell, ...]] = [
        (names[code], code, *_ends(found.before.get(code), found.after.get(code), found))
        for code in choice.municipalities
    ]
    rows += [
        (w(f"sammenlign.own.{area}"), "", *_own_ends(own, found))
        for area, own in (("region", found.region), ("country", found.country))
    ]
    last = Column(change, decimals, is_signed=True)
    first = columns(w, municipality=None, code=None)
    return Table((*first, *(Column(head, decimals) for head in heads), last), tuple(rows))


def _change_unit(found: Ends, w: Words) -> str:
    one = found.measure.indicator
    return unit_of(found.measure, w) if one.compared_per else change_unit(one, w)


def _ends(then: float | None, now: float | None, found: Ends) -> tuple[Cell, ...]:
    """Both ends and what parts them; nothing is taken from figures that a break lies between."""
    is_whole = then is not None and now is not None and not found.is_broken
    change = (
        known(now - then, found.measure)
        if is_whole and then is not None and now is not None
        else None
    )
    return known(then, found.measure), known(now, found.measure), change


def _own_ends(own: tuple[OwnValue | None, OwnValue | None], found: Ends) -> tuple[Cell, ...]:
    then, now = (known_own(one, found.measure) for one in own)
    return _ends(then, now, found)


def against(snapshot: Snapshot, choice: ComparisonChoice) -> Exhibit:
    """Two indicators of the group, and what the picture does not show."""
    found, w = pair(snapshot, choice), words(choice.lang)
    return Exhibit(
        name="sammenhaeng",
        title=w(
            "sammenlign.exhibit.sammenhaeng",
            x=measure_name(found.x, w),
            y=measure_name(found.y, w),
        ),
        finding=pair_finding(snapshot, found, choice.municipalities, w),
        unit=f"{unit_of(found.x, w)}; {unit_of(found.y, w)}",
        period="; ".join(
            dict.fromkeys(when(one, w) for one in (found.x_period, found.y_period) if one)
        )
        or w("chart.mark.not_published"),
        table=_pair_table(snapshot, found, w),
        sources=sources_of(snapshot, found.source_ids),
        chart=scatter(snapshot, choice, found),
        notices=_pair_notices(snapshot, found, w),
        definition=w("sammenlign.pair.not_shown"),
    )


def _pair_notices(snapshot: Snapshot, found: Pair, w: Words) -> tuple[str, ...]:
    """Unlike years, definitions that are not made for each other, breaks, and who is missing."""
    x, y = found.x.indicator, found.y.indicator
    texts = [
        ""
        if found.is_of_one_year or not found.points
        else w("sammenlign.pair.years", x=measure_name(found.x, w), y=measure_name(found.y, w)),
        "" if found.are_comparable or x == y else w("sammenlign.pair.apart"),
        w("sammenlign.pair.same") if x == y else "",
        *dict.fromkeys(one.break_note(w.lang) for one in (x, y)),
        w.counted(
            "sammenlign.pair.lacking", len(found.lacking), who=_some(snapshot, found.lacking, w)
        )
        if found.lacking
        else "",
    ]
    return tuple(filter(None, texts))


def _some(snapshot: Snapshot, codes: tuple[str, ...], w: Words) -> str:
    """A few by name; more by number."""
    most = 6
    if len(codes) <= most:
        return names_of(snapshot, codes, w)
    return w("sammenlign.pair.many", count=len(codes))


def _pair_table(snapshot: Snapshot, found: Pair, w: Words) -> Table:
    names = municipality_names(snapshot)
    heads = tuple(
        Column(f"{measure_name(measure, w)} ({unit_of(measure, w)})", decimals_of(measure))
        for measure in (found.x, found.y)
    )
    rows = [
        (names[code], code, known(across, found.x), known(up, found.y))
        for code, (across, up) in found.points.items()
    ]
    nothing = w("chart.mark.not_published")
    rows += [(names[code], code, nothing, nothing) for code in found.lacking]  # type: ignore[misc]
    return Table((*columns(w, municipality=None, code=None), *heads), tuple(rows))
