"""Nothing is lost or altered between the reference and the shipped tables, row by row.

Skipped where the reference is not beside the repository. Its newer folder is read first: a row
there takes the place of an older row with the same key.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

from data.schemas import TABLES

REPO = Path(__file__).resolve().parents[2]
RAW = REPO / "data" / "raw"
REFERENCE = REPO.parent / "shared" / "reference"

pytestmark = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="shared/reference is not beside the repository"
)

Row = dict[str, str]
NEW, KKR = "2026/", "2026/kkr/"
ROLES = {"member": "medlem", "associate (tilforordnet)": "tilforordnet"}
FIRST_DAYS = {"2015": "2015-01-01", "2017-07": "2017-07-01", "2025": "2025-01-01"}
LAST_DAYS = {"2017-06": "2017-06-30", "2024": "2024-12-31", "": ""}
CUT_SHORT = "Erhvervsakademier m.fl. (alternatives; stored text cut short)"
UNITS = {
    "": "",
    "procentpoint": "percentage_points",
    "fuldtidspersoner": "full_time_persons",
    "personer": "persons",
    "persons": "persons",
    "kr. pr. medarbejder": "kr",
    "kr. pr. job": "kr",
    "DKK": "kr",
    "km": "km",
    "index": "index",
    "kr. pr. kr.": "ratio",
    "kr. omsætning pr. kr.": "ratio",
    "gange": "ratio",
    "job pr. virksomhed": "ratio",
    "job pr. årsværk": "ratio",
    "pr. 1.000 indbyggere 18-64 år": "per_1000",
}  # whatever else there is counts something
DANISH = {
    "rounded": "about",
    "held": "afholdt",
    "held (named)": "omtalt som afholdt",
    "planned": "planlagt",
    "agenda exists": "dagsorden findes",
    "set_up": "oprettet",
    "widened": "udvidet",
    "closed": "nedlagt",
    "draft": "udkast",
    "final": "endelig",
    "expected": "ventet",
    "no": "nej",
    "All Denmark": "Hele landet",
    "Outside Denmark": "Uden for Danmark",
    "Four municipalities of Nordschleswig": "Fire sønderjyske kommuner",
    "Kontaktudvalget (region and 19 mayors)": "Kontaktudvalget",
    "DASSOS forretningsudvalg": "DASSOS' forretningsudvalg",
    "Hovedstaden (comparison)": "Hovedstaden (til sammenligning)",
    "Psykiatriforum (19 municipalities, region, PLO-Midtjylland)": "Psykiatriforum",
    "KOSU: health directors of all municipalities": "KOSU",
}
OTHER_VALUES = ("comparison", "target", "actual")
TRANSLATED = {
    "danskuddannelse_aftale": {"value_text"},
    "danskuddannelse_kursister": {"count_basis"},
    "framework_agreement": {"value_text"},
    "immigrants": {"definition"},
    "immigrants_and_descendants": {"definition"},
    "kkr_meetings": {"items_named_in_source"},
    "rar_composition": {"period_note"},
}


@cache
def read(path: Path) -> tuple[Row, ...]:
    with path.open(encoding="utf-8", newline="") as handle:
        return tuple(csv.DictReader(handle, strict=True))


def raw(table: str) -> tuple[Row, ...]:
    return read(RAW / f"{table}.csv")


def reference(name: str) -> tuple[Row, ...]:
    return read(REFERENCE / f"{name}.csv")


@cache
def sources(folder: str) -> dict[str, Row]:
    return {row["source_id"]: row for row in reference(f"{folder}/sources")}


def unit(name: str) -> str:
    """The ending of the value column that holds figures of a unit of the reference."""
    if name.startswith("pct"):
        return "pct"
    return "mio_kr" if name.startswith("mio. kr.") else UNITS.get(name, "count")


def code(text: str) -> str:
    return f"{int(text):04d}" if text else ""


def spell(period: str) -> tuple[str, str]:
    """First and last of `2014Q4/2015Q3`; the same twice when there is one."""
    first, _, last = re.sub(r"(\d{4})Q", r"\1-Q", period).partition("/")
    return first, last or first


def kept(table: str, **renamed: str) -> Callable[[Row], Row]:
    """A row under the table's columns: those named alike, and these under the table's name.

    A column of words in the reference is asked for, not compared: it was translated.
    """
    left_out = {"note", "mark", "source_id"} | TRANSLATED.get(table, set())
    columns = set(TABLES[table].kinds) - left_out

    def expected(row: Row) -> Row:
        plain = {**row, **{new: row[old] for new, old in renamed.items()}}
        if "municipality_code" in plain:
            plain["municipality_code"] = code(plain["municipality_code"])
        return {name: DANISH.get(plain[name], plain[name]) for name in columns & set(plain)}

    return expected


def long(table: str, **renamed: str) -> Callable[[Row], Row]:
    """A row of one value, whose unit says which column it goes to."""
    plain = kept(table, **renamed)

    def expected(row: Row) -> Row:
        found = plain(row)
        ending = unit(row["unit"])
        named = {"value": "value", **{f"{one}_value": one for one in OTHER_VALUES}}
        for name, column in named.items():
            if row.get(name):
                found[f"{column}_{ending}"] = row[name]
        if "unit_note" in TABLES[table].kinds:
            found["unit_note"] = row["unit"]
        if ending == "count" and row["unit"] != "antal" and "counted" in TABLES[table].kinds:
            found["counted"] = row["unit"]
        return found

    return expected


def membership(row: Row) -> Row:
    days = {
        "valid_from": FIRST_DAYS[row["valid_from"]],
        "valid_to": LAST_DAYS[row["valid_to"]],
    }
    return kept("council_membership")(row) | days


def composition(row: Row) -> Row:
    body = "Erhvervsakademier m.fl." if row["body"] == CUT_SHORT else row["body"]
    return kept("rar_composition")(row) | {"role": ROLES[row["role"]], "body": body}


def arrival(row: Row) -> Row:
    first, last = spell(row["period"])
    return long("arrivals")(row) | {"period_start": first, "period_end": last}


def employees_of_area(row: Row) -> Row:
    area = kept("employees_regions", employees_full_time_persons="value")(row)
    return area | {"area": area["area"].removeprefix("Province ")}


@dataclass(frozen=True)
class Origin:
    """A file of the reference (`name`), the table it went into, and what a row became."""

    name: str
    table: str
    expected: Callable[[Row], Row]
    measure: str = ""

    @cached_property
    def rows(self) -> list[Row]:
        """The rows of its measure, or all."""
        return [one for one in reference(self.name) if self.measure in ("", one.get("measure"))]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The columns of the table's key that the reference has too."""
        return tuple(one for one in TABLES[self.table].key if one in self.expected(self.rows[0]))

    def key(self, row: Row) -> tuple[str, ...]:
        """What names a row of the table, its source apart."""
        return tuple(row[name] for name in self.names)

    def source(self, row: Row) -> tuple[str, str]:
        """Title and address: none for the documents handed over with the project."""
        if "source_id" not in row:
            title, url = row.get("source_title", ""), row.get("source_url", "")
        else:
            listed = sources(self.name.rpartition("/")[0])[row["source_id"]]
            title, url = listed["title"], listed["url"]
        return title, "" if re.match(r"\d{3}_[0-9a-f]{16}\.txt", url) else url


