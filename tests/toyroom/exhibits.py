"""What `/folketal` shows."""

from __future__ import annotations

from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from data.snapshot import Snapshot
from tests.toyroom.choice import PeopleChoice
from tests.toyroom.measures import inhabitants


def people(snapshot: Snapshot, choice: PeopleChoice) -> Exhibit:
    """The inhabitants of a year, as bars and as a table."""
    w = words(choice.lang)
    every = inhabitants(snapshot)
    rows = every[every["year"] == choice.year]
    first = rows.iloc[0]
    return Exhibit(
        name="kommuner",
        title=w("folketal.title"),
        finding=w(
            "folketal.finding",
            name=first["name_da"],
            persons=number(first["population_persons"], 0, w.lang),
        ),
        unit=w("folketal.unit"),
        period=str(choice.year),
        table=Table(
            (Column(w("folketal.municipality")), Column(w("folketal.persons"), 0)),
            tuple((row.name_da, int(row.population_persons)) for row in rows.itertuples()),
        ),
        sources=tuple(snapshot.sources[name] for name in sorted(set(rows["source_id"]))),
        chart=Bars(
            tuple(
                Bar(
                    row.name_da,
                    float(row.population_persons),
                    number(row.population_persons, 0, w.lang),
                )
                for row in rows.itertuples()
            )
        ),
    )


EXHIBITS = {"kommuner": people}
