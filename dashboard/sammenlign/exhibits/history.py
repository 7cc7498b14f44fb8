"""Each with its line through the years, on one pair of axes."""

from __future__ import annotations

from dashboard.areas import municipality_names
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.sammenlign.charts import multiples
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.exhibits.cells import columns, known, sources_of
from dashboard.sammenlign.findings import history_finding
from dashboard.sammenlign.formatting import decimals_of, measure_name, span_text, unit_of, when
from dashboard.sammenlign.measures.history import History, history
from data.snapshot import Snapshot


def development(snapshot: Snapshot, choice: ComparisonChoice) -> Exhibit:
    """The drawn indicator through all its years."""
    found, w = history(snapshot, choice), words(choice.lang)
    one = found.measure.indicator
    periods = found.periods
    return Exhibit(
        name="udvikling",
        title=w("sammenlign.exhibit.udvikling", what=measure_name(found.measure, w)),
        finding=history_finding(snapshot, choice, found, w),
        unit=unit_of(found.measure, w),
        period=span_text(periods[0], periods[-1], w) if periods else w("chart.mark.not_published"),
        table=_table(snapshot, found, w),
        sources=sources_of(snapshot, found.source_ids),
        chart=multiples(snapshot, choice, found) if found.periods else None,
        notices=tuple(filter(None, (one.break_note(w.lang),))),
        definition=one.definition(w.lang),
    )


def _table(snapshot: Snapshot, found: History, w: Words) -> Table:
    names, decimals = municipality_names(snapshot), decimals_of(found.measure)
    each = tuple(Column(when(period, w), decimals) for period in found.periods)
    rows = tuple(
        (names[code], code, *(known(held.get(one), found.measure) for one in found.periods))
        for code, held in found.values.items()
    )
    return Table((*columns(w, municipality=None, code=None), *each), rows)
