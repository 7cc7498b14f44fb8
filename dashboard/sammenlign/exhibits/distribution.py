"""Everyone in the group on one axis."""

from __future__ import annotations

from dashboard.areas import municipality_names
from dashboard.kit.exhibit import Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.sammenlign.charts import strip
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.exhibits.cells import columns, known, sources_of
from dashboard.sammenlign.findings import spread_finding
from dashboard.sammenlign.formatting import decimals_of, measure_name, unit_of, when
from dashboard.sammenlign.measures.indicators import Measure, municipal, series_of, values_of
from dashboard.sammenlign.measures.rows import Row, comparison
from dashboard.sammenlign.resolve import group_of
from dashboard.sammenlign.rule import rule
from data.snapshot import Snapshot, Source


def distribution(snapshot: Snapshot, choice: ComparisonChoice) -> Exhibit:
    """The drawn indicator in the group, those side by side by colour, shape and name."""
    w, measure = words(choice.lang), Measure(municipal()[choice.indicator])
    row = comparison(snapshot, choice).of(measure.id)
    values = _values(snapshot, choice, row) if row else {}
    one = measure.indicator
    return Exhibit(
        name="fordeling",
        title=w("sammenlign.exhibit.fordeling", what=measure_name(measure, w)),
        finding=spread_finding(snapshot, choice, row, group_of(snapshot, choice), w),
        unit=unit_of(measure, w),
        period=when(row.period, w) if row else w("chart.mark.not_published"),
        table=_table(snapshot, choice, row, values, w),
        sources=_sources(snapshot, row, values),
        chart=strip(snapshot, choice, row, values) if row else None,
        notices=tuple(filter(None, (one.break_note(w.lang),))),
        definition=f"{one.definition(w.lang)} {rule(w)}",
    )


def _values(snapshot: Snapshot, choice: ComparisonChoice, row: Row) -> dict[str, float]:
    """Those of the group and those side by side, the highest first; equals by their code."""
    known_ = values_of(snapshot, row.measure, row.period)
    codes = {*group_of(snapshot, choice).codes, *choice.municipalities}
    inside = {code: known_[code] for code in codes if code in known_}
    return dict(sorted(inside.items(), key=lambda pair: (-pair[1], pair[0])))


def _sources(snapshot: Snapshot, row: Row | None, values: dict[str, float]) -> tuple[Source, ...]:
    if row is None:
        return ()
    held = series_of(snapshot, row.measure).at(row.period)
    return sources_of(snapshot, (name for code in values for name in held[code].source_ids))


def _table(
    snapshot: Snapshot,
    choice: ComparisonChoice,
    row: Row | None,
    values: dict[str, float],
    w: Words,
) -> Table:
    names, group = municipality_names(snapshot), group_of(snapshot, choice).codes
    head = columns(w, municipality=None, code=None)
    if row is None:
        return Table(head)
    decimals = decimals_of(row.measure)
    rows = tuple(
        (
            names[code],
            code,
            known(value, row.measure),
            w("sammenlign.side.chosen") if code in choice.municipalities else "",
            "" if code in group else w("sammenlign.outside"),
        )
        for code, value in values.items()
    )
    return Table((*head, *columns(w, value=decimals, chosen=None, group=None)), rows)
