"""Those side by side on every indicator there is."""

from __future__ import annotations

from dashboard.areas import municipality_names
from dashboard.kit.exhibit import AS_PUBLISHED, Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.exhibits.cells import columns, known, known_own, sources_of
from dashboard.sammenlign.findings import headline, notices, row_note, standing_sentence, subtitle
from dashboard.sammenlign.formatting import (
    measure_name,
    place_text,
    unit_of,
    when,
    why_none,
    word_text,
)
from dashboard.sammenlign.measures.rows import ComparisonView, Row, comparison
from dashboard.sammenlign.rule import rule
from data.snapshot import Snapshot


def side_by_side(snapshot: Snapshot, choice: ComparisonChoice) -> Exhibit:
    """A row for each measure, with value, place and word of everyone in a column."""
    view = comparison(snapshot, choice)
    w = words(choice.lang)
    return Exhibit(
        name="tabel",
        title=w("sammenlign.exhibit.tabel"),
        finding=headline(snapshot, view),
        unit=w("sammenlign.unit.rows"),
        period=_period(view, w),
        table=_table(snapshot, view, w),
        sources=sources_of(snapshot, (name for row in view.every for name in row.source_ids)),
        notices=notices(snapshot, view),
        spoken=standing_sentence(snapshot, view),
        definition=f"{subtitle(snapshot, view)}. {rule(w)}",
    )


def _period(view: ComparisonView, w: Words) -> str:
    """The years of the oldest and the newest of the rows, whose own period stands in each."""
    years = sorted({row.period.year for row in view.every})
    if not years:
        return w("sammenlign.age.none")
    return "–".join(dict.fromkeys(map(str, (years[0], years[-1]))))


def _table(snapshot: Snapshot, view: ComparisonView, w: Words) -> Table:
    names = municipality_names(snapshot)
    each = tuple(
        column
        for code in view.codes
        for column in (
            Column(names[code], AS_PUBLISHED),
            Column(w("sammenlign.column.place", who=names[code])),
            Column(w("sammenlign.column.word", who=names[code])),
        )
    )
    first = columns(w, subject=None, indicator=None, unit=None, period=None)
    last = columns(w, region=AS_PUBLISHED, country=AS_PUBLISHED, note=None)
    return Table((*first, *each, *last), tuple(_row(snapshot, view, row, w) for row in view.rows))


def _row(snapshot: Snapshot, view: ComparisonView, row: Row, w: Words) -> tuple[Cell, ...]:
    values: list[Cell] = []
    for cell in row.cells:
        value = known(cell.value, row.measure)
        values += [
            why_none(cell, w) if value is None else value,
            place_text(cell, view.group, w),
            word_text(cell, w),
        ]
    return (
        w(f"sammenlign.subject.{row.measure.indicator.subject}"),
        measure_name(row.measure, w),
        unit_of(row.measure, w),
        when(row.period, w),
        *values,
        known_own(row.region, row.measure),
        known_own(row.country, row.measure),
        row_note(snapshot, row, w),
    )
