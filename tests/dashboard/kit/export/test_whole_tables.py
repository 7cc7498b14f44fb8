"""Every table leaves whole: each file is read back and compared with the table cell by cell."""

import csv
import io

import openpyxl
import pandas as pd
import pytest

from dashboard.kit import current
from data.schemas import TABLES
from data.schemas.columns import Kind, is_figure, kind_of
from data.spreadsheet import quoted

NUMBERS = {Kind.WHOLE, Kind.DECIMAL}


@pytest.fixture(params=sorted(TABLES))
def table(request, asked):
    """A table as readers have it: its name, its rows, and the kind of each column."""
    frame = current.snapshot()[request.param]
    columns = TABLES[request.param].schema.columns
    kinds = {
        name: kind_of(columns[name]) if name in columns else Kind.DECIMAL for name in frame.columns
    }
    return request.param, frame, kinds


def cells_of(frame):
    """Every value as Python's own, None where there is none."""
    for row in frame.itertuples(index=False, name=None):
        yield [None if pd.isna(value) else value for value in row]


def fetched(client, name, form, lang="da"):
    answer = client.get(f"/eksport/tabel/{name}.{form}?lang={lang}")
    assert answer.status_code == 200
    return answer.data


@pytest.mark.parametrize("lang, separator, comma", [("da", ";", ","), ("en", ",", ".")])
def test_every_figure_of_every_csv_is_the_tables_own(client, table, lang, separator, comma):
    name, frame, kinds = table
    text = fetched(client, name, "csv", lang).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=separator))
    heading, *rows = lines[lines.index([]) + 1 :]
    assert heading == list(frame.columns)
    assert len(rows) == len(frame)
    for row, values in zip(rows, cells_of(frame), strict=True):
        for text, value, kind in zip(row, values, kinds.values(), strict=True):
            if value is None:
                assert text == ""
            elif kind in NUMBERS:
                whole, _, rest = text.removeprefix("-").partition(comma)
                assert whole.isdecimal() and (not rest or rest.isdecimal())
                assert float(text.replace(comma, ".")) == value
            elif kind is Kind.DAY:
                assert text == value.date().isoformat()
            else:
                assert text == quoted(value)


def test_every_figure_of_every_workbook_is_a_number_and_the_tables_own(client, table):
    name, frame, kinds = table
    book = openpyxl.load_workbook(io.BytesIO(fetched(client, name, "xlsx")))
    heading, *rows = book.worksheets[0].iter_rows()
    assert [cell.value for cell in heading] == list(frame.columns)
    assert len(rows) == len(frame)
    years = {
        column
        for column, declared in TABLES[name].schema.columns.items()
        if kinds[column] is Kind.WHOLE and not is_figure(declared)
    }
    for row, values in zip(rows, cells_of(frame), strict=True):
        for cell, value, (column, kind) in zip(row, values, kinds.items(), strict=True):
            if value is None or value == "":
                assert cell.value in {None, ""}
            elif kind in NUMBERS:
                assert cell.data_type == "n" and cell.value == value
                assert column not in years or cell.number_format == "0"
            elif kind is Kind.DAY:
                assert cell.value == value.date().isoformat()
            else:
                assert cell.data_type == "s" and cell.value == value


def test_the_sum_of_a_workbook_is_the_sum_of_its_table(client, asked):
    book = openpyxl.load_workbook(io.BytesIO(fetched(client, "population", "xlsx")))
    heading, *rows = book.worksheets[0].iter_rows(values_only=True)
    place = heading.index("population_persons")
    total = current.snapshot()["population"]["population_persons"].sum()
    assert sum(row[place] for row in rows if row[place] is not None) == total
