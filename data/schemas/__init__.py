"""Every table, declared once: columns, keys, what may stand in them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from data.faults import BadTables, Fault
from data.indicators import Indicator
from data.schemas import (
    agreements,
    areas,
    arrivals,
    education,
    employees,
    growth,
    key_figures,
    kkr,
    labour,
    population,
    provenance,
    quotas,
    tasks,
)
from data.schemas.columns import Kind
from data.schemas.table import Loaded, Table

__all__ = ["TABLES", "Kind", "Loaded", "Table", "tables_for"]

TABLES: Mapping[str, Table] = MappingProxyType(
    {
        table.name: table
        for module in (
            provenance,
            areas,
            quotas,
            arrivals,
            population,
            key_figures,
            labour,
            employees,
            education,
            growth,
            agreements,
            kkr,
            tasks,
        )
        for table in module.TABLES
    }
)


def tables_for(indicators: Mapping[str, Indicator]) -> Mapping[str, Table]:
    """The tables with the columns that the catalogue adds; `BadTables` for what does not fit.

    A column that the catalogue names and a table lacks becomes a figure that may
    be blank, so that a new indicator needs no Python.
    """
    faults: list[Fault] = []
    new: dict[str, dict[str, None]] = {}
    for indicator in indicators.values():
        found = _faults_of_place(indicator)
        faults += found
        if not found and indicator.column not in TABLES[indicator.table].kinds:
            new.setdefault(indicator.table, {})[indicator.column] = None
    if faults:
        raise BadTables(faults)
    wider = {name: table.with_figures(new.get(name, ())) for name, table in TABLES.items()}
    return MappingProxyType(wider)


def _faults_of_place(indicator: Indicator) -> list[Fault]:
    table = TABLES.get(indicator.table)
    if table is None:
        remedy = f"Skriv en af disse: {', '.join(TABLES)}."
        return [indicator.fault("table", indicator.table, "er ikke en tabel, vi kender", remedy)]
    faults = []
    remedy = f"Kolonnerne i {table.name} er {', '.join(table.kinds)}."
    for key in ("area_column", "time_column"):
        column = getattr(indicator, key)
        if column and column not in table.kinds:
            faults.append(indicator.fault(key, column, "er ikke en kolonne i tabellen", remedy))
    for column, _ in indicator.where:
        if column not in table.kinds:
            faults.append(indicator.fault("where", column, "er ikke en kolonne i tabellen", remedy))
    kind = table.kinds.get(indicator.column, Kind.DECIMAL)
    if kind not in {Kind.WHOLE, Kind.DECIMAL}:
        figures = ", ".join(table.figures) or "ingen"
        remedy = f"Vælg en kolonne med tal; her er {figures}."
        faults.append(indicator.fault("column", indicator.column, "er ikke en talkolonne", remedy))
    return faults
