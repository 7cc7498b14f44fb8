"""Copies of the raw tables with many times the rows, which pass the same checks.

A copy of a table that is told by year lies so many years later that no key meets another; a copy
of one that is told in words has a number after the word in its key. The 98 municipalities and their
councils are those of the law and stay as they are. A hundred copies reach years that no table
should hold, so `widen_years` lifts that one bound in the process that measures.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pandera.pandas as pa

from data.schemas import TABLES

YEARS_APART = 30
LAST_YEAR = 9999
BY_YEAR = {
    "landstal": "quota_year",
    "regionskvoter": "quota_year",
    "kommunekvoter": "quota_year",
    "visiterede": "year",
    "population": "year",
    "population_midtjylland": "year",
    "population_national": "year",
    "christiansoe": "year",
    "immigrants": "year",
    "employment_rate": "year",
    "unemployment": "year",
}
BY_WORD = {
    "kilder": "source_id",
    "rar_facts": "metric",
    "rar_composition": "council",
    "sosu_pau_dimensionering": "kkr",
    "vaeksthus_effects": "metric",
    "vaeksthus_targets": "target_metric",
    "vaeksthus_by_municipality": "metric",
}


def make_bigger(raw: Path, into: Path, times: int) -> int:
    """Write every table of `raw` `times` as large into `into`; how many rows there are now."""
    into.mkdir(parents=True, exist_ok=True)
    return sum(_copied(path, into / path.name, times) for path in sorted(raw.glob("*.csv")))


def widen_years() -> None:
    """Let the tables of this process hold years up to 9999."""
    for table in TABLES.values():
        for column in table.schema.columns.values():
            column.checks = [
                pa.Check.in_range(1900, LAST_YEAR, error=check.error)
                if check.name == "in_range"
                else check
                for check in column.checks
            ]


def _copied(source: Path, target: Path, times: int) -> int:
    with source.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows, names = list(reader), list(reader.fieldnames or ())
    written = 0
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        for row in _rows(source.stem, rows, times):
            writer.writerow(row)
            written += 1
    return written


def _rows(table: str, rows: list[dict[str, str]], times: int) -> Iterator[dict[str, str]]:
    year, word = BY_YEAR.get(table), BY_WORD.get(table)
    for copy in range(times if year or word else 1):
        for row in rows:
            if copy and year:
                yield row | {year: str(int(row[year]) + YEARS_APART * copy)}
            elif copy and word:
                yield row | {word: f"{row[word]}-{copy}"}
            else:
                yield row
