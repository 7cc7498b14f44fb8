"""What is written is read again, in our form, in Danish Excel's, and in a version's own."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.faults import BadTables
from data.load import load_table
from data.load.canonical import from_canonical, to_canonical
from data.schemas import TABLES

FACTS = TABLES["employment_rate"]
LANDSTAL = TABLES["landstal"]
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def is_plain(note: str) -> bool:
    """Whether the note has one reading: Windows-1252 that happens to be UTF-8 has two."""
    in_windows = note.encode("cp1252")
    if any(odd in note for odd in "Ã›†‘¿¾"):
        return False
    return in_windows.isascii() or in_windows.decode("utf-8", errors="replace").count("\ufffd") > 0


notes = (
    st.text(st.characters(codec="cp1252", categories=["L", "N", "P", "Zs"]), max_size=30)
    .map(lambda text: " ".join(text.split()).lstrip("=+-@#"))
    .filter(is_plain)
)
rates = st.one_of(st.none(), st.decimals(20, 100, places=3).map(float))
rows = st.lists(
    st.tuples(st.integers(1950, 2026), st.sampled_from(["0101", "0751", "0791"]), rates, notes),
    min_size=1,
    max_size=20,
    unique_by=lambda row: row[:2],
)


def written(table_rows, separator: str, number) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerow(FACTS.kinds)
    for year, code, rate, note in table_rows:
        writer.writerow([year, code, number(rate), "", note, "kilde"])
    return text.getvalue()


def ours(rate: float | None) -> str:
    return "" if rate is None else repr(rate)


def danish(rate: float | None) -> str:
    return ours(rate).replace(".", ",")


def has_two_readings(rate: float | None) -> bool:
    """Whether a thousand times the rate is written alike with a thousands comma: 1,039."""
    whole, _, decimals = ours(rate).partition(".")
    return len(decimals) == 3 and whole != "0"


@QUICK
@given(rows)
def test_our_form_and_danish_excels_read_the_same(table_rows):
    plain = load_table(written(table_rows, ",", ours).encode(), FACTS, "a.csv").frame
    known = [rate for *_, rate, _ in table_rows if rate is not None]
    shows = any("." in ours(rate) and not has_two_readings(rate) for rate in known)
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        raw = written(table_rows, ";", danish).encode(encoding)
        if shows or not any(map(has_two_readings, known)):
            pd.testing.assert_frame_equal(load_table(raw, FACTS, "a.csv").frame, plain)
        else:
            with pytest.raises(BadTables, match="både kan være tusindtegn"):
                load_table(raw, FACTS, "a.csv")


@QUICK
@given(rows)
def test_a_version_reads_as_it_was_written(table_rows):
    frame = load_table(written(table_rows, ",", ours).encode(), FACTS, "a.csv").frame
    raw = to_canonical(frame, FACTS)
    not_blank = [name for name in FACTS.kinds if not FACTS.may_be_blank(name)]
    again = from_canonical(raw, FACTS.kinds, not_blank)
    assert to_canonical(again, FACTS) == raw
    ordered = frame.sort_values([*FACTS.key]).reset_index(drop=True)
    pd.testing.assert_frame_equal(again, ordered)


def test_the_tables_of_a_version_refuse_to_be_written_to(shipped):
    for loaded in (one for one in shipped.values() if len(one.frame)):
        table = loaded.table
        not_blank = [name for name in table.kinds if not table.may_be_blank(name)]
        frame = from_canonical(to_canonical(loaded.frame, table), table.kinds, not_blank)
        for column in frame.columns:
            with pytest.raises(ValueError, match=r"read-only|Incompatible"):
                frame.loc[0, column] = frame[column].iloc[-1]


def loads_or_refuses(raw: bytes, table) -> None:
    try:
        loaded = load_table(raw, table, "a.csv")
    except BadTables as bad:
        assert bad.faults
        assert all(fault.sentence() for fault in bad.faults)
    else:
        assert len(loaded.frame) == len(loaded.lines)


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_no_bytes_do_worse_than_be_refused(raw):
    loads_or_refuses(raw, LANDSTAL)


@settings(max_examples=300)
@given(
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-16", "cp1252"]),
    st.lists(st.lists(st.text(max_size=8), max_size=9), max_size=6),
)
def test_no_cells_do_worse_than_be_refused(separator, encoding, cells):
    lines = [separator.join(LANDSTAL.kinds), *(separator.join(row) for row in cells)]
    loads_or_refuses("\n".join(lines).encode(encoding, errors="replace"), LANDSTAL)


@settings(max_examples=200)
@given(st.data())
def test_a_sound_file_with_bytes_changed_is_read_or_refused(data):
    head = ",".join(LANDSTAL.kinds)
    raw = bytearray(f"{head}\n2014,0,2013-03-30,3000,value,,a\n2015,0,,4000,,,b\n".encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    loads_or_refuses(bytes(raw), LANDSTAL)
