"""Full-time employees who live in east and west, and how their number has changed."""

from __future__ import annotations

from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.choice import Choice
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.overblik.findings import employees_finding
from dashboard.overblik.measures import Area, EastWest, employees
from data.snapshot import Snapshot

EMPLOYEES = "oest-og-vest"


def employees_exhibit(snapshot: Snapshot, choice: Choice) -> Exhibit:
    """Employees in the newest quarter, the same quarter a year before, and the first there is."""
    w, facts = words(choice.lang), employees(snapshot)
    texts = {"first": facts.first.year, "last": facts.last.year, "quarter": facts.last.at[-1]}
    return Exhibit(
        name=EMPLOYEES,
        title=w("overblik.employees.bars", **texts),
        finding=employees_finding(facts, w),
        unit=w("overblik.employees.unit"),
        period=w("overblik.employees.period", **texts),
        table=_table(facts, w),
        sources=facts.sources,
        chart=Bars((_bar("west", facts.west, w), _bar("east", facts.east, w))),
        notices=(w("overblik.employees.remark"),),
        definition=w("overblik.employees.note", **texts),
    )


def _table(facts: EastWest, w: Words) -> Table:
    quarters = (facts.first, facts.year_before, facts.last)
    columns = (
        Column(w("overblik.employees.column.area")),
        Column(w("overblik.employees.column.municipalities"), 0),
        *(
            Column(w("overblik.period.quarter", quarter=one.at[-1], year=one.year), 0)
            for one in quarters
        ),
        Column(w("overblik.employees.column.year_change"), 1, "pct.", is_signed=True),
        Column(
            w("overblik.employees.column.change", first=facts.first.year), 1, "pct.", is_signed=True
        ),
    )
    rows = tuple(
        (
            w(f"overblik.employees.area.{side}"),
            area.municipalities,
            area.first,
            area.year_before,
            area.last,
            round(area.year_change_pct, 1),
            round(area.change_pct, 1),
        )
        for side, area in (("west", facts.west), ("east", facts.east))
    )
    return Table(columns, rows)


def _bar(side: str, area: Area, w: Words) -> Bar:
    counts = {"first": number(area.first, 0, w.lang), "last": number(area.last, 0, w.lang)}
    change = number(area.change_pct, 1, w.lang, signed=True)
    return Bar(
        w(f"overblik.employees.{side}", count=area.municipalities),
        area.change_pct,
        w("overblik.pct", value=change),
        side,
        note=w("overblik.employees.persons", **counts),
    )
