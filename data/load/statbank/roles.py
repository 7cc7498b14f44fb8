"""Which variable of the file is the time, the figure and the area, as the feed declares them."""

from __future__ import annotations

from dataclasses import dataclass

from data.faults import BadTables, Fault
from data.schemas.columns import Kind
from data.schemas.table import TIMES, Table
from data.sources import Feed


@dataclass(frozen=True)
class Roles:
    """The variables by what they are; `area` is blank for a table of the whole country."""

    time: str
    figure: str
    area: str


def roles_of(feed: Feed, table: Table) -> Roles:
    """The roles of the declared variables; `BadTables` when the declaration is not whole."""
    faults = [*_unknown(feed, table), *_missing(feed, table)]
    times = {variable for name, variable in feed.columns if name in TIMES}
    figures = {variable for name, variable in feed.columns if name in table.figures}
    areas = {variable for name, variable in feed.columns if table.kinds.get(name) is Kind.CODE} or {
        ""
    }
    for what, variables in (("tiden", times), ("tallet", figures), ("området", areas)):
        if len(variables) != 1:
            remedy = f"Skriv under columns, hvilken ene kolonne i filen der er {what}."
            faults.append(feed.fault("columns", feed.table, f"siger ikke, hvad {what} er", remedy))
    if faults:
        raise BadTables(faults)
    return Roles(*times, *figures, *areas)


def _unknown(feed: Feed, table: Table) -> list[Fault]:
    remedy = f"Kolonnerne i {table.name} er {', '.join(table.kinds)}."
    return [
        feed.fault(key, name, "er ikke en kolonne i tabellen", remedy)
        for key, pairs in (("columns", feed.columns), ("fixed", feed.fixed))
        for name, _ in pairs
        if name not in table.kinds
    ]


def _missing(feed: Feed, table: Table) -> list[Fault]:
    given = {name for name, _ in (*feed.columns, *feed.fixed)} | {"mark", "source_id"}
    remedy = (
        "Skriv under columns, hvilken kolonne i filen det er, eller under fixed, hvad der står."
    )
    faults = [
        feed.fault("columns", name, "er ikke nævnt", remedy)
        for name in table.kinds
        if name not in given and not table.may_be_blank(name)
    ]
    if not feed.source_id:
        remedy = "Skriv kildens id, som det står i kilder.csv."
        faults.append(feed.fault("source_id", feed.table, "mangler", remedy))
    return faults
