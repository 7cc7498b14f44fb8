"""Numbers as people write them, in files as programs save them: the figure that was meant, or none.

A writer has one way of writing numbers and one separator. Whatever the file, no cell may become
another figure than was meant; and what leaves no doubt must be taken.
"""

import csv
import io
from dataclasses import dataclass

import pandera.pandas as pa
import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from data.faults import BadTables
from data.load import load_table
from data.schemas import columns as c
from data.schemas.table import Table

MOST = 10**9
TABLE = Table(
    "proeve",
    pa.DataFrameSchema(
        {
            "year": c.year("År"),
            "whole": c.whole("Et helt tal", least=-MOST, most=MOST),
            "decimal": c.decimal("Et tal", least=-MOST, most=MOST),
        },
        strict=True,
    ),
)


@dataclass(frozen=True)
class Writer:
    """How somebody writes numbers: the sign for thousands, if any, and the one for decimals."""

    thousands: str
    decimal: str

    def text(self, number, places):
        plain = f"{abs(number):,.{places}f}"
        signs = str.maketrans({",": self.thousands, ".": self.decimal})
        return ("-" if number < 0 else "") + plain.translate(signs)


DANE, DANE_PLAIN, DANE_SPACED = Writer(".", ","), Writer("", ","), Writer("\u00a0", ",")
BRITON, COMPUTER = Writer(",", "."), Writer("", ".")
WRITERS = (DANE, DANE_PLAIN, DANE_SPACED, BRITON, COMPUTER)
# In a file separated by commas a point is the decimal sign: a point for thousands is not for it.
FILES = [
    (writer, separator)
    for writer in WRITERS
    for separator in (",", ";", "\t")
    if (writer, separator) != (DANE, ",")
]

decimals = st.integers(0, 4).flatmap(
    lambda places: st.tuples(
        st.integers(-MOST * 10**places // 10, MOST * 10**places // 10).map(
            lambda number: number / 10**places
        ),
        st.just(places),
    )
)
small = st.tuples(st.integers(0, 99_999).map(lambda number: number / 1000), st.just(3))
wholes = st.integers(-MOST, MOST) | st.sampled_from([0, 12, 999, 1000, 12_000, 1_000_000, -3534])
rows = st.lists(st.tuples(wholes, decimals | small), min_size=1, max_size=8)


def saved(rows, writer, separator):
    out = io.StringIO()
    file = csv.writer(out, delimiter=separator, lineterminator="\n")
    file.writerow(["year", "whole", "decimal"])
    for whole, (number, places) in rows:
        file.writerow([2015, writer.text(whole, 0), writer.text(number, places)])
    return out.getvalue().encode()


def leaves_no_doubt(rows, writer, separator):
    """Whether a careful person would take the file without asking.

    Digits alone do, and so does our own form. Else it is a comma or a point before other than three
    digits, somewhere in the file, that shows what commas and points are; spaces show themselves.
    """
    texts = [writer.text(whole, 0) for whole, _ in rows]
    texts += [writer.text(number, places) for _, (number, places) in rows]
    bare = [text.lstrip("-") for text in texts]
    if all(text.isdecimal() for text in bare):
        return True
    if separator == "," or writer is BRITON:
        return writer is COMPUTER and separator == ","
    return any(shows_its_decimals(text, writer.decimal) for text in bare)


def shows_its_decimals(text, sign):
    before, found, after = text.rpartition(sign)
    has_other = any(mark in before for mark in ".,")
    return bool(found) and (len(after) != 3 or before == "0" or len(before) > 3 or has_other)


TRIED = settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))


@TRIED
@given(rows, st.sampled_from(FILES))
def test_a_figure_is_the_one_that_was_meant_or_the_file_is_refused(rows, how):
    writer, separator = how
    raw = saved(rows, writer, separator)
    try:
        frame = load_table(raw, TABLE, "proeve.csv").frame
    except BadTables:
        event("refused")
        assert not leaves_no_doubt(rows, writer, separator), raw.decode()
        return
    event("taken")
    assert list(frame["whole"]) == [whole for whole, _ in rows], raw.decode()
    assert list(frame["decimal"]) == [number for _, (number, _) in rows], raw.decode()


@pytest.mark.parametrize("kind", [c.code("Kode", ["0101", "0751"]), c.period("Periode")])
@TRIED
@given(number=st.integers(0, 99_999), writer=st.sampled_from(WRITERS))
def test_a_number_is_no_code_and_no_period_unless_it_is_written_as_one(kind, number, writer):
    table = Table("proeve", pa.DataFrameSchema({"name": kind, "year": c.year("År")}, strict=True))
    text = writer.text(number, 0)
    raw = f"name;year\n{text};2015\n".encode()
    try:
        (read,) = load_table(raw, table, "proeve.csv").frame["name"]
    except BadTables:
        return
    assert read in {text, f"0{text}"}


@TRIED
@given(st.integers(0, 12_000), st.sampled_from(WRITERS), st.sampled_from([",", ";", "\t"]))
def test_a_year_is_a_year_or_refused(number, writer, separator):
    raw = saved([(1, (0.5, 1))], writer, separator).replace(
        b"2015", f'"{writer.text(number, 0)}"'.encode()
    )
    try:
        (read,) = load_table(raw, TABLE, "proeve.csv").frame["year"]
    except BadTables:
        return
    assert read == number
