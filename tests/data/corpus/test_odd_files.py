"""Files that are not as ours are and yet plain in what they say: they are read."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

import pandas as pd
import pytest

from data.load import load_table
from data.schemas import TABLES

HEAD = (
    "quota_year,revision,municipality_code,municipality_name,quota_persons,kind,mark,note,"
    "confidence,source_id"
)
KOEGE = "2015,0,0259,Køge,1039,fastsat,value,,high,brev"
AARHUS = "2015,0,0751,Aarhus,112,fastsat,value,,high,brev"
OURS = f"{HEAD}\n{KOEGE}\n{AARHUS}\n"
DANISH = OURS.replace(",", ";")
READ = [("0259", "Køge", 1039), ("0751", "Aarhus", 112)]


class Odd(NamedTuple):
    """A file that says what `READ` says, and a word of the remark it leaves, if it leaves one."""

    name: str
    raw: bytes
    remark: str = ""


def windows(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("cp1252")


ODD = (
    Odd("ours", OURS.encode()),
    Odd("Danish Excel, UTF-8 with its mark", b"\xef\xbb\xbf" + DANISH.encode()),
    Odd("Danish Excel, UTF-8 without", DANISH.encode()),
    Odd("Danish Excel, Windows-1252", windows(DANISH), "Windows-1252"),
    Odd("commas, Windows-1252", windows(OURS), "Windows-1252"),
    Odd("Excel's Unicode text", OURS.replace(",", "\t").encode("utf-16"), "UTF-16"),
    Odd("UTF-16, the big end first", b"\xfe\xff" + DANISH.encode("utf-16-be"), "UTF-16"),
    Odd("tabs", OURS.replace(",", "\t").encode()),
    Odd("a line that names the separator", f"sep=;\n{DANISH}".encode()),
    Odd("carriage returns of an old Mac", OURS.replace("\n", "\r").encode()),
    Odd("no final newline", OURS.rstrip("\n").encode()),
    Odd("empty lines at the end", f"{OURS}\n\n\n".encode()),
    Odd("an empty line between", OURS.replace(AARHUS, f"\n{AARHUS}").encode()),
    Odd("rows of separators at the end", f"{DANISH};;;;;;;;;\n;;;;;;;;;\n".encode()),
    Odd("empty columns to the right", DANISH.replace("\n", ";;;\n").encode()),
    Odd("spaces around the cells", OURS.replace(",", " , ").encode()),
    Odd("no-break spaces", OURS.replace("Aarhus", "\u00a0Aarhus\u00a0").encode()),
    Odd(
        "everything in quotes", ('"' + OURS.replace(",", '","').replace("\n", '"\n"')[:-1]).encode()
    ),
    Odd(
        "columns in another order",
        "\n".join(",".join(reversed(line.split(","))) for line in OURS.splitlines()).encode(),
    ),
    Odd("thousands point", DANISH.replace("1039", "1.039").encode(), "uden tusindtegn"),
    Odd("thousands space", DANISH.replace("1039", "1\u00a0039").encode(), "uden tusindtegn"),
    Odd("decimals that are nought", DANISH.replace("1039", "1.039,00").encode(), "decimalkomma"),
    Odd(
        "codes without their first nought",
        DANISH.replace(";02", ";2").replace(";07", ";7").encode(),
        "første nul",
    ),
    Odd("no marks", OURS.replace(",value,", ",,").encode(), "2 tomme mærker"),
    Odd(
        "no column of marks",
        OURS.replace(",mark,", ",").replace(",value,", ",").encode(),
        'kolonnen "mark" mangler',
    ),
)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd.name)
def test_an_odd_file_is_read_and_remarked_on(odd: Odd):
    loaded = load_table(odd.raw, TABLES["kommunekvoter"], "kvoter.csv")
    rows = loaded.frame[["municipality_code", "municipality_name", "quota_persons"]]
    assert [*rows.itertuples(index=False, name=None)] == READ
    assert [*loaded.frame["mark"]] == ["value", "value"]
    assert odd.remark in " ".join(loaded.remarks)
    assert bool(odd.remark) == bool(loaded.remarks)


def test_letters_of_a_mac_are_put_together():
    raw = unicodedata.normalize("NFD", OURS.replace("brev", "års-é"))
    loaded = load_table(raw.encode(), TABLES["kommunekvoter"], "kvoter.csv")
    assert [*loaded.frame["source_id"]] == ["års-é", "års-é"]
    assert any("fra en Mac" in remark for remark in loaded.remarks)


def test_a_danish_rate_and_a_danish_day_are_read():
    rates = (
        "year;municipality_code;employment_rate_pct;mark;note;source_id\n2015;0751;72,5;;;brev\n"
    )
    loaded = load_table(rates.encode(), TABLES["employment_rate"], "rates.csv")
    assert [*loaded.frame["employment_rate_pct"]] == [72.5]
    head = "quota_year;revision;announced_on;landstal_persons;mark;note;source_id\n"
    days = (
        "2014;0;29-09-2014;4.000;;;brev\n2015;0;29.9.2014;4.000;;;brev\n2016;0;2014-09-29;0;;;b\n"
    )
    loaded = load_table((head + days).encode(), TABLES["landstal"], "landstal.csv")
    assert [*loaded.frame["announced_on"]] == [pd.Timestamp(2014, 9, 29)] * 3
    assert [*loaded.frame["landstal_persons"]] == [4000, 4000, 0]
    assert [*loaded.frame["mark"]] == ["value", "value", "zero"]
    assert any("dag-måned-år" in remark for remark in loaded.remarks)


def test_a_text_may_run_over_two_lines_and_hold_every_separator():
    head = "quota_year;revision;announced_on;landstal_persons;mark;note;source_id\n"
    raw = f'{head}2014;0;;4000;;"a;b,c\n""d""";brev\n'.encode()
    loaded = load_table(raw, TABLES["landstal"], "landstal.csv")
    assert [*loaded.frame["note"]] == ['a;b,c\n"d"']


def test_types_are_those_the_schema_promises():
    loaded = load_table(OURS.encode(), TABLES["kommunekvoter"], "kvoter.csv")
    assert loaded.frame.dtypes.astype(str).to_dict() == {
        "quota_year": "int64",
        "revision": "int64",
        "municipality_code": "str",
        "municipality_name": "str",
        "quota_persons": "Int64",
        "kind": "str",
        "mark": "str",
        "note": "str",
        "confidence": "str",
        "source_id": "str",
    }
    assert [*loaded.lines] == [2, 3]
