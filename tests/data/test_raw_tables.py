"""The shipped raw tables: whole, tidy, sourced, and equal to what they were made from.

The first half needs nothing but `data/raw`. The second half compares every row with the
reference that the tables were made from, and is skipped where that folder is not at hand.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from data.schemas import TABLES

REPO = Path(__file__).resolve().parents[2]
RAW = REPO / "data" / "raw"
REFERENCE = REPO.parent / "shared" / "reference"

Row = dict[str, str]

KEYS: dict[str, list[str]] = {
    "kilder": ["source_id"],
    "municipalities": ["municipality_code"],
    "council_membership": ["municipality_code", "valid_from"],
    "landstal": ["quota_year", "revision"],
    "regionskvoter": ["quota_year", "revision", "region_code", "kind"],
    "kommunekvoter": ["quota_year", "revision", "municipality_code", "kind"],
    "visiterede": ["year"],
    "quota_inputs": ["quota_year", "municipality_code"],
    "agreement_transfers": ["agreement_id", "from_code", "to_code"],
    "population": ["year", "municipality_code"],
    "population_midtjylland": ["year", "municipality_code"],
    "population_national": ["year"],
    "christiansoe": ["year"],
    "immigrants": ["year", "municipality_code", "group"],
    "employment_rate": ["year", "municipality_code"],
    "unemployment": ["year", "municipality_code"],
    "rar_facts": [
        "rar", "metric", "geography", "period_start", "period_end", "value_text", "source_id",
    ],
    "rar_composition": ["council", "period", "role", "body"],
    "vaeksthus_effects": [
        "entity", "kind", "metric", "period_start", "period_end", "source_id",
    ],
    "vaeksthus_targets": [
        "entity", "agreement_level", "target_metric", "year_start", "year_end", "source_id",
    ],
    "vaeksthus_by_municipality": [
        "municipality", "metric", "period_start", "period_end", "source_id",
    ],
    "vaeksthus_guided_firms": ["year", "municipality_code", "service"],
    "resultatkontrakt": ["year", "kpi"],
    "vaeksthus_timeline": ["period_start", "event_id"],
    "vaeksthus_agreements": ["subject", "step"],
    "sosu_pau_dimensionering": ["period", "kkr", "education"],
}  # fmt: skip
WAITING = {
    "quota_inputs",
    "vaeksthus_guided_firms",
    "resultatkontrakt",
}  # nobody has published what they are to hold
DATA = [name for name in KEYS if name != "kilder" and name not in WAITING]
MARKS = {"value", "zero", "not_published", "not_applicable", "provisional"}
ONE_FIGURE = {
    "landstal": "landstal_persons",
    "regionskvoter": "quota_persons",
    "kommunekvoter": "quota_persons",
    "visiterede": "actually_allocated_persons",
    "agreement_transfers": "transfer_persons",
    "population": "population_persons",
    "population_midtjylland": "population_persons",
    "population_national": "population_persons",
    "christiansoe": "population_persons",
    "immigrants": "rate_per_10000",
    "employment_rate": "employment_rate_pct",
    "unemployment": "full_time_unemployed_per_100",
    "rar_composition": "seats",
    "sosu_pau_dimensionering": "places",
}
LONG = ["rar_facts", "vaeksthus_effects", "vaeksthus_by_municipality"]
FAMILIES = ("pct", "percentage_points", "count", "mio_kr", "kr", "ratio", "per_1000",
            "full_time_persons", "persons")  # fmt: skip
UNIT_IN_NAME = re.compile(
    r"(_persons|_pct|_percentage_points|_count|_mio_kr|_kr|_ratio|_km2|_per_\d+)$|^pct_"
)
WITHOUT_FIGURE_UNIT = {"seats", "places"}  # the column's name is the unit
NOT_FIGURES = {
    "quota_year", "revision", "year", "area_year", "year_start", "year_end", "period",
    "period_start", "period_end", "municipality_code", "region_code", "from_code", "to_code",
    "step",
}  # fmt: skip


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, strict=True))


def raw(table: str) -> list[Row]:
    return read(RAW / f"{table}.csv")


def filled(row: Row, prefix: str) -> dict[str, str]:
    """Those of the columns `prefix_pct`, `prefix_count`, … that hold a figure."""
    cells = {name: row.get(f"{prefix}_{name}") for name in FAMILIES}
    return {name: cell for name, cell in cells.items() if cell}


def number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None


# ---------------------------------------------------------------- form


def test_every_table_is_known_and_every_known_table_is_there():
    assert {path.stem for path in RAW.glob("*.csv")} == set(KEYS)


def test_the_tables_that_wait_for_figures_are_those_that_may_be_empty():
    assert {name for name, table in TABLES.items() if table.may_be_empty} == WAITING


@pytest.mark.parametrize("table", KEYS)
def test_the_file_is_plain_utf8_with_unix_line_ends(table):
    content = (RAW / f"{table}.csv").read_bytes()
    content.decode("utf-8")
    assert not content.startswith(b"\xef\xbb\xbf"), "byte-order mark"
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")


@pytest.mark.parametrize("table", KEYS)
def test_rows_have_a_key_of_their_own_and_stand_in_its_order(table):
    rows = raw(table)
    keys = [tuple(row[column] for column in KEYS[table]) for row in rows]
    assert bool(rows) == (table not in WAITING)
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("table", KEYS)
def test_cells_are_whole_and_trimmed(table):
    for row in raw(table):
        assert None not in row, f"too many cells: {row}"
        for column, value in row.items():
            assert value is not None, f"too few cells: {row}"
            assert value == value.strip(), (column, value)
            assert "\n" not in value, (column, value)


@pytest.mark.parametrize("table", KEYS)
def test_codes_are_four_digits(table):
    for row in raw(table):
        for column in ("municipality_code", "region_code", "from_code", "to_code"):
            if row.get(column):
                assert re.fullmatch(r"\d{4}", row[column]), row


@pytest.mark.parametrize("table", DATA)
def test_municipality_codes_and_names_are_those_of_municipalities(table):
    names = {row["municipality_code"]: row["name_da"] for row in raw("municipalities")}
    assert len(names) == 98
    names["0411"] = "Christiansø"
    for row in raw(table):
        code = row.get("municipality_code")
        if code:
            given = row.get("name_da") or row.get("municipality_name") or row.get("municipality")
            assert code in names, row
            assert given in (None, names[code]), row


def test_each_period_covers_what_it_says():
    for table in ("population", "employment_rate", "unemployment", "immigrants"):
        per_year = defaultdict(set)
        for row in raw(table):
            per_year[row["year"]].add(row["municipality_code"])
        assert {len(codes) for codes in per_year.values()} == {98}, table
    midtjylland = {
        row["municipality_code"] for row in raw("municipalities") if row["region_code"] == "1082"
    }
    assert len(midtjylland) == 19
    per_year = defaultdict(set)
    for row in raw("population_midtjylland"):
        per_year[row["year"]].add(row["municipality_code"])
    years = range(2008, int(max(per_year)) + 1)
    assert per_year == {str(year): midtjylland for year in years}


# ------------------------------------------------------------- sources


def test_every_source_resolves_and_none_is_unused():
    used = {row["source_id"] for table in DATA for row in raw(table)}
    assert used == {row["source_id"] for row in raw("kilder")}


def test_sources_are_told_as_far_as_they_are_known():
    for row in raw("kilder"):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["source_id"]), row
        assert row["title"], row
        assert row["publisher"], row
        assert row["licence"], row
        for column in ("published", "retrieved"):
            assert re.fullmatch(r"(\d{4}(-\d{2}(-\d{2})?)?)?", row[column]), row
        for address in filter(None, row["address"].split(" ; ")):
            assert re.fullmatch(r"https?://\S+", address), row
        if not row["address"]:
            assert "udleveret sammen med projektet" in row["note"], row


def test_no_document_is_listed_twice():
    addresses = [row["address"] for row in raw("kilder") if row["address"]]
    assert len(addresses) == len(set(addresses))


# ----------------------------------------------------- units and marks


def test_columns_with_figures_carry_their_unit():
    for table in DATA:
        rows = raw(table)
        for column in rows[0]:
            cells = [row[column] for row in rows if row[column]]
            if not cells or column in NOT_FIGURES | WITHOUT_FIGURE_UNIT:
                continue
            if all(number(cell) for cell in cells):
                assert UNIT_IN_NAME.search(column), (table, column)


def test_columns_named_after_a_unit_hold_figures_only():
    for table in DATA:
        for row in raw(table):
            for column, cell in row.items():
                if (
                    cell
                    and column != "target_metric"
                    and (UNIT_IN_NAME.search(column) or column in WITHOUT_FIGURE_UNIT)
                ):
                    assert number(cell), (table, column, cell)


@pytest.mark.parametrize("table", DATA)
def test_marks_are_one_of_five(table):
    for row in raw(table):
        if "mark" in row:
            assert row["mark"] in MARKS, row


def assert_mark_fits(figure: str, mark: str, row: Row) -> None:
    if figure == "":
        assert mark in {"not_published", "not_applicable"}, row
    elif float(figure) == 0:
        assert mark == "zero", row
    else:
        assert mark in {"value", "provisional"}, row


@pytest.mark.parametrize(("table", "column"), ONE_FIGURE.items())
def test_the_mark_fits_the_figure(table, column):
    for row in raw(table):
        assert_mark_fits(row[column], row["mark"], row)


@pytest.mark.parametrize("table", LONG)
def test_long_tables_hold_one_figure_a_row_or_none_is_meant(table):
    for row in raw(table):
        figures = list(filled(row, "value").values())
        if row["mark"] == "not_applicable":
            assert not figures, row
            assert row["value_text"], row
        else:
            assert len(figures) == 1, row
            assert_mark_fits(figures[0], row["mark"], row)


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


def test_council_membership_has_neither_gap_nor_overlap():
    spells = defaultdict(list)
    for row in raw("council_membership"):
        last = date.fromisoformat(row["valid_to"]) if row["valid_to"] else None
        spells[row["municipality_code"]].append((date.fromisoformat(row["valid_from"]), last))
    assert len(spells) == 98
    for code, periods in spells.items():
        periods.sort()
        assert periods[0][0] == date(2015, 1, 1), code
        for (first, last), (following, _) in pairwise(periods):
            assert last is not None, code
            assert first <= last, code
            assert following == last + timedelta(days=1), code
        assert periods[-1][1] == (date(2024, 12, 31) if code == "0400" else None), code


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


# ---------------------------------------------- nothing lost on the way

needs_reference = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="shared/reference is not beside the repository"
)
ROLES = {"member": "medlem", "associate (tilforordnet)": "tilforordnet"}
FIRST_DAYS = {"2015": "2015-01-01", "2017-07": "2017-07-01", "2025": "2025-01-01"}
LAST_DAYS = {"2017-06": "2017-06-30", "2024": "2024-12-31", "": ""}
CUT_SHORT = "Erhvervsakademier m.fl. (alternatives; stored text cut short)"


def family(unit: str) -> str:
    """The value column of a reference unit, written out apart from how the tables were made."""
    exact = {
        "procentpoint": "percentage_points",
        "fuldtidspersoner": "full_time_persons",
        "personer": "persons",
        "kr. pr. medarbejder": "kr",
        "kr. pr. kr.": "ratio",
        "kr. omsætning pr. kr.": "ratio",
        "gange": "ratio",
        "job pr. virksomhed": "ratio",
        "job pr. årsværk": "ratio",
        "pr. 1.000 indbyggere 18-64 år": "per_1000",
    }
    if unit in exact:
        return exact[unit]
    if unit.startswith("pct"):
        return "pct"
    return "mio_kr" if unit.startswith("mio. kr.") else "count"


def address(row: Row) -> str:
    """The address a source must have: none for the documents handed over with the project."""
    url = row["source_url"]
    return "" if re.match(r"\d{3}_[0-9a-f]{16}\.txt", url) else url


def same(*columns: str) -> Callable[[Row], Row]:
    return lambda row: {column: row[column] for column in columns}


def renamed(old: str, new: str, *columns: str) -> Callable[[Row], Row]:
    return lambda row: {**{column: row[column] for column in columns}, new: row[old]}


def membership(row: Row) -> Row:
    return {
        **same("municipality_code", "name_da", "council", "evidence")(row),
        "valid_from": FIRST_DAYS[row["valid_from"]],
        "valid_to": LAST_DAYS[row["valid_to"]],
    }


def composition(row: Row) -> Row:
    body = "Erhvervsakademier m.fl." if row["body"] == CUT_SHORT else row["body"]
    return {**same("council", "seats", "period")(row), "role": ROLES[row["role"]], "body": body}


def rar_fact(row: Row) -> Row:
    kept = same(
        "rar", "category", "metric", "metric_label", "geography", "period_start", "period_end",
        "value_text", "qualifier", "confidence",
    )(row)  # fmt: skip
    if row["unit"]:
        kept[f"value_{family(row['unit'])}"] = row["value"]
    if family(row["unit"]) == "count" and row["unit"] not in ("", "antal"):
        kept["counted"] = row["unit"]
    return kept


def effect(row: Row) -> Row:
    kept = same(
        "entity", "kind", "metric", "period_start", "period_end", "qualifier", "comparison",
        "pct_more_than_comparison", "confidence",
    )(row)  # fmt: skip
    unit = family(row["unit"])
    kept |= {"unit_note": row["unit"], f"value_{unit}": row["value"]}
    if row["comparison_value"]:
        kept[f"comparison_{unit}"] = row["comparison_value"]
    return kept


def target(row: Row) -> Row:
    kept = same(
        "entity", "agreement_level", "year_start", "year_end", "target_metric", "confidence"
    )(row)
    unit = family(row["unit"])
    return kept | {
        "unit_note": row["unit"],
        f"target_{unit}": row["target_value"],
        f"actual_{unit}": row["actual_value"],
    }


def local_effect(row: Row) -> Row:
    kept = same(
        "municipality", "rar_area", "metric", "period_start", "period_end", "qualifier",
        "confidence",
    )(row)  # fmt: skip
    code = row["municipality_code"]
    return kept | {
        "municipality_code": f"{int(code):04d}" if code else "",
        "unit_note": row["unit"],
        f"value_{family(row['unit'])}": row["value"],
    }


def labour(measure: str, column: str) -> Callable[[Row], Row | None]:
    def expected(row: Row) -> Row | None:
        if row["measure"] != measure:
            return None
        return {
            "year": row["period"],
            "municipality_code": row["municipality_code"],
            column: row["value"],
        }

    return expected


EXPECTED: list[tuple[str, str, Callable[[Row], Row | None]]] = [
    ("municipalities", "municipalities", same(
        "municipality_code", "name_da", "region_code", "region_name", "landsdel", "rar",
        "rar_from_2017_07", "rar_evidence", "kkr", "area_km2", "area_year")),
    ("rar_membership", "council_membership", membership),
    ("landstal", "landstal", renamed(
        "landstal", "landstal_persons", "quota_year", "revision", "announced_on")),
    ("regionskvoter", "regionskvoter", renamed(
        "quota", "quota_persons", "quota_year", "revision", "region_code", "kind")),
    ("kommunekvoter", "kommunekvoter", renamed(
        "quota", "quota_persons", "quota_year", "revision", "municipality_code",
        "municipality_name", "kind")),
    ("visiterede", "visiterede", renamed(
        "actually_allocated", "actually_allocated_persons", "year")),
    ("population", "population", renamed(
        "population", "population_persons", "year", "municipality_code")),
    ("population_midtjylland", "population_midtjylland", renamed(
        "population", "population_persons", "year", "municipality_code")),
    ("population_national", "population_national", renamed(
        "population", "population_persons", "year")),
    ("christiansoe", "christiansoe", renamed(
        "population", "population_persons", "year", "municipality_code", "name_da")),
    ("immigrants", "immigrants", same("year", "municipality_code", "group", "rate_per_10000")),
    ("labour_market", "employment_rate", labour(
        "employment_rate_16_64", "employment_rate_pct")),
    ("labour_market", "unemployment", labour(
        "full_time_unemployed_per_100_aged_17_64", "full_time_unemployed_per_100")),
    ("rar_facts", "rar_facts", rar_fact),
    ("rar_composition", "rar_composition", composition),
    ("vaeksthus_effects", "vaeksthus_effects", effect),
    ("vaeksthus_targets", "vaeksthus_targets", target),
    ("vaeksthus_by_municipality", "vaeksthus_by_municipality", local_effect),
    ("sosu_pau_dimensionering", "sosu_pau_dimensionering", same(
        "period", "municipality_code", "kkr", "education", "places")),
]  # fmt: skip


TABLE_IDS = [table for _, table, _ in EXPECTED]


@needs_reference
def test_every_reference_table_is_used_and_no_measure_is_left_out():
    assert {path.stem for path in REFERENCE.glob("*.csv")} == {name for name, _, _ in EXPECTED}
    assert {row["measure"] for row in read(REFERENCE / "labour_market.csv")} == {
        "employment_rate_16_64",
        "full_time_unemployed_per_100_aged_17_64",
    }


@needs_reference
@pytest.mark.parametrize(("reference", "table", "expected"), EXPECTED, ids=TABLE_IDS)
def test_every_row_of_the_reference_stands_in_the_table(reference, table, expected):
    addresses = {row["source_id"]: row["address"] for row in raw("kilder")}
    key = [column for column in KEYS[table] if column != "source_id"]
    rows = defaultdict(list)
    for row in raw(table):
        found = {**row, "address": addresses[row["source_id"]]}
        rows[tuple(row[column] for column in key), found["address"]].append(found)

    seen, matched = 0, set()
    for original in read(REFERENCE / f"{reference}.csv"):
        wanted = expected(original)
        if wanted is None:
            continue
        seen += 1
        here = rows[tuple(wanted[column] for column in key), address(original)]
        assert len(here) == 1, f"{len(here)} rows in {table} for {original}"
        found = here[0]
        got = {column: found[column] for column in wanted}
        assert got == wanted
        for prefix in ("value", "comparison", "target", "actual"):
            for unit in filled(found, prefix):
                assert wanted.get(f"{prefix}_{unit}"), f"a figure out of nowhere: {found}"
        note = original.get("note")
        if note:
            assert found["note"], f"the note is lost: {original}"
            assert found["note"] != note, f"the note is copied: {original}"
        matched.add(tuple(found[column] for column in KEYS[table]))
    assert len(matched) == seen > 0


@needs_reference
def test_one_document_of_the_reference_is_one_source():
    """A title and address of the reference lead to the same source from every table."""
    sources = defaultdict(set)
    addresses = {row["source_id"]: row["address"] for row in raw("kilder")}
    for reference, table, expected in EXPECTED:
        key = [column for column in KEYS[table] if column != "source_id"]
        rows = {
            (tuple(row[column] for column in key), addresses[row["source_id"]]): row["source_id"]
            for row in raw(table)
        }
        for original in read(REFERENCE / f"{reference}.csv"):
            wanted = expected(original)
            if wanted is not None:
                where = tuple(wanted[column] for column in key), address(original)
                sources[original["source_title"], original["source_url"]].add(rows[where])
    assert {len(ids) for ids in sources.values()} == {1}


@needs_reference
def test_the_counts_of_immigrants_that_have_no_column_were_all_blank():
    assert {row["count"] for row in read(REFERENCE / "immigrants.csv")} == {""}
