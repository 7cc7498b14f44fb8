"""The shipped raw tables: plain, sorted, sourced, and each figure in the column of its unit.

What a refresh refuses is not said again here: `test_cross.py` has the shipped tables checked.
"""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from data.schemas import TABLES, Kind

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"

Row = dict[str, str]

EACH = pytest.mark.parametrize("table", TABLES)
DATA = [name for name, table in TABLES.items() if name != "kilder" and not table.may_be_empty]
LONG = [name for name in DATA if sum(one.startswith("value_") for one in TABLES[name].figures) > 1]
UNITS = "pct|percentage_points|count|mio_kr|kr|ratio|index|km2|km|per_\\d+|persons"
UNIT_IN_NAME = re.compile(rf"_({UNITS})$|^pct_")
WITHOUT_FIGURE_UNIT = {"seats", "places"}  # the column's name is the unit
STATISTICS = "Danmarks Statistik"


def raw(table: str) -> list[Row]:
    with (RAW / f"{table}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, strict=True))


def filled(row: Row, prefix: str) -> dict[str, str]:
    """Those of the columns `prefix_pct`, `prefix_count`, … that hold a figure, by unit."""
    unit = re.compile(rf"{prefix}_({UNITS}|full_time_persons)")
    found = {unit.fullmatch(name): cell for name, cell in row.items() if cell}
    return {match[1]: cell for match, cell in found.items() if match}


# ---------------------------------------------------------------- form


def test_every_table_is_known_and_every_known_table_is_there():
    assert {path.stem for path in RAW.glob("*.csv")} == set(TABLES)


@EACH
def test_the_file_is_plain_utf8_with_unix_line_ends(table):
    content = (RAW / f"{table}.csv").read_bytes()
    content.decode("utf-8")
    assert not content.startswith(b"\xef\xbb\xbf"), "byte-order mark"
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")


@EACH
def test_the_file_has_every_column_in_order_even_those_that_may_be_left_out(table):
    with (RAW / f"{table}.csv").open(encoding="utf-8", newline="") as handle:
        assert next(csv.reader(handle)) == list(TABLES[table].kinds)


@EACH
def test_rows_stand_in_the_order_of_their_key(table):
    rows = raw(table)
    keys = [tuple(row[column] for column in TABLES[table].key) for row in rows]
    assert bool(rows) != TABLES[table].may_be_empty
    assert keys == sorted(set(keys))


@EACH
def test_cells_are_whole_and_trimmed(table):
    for row in raw(table):
        assert None not in row, f"too many cells: {row}"
        for column, value in row.items():
            assert value is not None, f"too few cells: {row}"
            assert value == value.strip(), (column, value)
            assert "\n" not in value, (column, value)


def test_the_population_of_midtjylland_has_no_year_missing():
    years = {int(row["year"]) for row in raw("population_midtjylland")}
    assert years == set(range(2008, max(years) + 1))


# ------------------------------------------------------------- sources


def test_no_source_is_unused():
    used = {row["source_id"] for table in DATA for row in raw(table)}
    assert used == {row["source_id"] for row in raw("kilder")}


def test_sources_are_told_as_far_as_they_are_known():
    for row in raw("kilder"):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["source_id"]), row
        for address in filter(None, row["address"].split(" ; ")):
            assert re.fullmatch(r"https?://\S+", address), row
        if not row["address"]:
            assert "udleveret sammen med projektet" in row["note"], row


def test_a_table_of_statistics_denmark_is_named_by_its_code_and_where_it_was_read():
    rows = [row for row in raw("kilder") if row["publisher"] == STATISTICS]
    assert rows
    for row in rows:
        assert re.match(r"[A-Z]+\d+[A-Z]*: ", row["title"]), row
        assert bool(row["read_via"]) == ("github.com" in row["address"]), row


def test_no_document_is_listed_twice():
    addresses = [row["address"] for row in raw("kilder") if row["address"]]
    assert len(addresses) == len(set(addresses))


# ----------------------------------------------------- units and marks


@EACH
def test_columns_with_figures_carry_their_unit_and_no_other_column_does(table):
    for column, kind in TABLES[table].kinds.items():
        named = UNIT_IN_NAME.search(column) or column in WITHOUT_FIGURE_UNIT
        if column in TABLES[table].figures:
            assert named, column
        if named and column != "target_metric":
            assert kind in {Kind.WHOLE, Kind.DECIMAL}, column


@pytest.mark.parametrize("table", LONG)
def test_long_tables_hold_one_figure_a_row_or_none_is_meant(table):
    for row in raw(table):
        if row["mark"] == "not_applicable":
            assert row["value_text"] or row["value_date"], row
        else:
            assert len(filled(row, "value")) == 1, row


def test_a_comparison_is_in_the_unit_of_its_value():
    for row in raw("vaeksthus_effects"):
        comparison = filled(row, "comparison")
        assert len(comparison) <= 1, row
        assert not comparison or comparison.keys() == filled(row, "value").keys(), row


def test_marks_of_targets_tell_of_the_target():
    for row in raw("vaeksthus_targets"):
        target, actual = filled(row, "target"), filled(row, "actual")
        assert len(target) <= 1, row
        assert len(actual) <= 1, row
        expected = "value" if target else "not_published" if actual else "not_applicable"
        assert row["mark"] == expected, row


def test_what_is_counted_is_said():
    for row in raw("rar_facts"):
        if row["value_count"]:
            assert row["counted"], row
    for table in ("vaeksthus_effects", "vaeksthus_targets", "vaeksthus_by_municipality"):
        assert all(row["unit_note"] for row in raw(table)), table


def test_the_estimate_of_2017_is_marked():
    marks = {(row["quota_year"], row["revision"]): row["mark"] for row in raw("landstal")}
    assert marks["2017", "3"] == "provisional"
    assert marks["2017", "2"] == "value"


# ---------------------------------------------------- councils in time


@pytest.mark.parametrize(
    ("day", "west", "east"),
    [(date(2017, 6, 30), 8, 11), (date(2017, 7, 1), 7, 12), (date(2025, 1, 1), 0, 0)],
)
def test_viborg_goes_east_in_july_2017(day, west, east):
    councils = [
        row["council"]
        for row in raw("council_membership")
        if row["valid_from"] <= day.isoformat() <= (row["valid_to"] or "9999-12-31")
    ]
    assert councils.count("RAR Vestjylland") == west
    assert councils.count("RAR Østjylland") == east
