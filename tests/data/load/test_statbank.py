"""Statistics Denmark's own files come in as they are, long and wide, CSV and XLSX."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.faults import BadTables
from data.load import load_feed
from data.load.decode import MOST_BYTES
from data.schemas import TABLES
from data.sources import Feed, load_feeds

COLUMNS = (("municipality_code", "OMRÅDE"), ("year", "TID"), ("population_persons", "INDHOLD"))
FIRST = (("TID", "K1"),)
LONG = """OMRÅDE;KØN;ALDER;TID;INDHOLD
751;TOT;IALT;2024K1;373388
791;TOT;IALT;2024K1;97801
000;TOT;IALT;2024K1;5961249
"""
WIDE = """"Folketal den 1. i kvartalet efter omraade og tid"

" ";"2024K1"
"Aarhus";373388
"Viborg";97801
"""
PEOPLE = [("0751", 2024, 373388), ("0791", 2024, 97801)]


def feed(**changed) -> Feed:
    declared = {
        "table": "population",
        "title": "Folketal",
        "file": "folk1a.csv",
        "reader": "statbank",
        "source_id": "dst-folk1a",
        "columns": dict(COLUMNS),
        "where": dict(FIRST),
        "declared_in": "sources.toml",
        "declared_on": 7,
    }
    return Feed(**{**declared, **changed})


def read(raw: bytes | str, **changed):
    declared = feed(**changed)
    content = raw.encode() if isinstance(raw, str) else raw
    return load_feed(content, declared, TABLES[declared.table])


def people(loaded):
    columns = ["municipality_code", "year", "population_persons"]
    return [*loaded.frame[columns].itertuples(index=False, name=None)]


def refusal(raw: bytes | str, **changed) -> str:
    with pytest.raises(BadTables) as refused:
        read(raw, **changed)
    return str(refused.value)


def workbook(*rows) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


EXPORTED = (
    ["Folketal den 1. i kvartalet efter område og tid"],
    [],
    [None, "2023K1", "2024K1"],
    ["Hele landet", 5932654, 5961249],
    ["Region Midtjylland", 1360000, 1367000],
    ["Landsdel Østjylland", 920000, 926000],
    ["Aarhus", 367095, 373388],
    ["Viborg", 97800, 97801],
    [],
    ["Kilde: Danmarks Statistik, Statistikbanken."],
)


@pytest.mark.parametrize(
    "raw",
    [
        LONG.encode(),
        b"\xef\xbb\xbf" + LONG.encode(),
        LONG.encode("cp1252"),
        LONG.replace(";", ",").encode(),
        LONG.replace(";", "\t").encode(),
        LONG.replace("751;", "Aarhus;").replace("791;", "Viborg;").encode(),
        LONG.replace("751;", "751 Aarhus;").replace("791;", "791 Viborg;").encode(),
        LONG.replace("000;", "Hele landet;").encode(),
        LONG.replace("000;", "000 Hele landet;").encode(),
        LONG.replace("751;", "0751;").encode(),
        WIDE.encode(),
        WIDE.encode("cp1252"),
        workbook(*(line.split(";") for line in LONG.splitlines())),
        workbook(["Folketal"], [], [None, "2024K1"], ["Aarhus", 373388], ["Viborg", 97801.0]),
    ],
)
def test_a_file_of_the_statistics_is_read_whole(raw):
    loaded = read(raw)
    assert people(loaded) == PEOPLE
    assert {*loaded.frame["source_id"]} == {"dst-folk1a"}
    assert {*loaded.frame["mark"]} == {"value"}


def test_the_export_of_the_site_is_read_with_what_it_leaves_out_said():
    loaded = read(workbook(*EXPORTED[:-1]))
    assert people(loaded) == [
        ("0751", 2023, 367095),
        ("0751", 2024, 373388),
        ("0791", 2023, 97800),
        ("0791", 2024, 97801),
    ]
    assert [*loaded.lines] == [7, 7, 8, 8]
    said = " ".join(loaded.remarks)
    for part in ("2 rækker for hele landet", "2 rækker for en region", "2 rækker for en landsdel"):
        assert part in said


def test_a_footnote_below_the_export_is_no_row():
    assert len(read(workbook(*EXPORTED)).frame) == 4


def test_christiansoe_is_left_out_of_the_municipalities_and_stands_in_its_own_table():
    raw = LONG + "411;TOT;IALT;2024K1;90\n"
    loaded = read(raw)
    assert people(loaded) == PEOPLE
    assert any("1 rækker for Christiansø" in remark for remark in loaded.remarks)


def test_signs_become_marks_and_nought():
    raw = LONG.replace("373388", "..").replace("97801", ".") + "746;TOT;IALT;2024K1;-\n"
    columns = {
        "municipality_code": "OMRÅDE",
        "year": "TID",
        "rate_per_10000": "INDHOLD",
    }
    loaded = read(
        raw, table="immigrants", columns=columns, fixed={"group": "alle", "definition": "alle"}
    )
    assert [*loaded.frame["mark"]] == ["not_published", "not_applicable", "zero"]
    assert loaded.frame["rate_per_10000"].isna().tolist() == [True, True, False]


@pytest.mark.parametrize("time, start, end", [
    ("2024", "2024", "2024"),
    ("2024M02", "2024-02", "2024-02"),
    ("2024K1", "2024-01", "2024-03"),
    ("2024K4", "2024-10", "2024-12"),
])  # fmt: skip
def test_years_months_and_quarters_are_periods(time, start, end):
    columns = {"municipality_code": "OMRÅDE", "municipality": "OMRÅDE"}
    columns |= {"period_start": "TID", "period_end": "TID"}
    loaded = read(
        LONG.replace("2024K1", time),
        table="vaeksthus_by_municipality",
        columns=columns | {"value_count": "INDHOLD"},
        where={},
        fixed={"metric": "m", "qualifier": "exact", "confidence": "high"},
    )
    assert [*loaded.frame["municipality"]] == ["Aarhus", "Viborg"]
    assert {*loaded.frame["period_start"]} == {start}
    assert {*loaded.frame["period_end"]} == {end}


def test_a_table_of_the_whole_country_takes_its_row():
    loaded = read(
        LONG,
        table="population_national",
        columns={"year": "TID", "population_persons": "INDHOLD"},
        where={"TID": "K1", "OMRÅDE": "000"},
    )
    assert [*loaded.frame["population_persons"]] == [5961249]


def test_regions_have_the_codes_of_the_law():
    raw = "OMRÅDE;TID;INDHOLD\n082;2015;100\nRegion Sjælland;2015;200\n084 Hovedstaden;2015;300\n"
    loaded = read(
        raw,
        table="regionskvoter",
        columns={"region_code": "OMRÅDE", "quota_year": "TID", "quota_persons": "INDHOLD"},
        where={},
        fixed={"revision": "0", "kind": "fastsat"},
    )
    assert [*loaded.frame["region_code"]] == ["1082", "1085", "1084"]


def test_labels_of_a_wide_table_that_stand_once_stand_for_all_rows_below():
    rows = [
        ["Folketal"], [],
        [None, None, "2024K1"],
        ["I alt", "Aarhus", 373388], [None, "Viborg", 97801],
        ["Mænd", "Aarhus", 180000], [None, "Viborg", 48000],
    ]  # fmt: skip
    assert people(read(workbook(*rows), where={"TID": "K1", "KØN": "I alt"})) == PEOPLE
    said = refusal(workbook(*rows))
    assert "har flere værdier i filen (I alt, Mænd)" in said


@pytest.mark.parametrize(
    "raw, changed, says",
    [
        (LONG, {"where": {}}, "er et kvartal og ikke et år"),
        (LONG.replace("2024K1", "2024K2"), {}, 'TID = K1": findes ikke i filen'),
        (LONG + "751;M;IALT;2024K1;180000\n", {}, "har flere værdier i filen (M, TOT)"),
        (LONG, {"where": {"KØN": "X"}}, 'værdien "KØN = X": findes ikke i filen'),
        (LONG, {"source_id": ""}, 'kolonnen "source_id", værdien "population": mangler'),
        (LONG, {"columns": {}}, 'kolonnen "columns", værdien "municipality_code": er ikke nævnt'),
        (LONG, {"columns": dict(COLUMNS) | {"farve": "KØN"}}, "er ikke en kolonne i tabellen"),
        (LONG, {"columns": dict(COLUMNS) | {"year": "ÅR"}}, 'værdien "ÅR": er ikke en kolonne i'),
        (LONG.replace("791;", "Hist;"), {}, 'værdien "Hist": er ikke en kode'),
        (LONG.replace("373388", "mange"), {}, 'linje 2, kolonnen "population_persons", værdien "m'),
        (LONG.replace("373388", "373,388"), {}, "både kan være tusindtegn og decimaltegn"),
        (LONG.replace("791;", "751;"), {}, "har samme nøgle som en tidligere linje"),
        (WIDE.replace('"2024K1"', '"2024K1";"2024K1"'), {}, "har samme tid flere gange"),
        ("hej;med;dig\n1;2;3\n", {}, "er ikke en overskrift"),
        (b"PK\x03\x04" + bytes(50), {}, "kan ikke læses som en Excel-projektmappe"),
        (workbook(), {}, "er tom"),
        (b"\xd0\xcf\x11\xe0" + bytes(50), {}, "gammel Excel-projektmappe"),
    ],
)
def test_what_cannot_be_read_is_refused_in_danish(raw, changed, says):
    assert says in refusal(raw, **changed)


def test_the_signs_in_a_table_of_our_own_form_are_answered_with_what_to_write():
    raw = b"""year;municipality_code;population_persons;mark;source_id