def same(name: str, table: str = "", **renamed: str) -> Origin:
    table = table or name.rpartition("/")[2]
    return Origin(name, table, kept(table, **renamed))


def measured(name: str, table: str, measure: str, time: str, column: str) -> Origin:
    renamed = {time: "period", column: "value"}
    return Origin(name, table, kept(table, **renamed), measure)


ORIGINS = (
    measured(f"{NEW}labour_market", "unemployment_rate",
             "unemployment_rate_pct_of_labour_force", "year", "unemployment_rate_pct"),
    measured(f"{NEW}labour_market", "employment_by_origin",
             "employment_rate_nonwestern_pct_of_danish_origin", "year",
             "nonwestern_of_danish_origin_pct"),
    measured(f"{NEW}labour_market", "full_time_employees",
             "full_time_employees_by_residence", "period", "employees_full_time_persons"),
    measured(f"{NEW}labour_market", "social_assistance",
             "net_unemployed_social_assistance", "period", "net_unemployed_full_time_persons"),
    Origin(f"{NEW}employees_regions", "employees_regions", employees_of_area),
    same(f"{NEW}population_monthly_midtjylland", population_persons="population"),
    Origin(f"{NEW}key_figures", "key_figures", long("key_figures", year="period")),
    same(f"{NEW}immigrants", "immigrants_and_descendants"),
    measured(
        f"{NEW}labour_market",
        "employment_rate",
        "employment_rate_16_64",
        "year",
        "employment_rate_pct",
    ),
    same(f"{NEW}population", population_persons="population"),
    same(f"{NEW}landstal", landstal_persons="landstal"),
    same(f"{NEW}regionskvoter", quota_persons="quota"),
    same(f"{NEW}kommunekvoter", quota_persons="quota"),
    same(f"{NEW}kommunekvoter_approx", quota_about_persons="quota_about"),
    same(f"{NEW}kommunekvoter_without_revision", quota_persons="quota"),
    same(f"{NEW}landstal_interim", low_persons="low", high_persons="high"),
    same(f"{NEW}sosu_pau_tilgang", entrants_persons="entrants"),
    Origin(f"{NEW}arrivals", "arrivals", arrival),
    same(f"{NEW}infrastructure"),
    same(f"{NEW}neighbours"),
    Origin(f"{KKR}vaeksthus_effects", "vaeksthus_effects", long("vaeksthus_effects")),
    Origin(
        f"{KKR}vaeksthus_by_municipality",
        "vaeksthus_by_municipality",
        long("vaeksthus_by_municipality"),
    ),
    same(f"{KKR}meetings", "kkr_meetings"),
    same(f"{KKR}organisation", "kkr_organisation"),
    same(f"{KKR}framework_agreement"),
    same(f"{KKR}erhvervshus_contracts"),
    same(f"{KKR}erhvervshus_payment"),
    same(f"{KKR}sosu", "sosu_pau_facts", value_count="count", value_pct="pct"),
    same(f"{KKR}danskuddannelse_aftale"),
    same(f"{KKR}danskuddannelse_kursister"),
    same(f"{KKR}danskuddannelse_udbydere"),
    same("municipalities"),
    Origin("rar_membership", "council_membership", membership),
    same("landstal", landstal_persons="landstal"),
    same("regionskvoter", quota_persons="quota"),
    same("kommunekvoter", quota_persons="quota"),
    same("visiterede", actually_allocated_persons="actually_allocated"),
    same("population", population_persons="population"),
    same("population_midtjylland", population_persons="population"),
    same("population_national", population_persons="population"),
    same("christiansoe", population_persons="population"),
    same("immigrants"),
    measured("labour_market", "employment_rate", "employment_rate_16_64", "year",
             "employment_rate_pct"),
    measured("labour_market", "unemployment", "full_time_unemployed_per_100_aged_17_64", "year",
             "full_time_unemployed_per_100"),
    Origin("rar_facts", "rar_facts", long("rar_facts")),
    Origin("rar_composition", "rar_composition", composition),
    Origin("vaeksthus_effects", "vaeksthus_effects", long("vaeksthus_effects")),
    Origin("vaeksthus_targets", "vaeksthus_targets", long("vaeksthus_targets")),
    Origin("vaeksthus_by_municipality", "vaeksthus_by_municipality",
           long("vaeksthus_by_municipality")),
    same("sosu_pau_dimensionering"),
)  # fmt: skip
SOURCES = {f"{NEW}sources", f"{KKR}sources"}
TABLES_WITH_ORIGIN = sorted({origin.table for origin in ORIGINS})
BY_HAND = {
    "kilder",
    "agreement_transfers",
    "vaeksthus_timeline",
    "vaeksthus_agreements",
}


