"""Intake by region through the years; it is never the places of an agreement."""

from __future__ import annotations

from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import words
from dashboard.uddannelse.charts import intake_lines
from dashboard.uddannelse.choice import RATE, EducationChoice
from dashboard.uddannelse.findings import intake_finding
from dashboard.uddannelse.formatting import RATE_DECIMALS, area, programme, value
from dashboard.uddannelse.measures.counts import intake, missing, sources_of
from data.snapshot import Snapshot


def intake_exhibit(snapshot: Snapshot, choice: EducationChoice) -> Exhibit:
    """Every region and the country, year by year."""
    w, counts = words(choice.lang), intake(snapshot)
    columns = (
        Column(w("uddannelse.column.year")),
        Column(w("uddannelse.column.area")),
        Column(w("uddannelse.column.programme")),
        Column(w("uddannelse.column.intake"), 0),
        Column(w("uddannelse.column.people"), 0),
        Column(w("uddannelse.column.rate"), RATE_DECIMALS),
    )
    rows = tuple(
        (
            str(one.year),
            area(one.area, w),
            programme(one.programme, w),
            one.count,
            one.people,
            value(one, RATE),
        )
        for one in counts
    )
    years = sorted({one.year for one in counts})
    lacking = missing(snapshot, years[-1]) if years else {}
    return Exhibit(
        name="tilgang",
        title=w("uddannelse.section.tilgang"),
        finding=intake_finding(counts, w),
        unit=w(f"uddannelse.tilgang.unit.{choice.measure}"),
        period=f"{years[0]}–{years[-1]}" if years else w("uddannelse.not_found"),
        table=Table(columns, rows),
        sources=sources_of(snapshot, counts),
        chart=intake_lines(counts, choice.measure, w),
        notices=tuple(
            w("uddannelse.tilgang.missing", name=programme(name, w), areas=w.listed(areas))
            for name, areas in lacking.items()
        ),
        definition=w("uddannelse.tilgang.definition"),
    )
