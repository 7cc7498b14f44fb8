"""Places by contact council: how many, and per 10,000 inhabitants."""

from __future__ import annotations

from dashboard.indicators import indicator
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import words
from dashboard.uddannelse.charts import places_bars
from dashboard.uddannelse.choice import RATE, EducationChoice
from dashboard.uddannelse.findings import places_finding
from dashboard.uddannelse.formatting import RATE_DECIMALS, area, programme, value
from dashboard.uddannelse.measures.counts import places, sources_of
from dashboard.uddannelse.measures.programmes import PROGRAMME
from data.snapshot import Snapshot


def places_exhibit(snapshot: Snapshot, choice: EducationChoice) -> Exhibit:
    """The newest year's places; where the source contradicts itself is said."""
    w, counts = words(choice.lang), places(snapshot)
    columns = (
        Column(w("uddannelse.column.kkr")),
        Column(w("uddannelse.column.programme")),
        Column(w("uddannelse.column.places"), 0),
        Column(w("uddannelse.column.people"), 0),
        Column(w("uddannelse.column.rate"), RATE_DECIMALS),
    )
    rows = tuple(
        (
            area(one.area, w),
            programme(one.programme, w),
            one.count,
            one.people,
            value(one, RATE),
        )
        for one in counts
    )
    notes = (indicator(one.places).break_note(choice.lang) for one in PROGRAMME.values())
    return Exhibit(
        name="pladser",
        title=w("uddannelse.section.pladser"),
        finding=places_finding(counts, choice.measure, w),
        unit=w(f"uddannelse.pladser.unit.{choice.measure}"),
        period=str(max((one.year for one in counts), default=0) or w("uddannelse.not_found")),
        table=Table(columns, rows),
        sources=sources_of(snapshot, counts),
        chart=places_bars(counts, choice.measure, w),
        notices=tuple(note for note in notes if note),
        definition=w("uddannelse.pladser.definition"),
    )