@cache
def matched(table: str) -> list[tuple[Origin, Row, Row]]:
    """Origin, row of the reference and row of the table; older rows that were replaced left out."""
    addresses = {row["source_id"]: row["address"] for row in raw("kilder")}
    found, newer = [], set()
    for origin in (one for one in ORIGINS if one.table == table):
        rows = defaultdict(list)
        for row in raw(table):
            rows[origin.key(row), addresses[row["source_id"]]].append(row)
        keys = [origin.key(origin.expected(row)) for row in origin.rows]
        for key, original in zip(keys, origin.rows, strict=True):
            if key in newer:
                continue
            here = rows[key, origin.source(original)[1]]
            assert len(here) == 1, f"{len(here)} rows in {table} for {original}"
            found.append((origin, original, here[0]))
        newer |= set(keys)
    return found


def test_every_reference_table_and_measure_is_used():
    used = {origin.name for origin in ORIGINS} | SOURCES
    there = {path.relative_to(REFERENCE).with_suffix("") for path in REFERENCE.rglob("*.csv")}
    assert {name.as_posix() for name in there} == used
    for folder in ("", NEW):
        labour = f"{folder}labour_market"
        measures = {origin.measure for origin in ORIGINS if origin.name == labour}
        assert {row["measure"] for row in reference(labour)} == measures


@pytest.mark.parametrize("table", TABLES_WITH_ORIGIN)
def test_every_row_of_the_reference_stands_in_the_table(table):
    figures = set(TABLES[table].figures)
    source_notes = {row["source_id"]: row["note"] for row in raw("kilder")}
    for origin, original, found in matched(table):
        wanted = origin.expected(original)
        assert {column: found[column] for column in wanted} == wanted
        out_of_nowhere = {name for name in figures - set(wanted) if found[name]}
        assert not out_of_nowhere, found
        for column in TRANSLATED.get(table, set()) & set(original):
            assert bool(found[column]) == bool(original[column]), (column, original)
        note = original.get("note")
        if note:
            said = found.get("note") or source_notes[found["source_id"]]
            assert said, f"the note is lost: {original}"
            assert said != note, f"the note is copied: {original}"


@pytest.mark.parametrize("table", sorted(set(TABLES) - BY_HAND))
def test_every_row_of_the_table_comes_from_the_reference_or_holds_no_figure(table):
    keys = [tuple(row[name] for name in TABLES[table].key) for _, _, row in matched(table)]
    known = set(keys)
    assert len(known) == len(keys)
    for row in raw(table):
        if tuple(row[name] for name in TABLES[table].key) not in known:
            assert not any(row[name] for name in TABLES[table].figures), row


def test_one_document_of_the_reference_is_one_source():
    """A title and address of the reference lead to the same source from every table."""
    ids = defaultdict(set)
    for table in TABLES_WITH_ORIGIN:
        for origin, original, row in matched(table):
            ids[origin.source(original)].add(row["source_id"])
    assert {len(those) for those in ids.values()} == {1}


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("immigrants", "count"),
        (f"{NEW}immigrants", "count"),
        (f"{NEW}kommunekvoter_without_revision", "revision"),
        (f"{NEW}sosu_pau_tilgang", "municipality_code"),
    ],
)
def test_a_column_that_is_left_out_was_blank_throughout(name, column):
    assert {row[column] for row in reference(name)} == {""}