2023;0751;..;;dst-folk1b
2023;0741;-;;dst-folk1b
2023K1;0791;97000;;dst-folk1b
2023;Aarhus;367095;;dst-folk1b
"""
    said = refusal(raw, reader="csv")
    for part in ("Lad cellen stå tom", "Skriv 0.", "Skriv 2023, hvis", "Skriv koden 0751."):
        assert part in said


def test_a_feed_of_the_statistics_is_declared_without_python(tmp_path):
    path = tmp_path / "sources.toml"
    path.write_text(
        """
[[feed]]
table = "population"
title = "Folketal"
file = "folk1a.csv"
reader = "statbank"
source_id = "dst-folk1a"
columns = { municipality_code = "OMRÅDE", year = "TID", population_persons = "INDHOLD" }
where = { TID = "K1" }
""",
        encoding="utf-8",
    )
    (declared,) = load_feeds(path)
    assert people(load_feed(LONG.encode(), declared, TABLES["population"])) == PEOPLE
    path.write_text(path.read_text("utf-8").replace('{ TID = "K1" }', "7"), encoding="utf-8")
    with pytest.raises(BadTables, match=r"skal skrives \{ kolonne"):
        load_feeds(path)


@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)))
def test_no_bytes_do_worse_than_be_refused(raw):
    for content in (raw, LONG.encode() + raw, raw + WIDE.encode(), b"PK\x03\x04" + raw):
        try:
            loaded = read(content)
        except BadTables as bad:
            assert all(fault.sentence() for fault in bad.faults)
        else:
            assert len(loaded.frame) == len(loaded.lines)


SOUND = workbook(*EXPORTED)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SOUND) - 1), st.integers(0, 40), st.binary(max_size=3))
def test_a_damaged_workbook_is_read_or_refused(at, gone, put):
    try:
        loaded = read(SOUND[:at] + put + SOUND[at + gone :])
    except BadTables as bad:
        assert all(fault.sentence() for fault in bad.faults)
    else:
        assert len(loaded.frame) == len(loaded.lines)


def test_a_workbook_that_unpacks_without_end_is_refused():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", b" " * (MOST_BYTES + 1))
    assert "er for stor, når den pakkes ud" in refusal(packed.getvalue())
