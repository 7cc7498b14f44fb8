"""What leaves the house opens in a spreadsheet, and says where it came from."""

import csv
import io
from datetime import datetime

import openpyxl
import pytest

from dashboard.kit.export.csvfile import csv_bytes
from dashboard.kit.export.exhibit import exhibit_sheet
from dashboard.kit.export.sheet import Column, Sheet
from dashboard.kit.export.tables import table_sheet
from dashboard.kit.export.xlsx import xlsx_bytes
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.exhibits import EXHIBITS
from dashboard.kvoter.resolve import resolve

MADE = datetime(2026, 11, 22, 12, 0)
ADDRESS = "https://overblik.example/kvoter"


@pytest.fixture
def sheet(real, app):
    def of(name="kort", **fields):
        choice = resolve(real, KvoteChoice(**fields))
        one = EXHIBITS[name](real, choice)
        return exhibit_sheet(real, one, lang=choice.lang, address=ADDRESS, made=MADE)

    return of


def read_csv(content, delimiter):
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=delimiter))


def test_a_danish_csv_has_semicolons_decimal_commas_and_the_source_on_top(sheet):
    lines = read_csv(csv_bytes(sheet(measure="kvote_pr_1000")), ";")
    blank = lines.index([])
    said = dict(lines[:blank][::-1])
    assert "Udlændingestyrelsen" in said["Kilde"]
    assert said["Visningen"] == ADDRESS
    table = lines[blank + 1 :]
    assert len(table) == 1 + 19 + 1
    assert table[-1][:5] == ["", "Hele regionen", "", "0,81", "1039"]
    first = dict(zip(table[0], table[1], strict=True))
    assert first["Kommune"] == "Samsø"
    assert first["Kode"] == "0741"
    assert first["Kvote pr. 1.000 indbyggere"] == "2,14"


def test_east_and_west_stand_in_the_file_when_they_were_asked_for(sheet):
    west, east = sheet("oest-og-vest", split_overlay="2015").rows
    assert west[:4] == ("Vest, opdeling fra 2015", 8, 8, 386)
    assert west[3] + east[3] == 1039


def test_an_english_csv_has_commas_and_decimal_points(sheet):
    lines = read_csv(csv_bytes(sheet(lang="en")), ",")
    assert any("2.14" in line for line in lines)


def test_a_workbook_has_numbers_and_a_page_that_explains(sheet):
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(sheet(measure="kvote"))))
    table, readme = book.worksheets
    assert table.title == "Kommunekvoter" and readme.title == "Læs mig"
    rows = list(table.values)
    assert rows[1][:4] == (1, "Aarhus", "0751", 112)
    assert sum(row[3] for row in rows[1:]) == 1039
    said = dict(readme.values)
    assert said["Hovedpointe"].startswith("Første udmelding for 2015: Aarhus skulle")
    assert "Definition" in said


def test_a_missing_figure_is_an_empty_cell_with_its_mark(sheet):
    partial = sheet(year=2015, revision=1)
    viborg = next(row for row in partial.rows if row[1] == "Viborg")
    assert viborg[3] is None and viborg[6] == "ikke fundet"


@pytest.mark.parametrize("text", ["=1+1", "+45", "-1", "@x", "\tx"])
def test_text_that_a_spreadsheet_would_run_is_quoted(text):
    sheet = Sheet("x", "da", (Column("a"),), ((text,),), ())
    assert read_csv(csv_bytes(sheet), ";")[-1] == [f"'{text}"]


def test_a_negative_number_stays_a_number():
    sheet = Sheet("x", "da", (Column("a", 1),), ((-2.5,),), ())
    assert read_csv(csv_bytes(sheet), ";")[-1] == ["-2,5"]


@pytest.mark.parametrize("table", ["landstal", "kommunekvoter", "municipalities", "kilder"])
def test_a_raw_table_leaves_whole(real, table):
    made = table_sheet(real, table, lang="da", address=ADDRESS, made=MADE)
    assert len(made.rows) == len(real[table])
    assert [column.heading for column in made.columns] == list(real[table].columns)
    assert csv_bytes(made) and xlsx_bytes(made)


def test_a_sheet_says_what_was_compared_and_names_both_sources(sheet):
    about = sheet(year=2015, revision=1, measure="kvote_aendring").about
    said = " ".join(text for _, text in about)
    assert "Sammenlignet: beregnet (ændring 1) med fastsat (første udmelding)." in said
    assert "Kommunekvoter for 2015 (brev med bilagstabel)" in said


@pytest.fixture
def printed():
    """A table with long texts and a long heading, as a workbook that is read back."""
    columns = (
        Column("Kommune"),
        Column("Andel af indbyggerne i kommunen", 1),
        Column("Begrundelse"),
    )
    rows = (("Ringkøbing-Skjern", 1234567.5, "Boliger, der er til rådighed " * 12),)
    about = (("Definition af det, der vises her", "Et ord " * 80),)
    made = Sheet("Tal & navne", "da", columns, rows, about)
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(made)))


def test_a_workbook_prints_on_a4_as_wide_as_the_page(printed):
    for one in printed:
        assert one.page_setup.paperSize == 9
        assert one.sheet_properties.pageSetUpPr.fitToPage
        # A page wide is what a spreadsheet takes where nothing is said; 0 is as many as there are.
        assert one.page_setup.fitToWidth in {None, 1} and one.page_setup.fitToHeight == 0
    table = printed.worksheets[0]
    assert table.print_title_rows == "$1:$1"
    assert table.oddHeader.left.text == "Tal && navne"


def test_no_number_and_no_name_is_broken_in_a_workbook(printed):
    widths = printed.worksheets[0].column_dimensions
    assert widths["A"].width >= len("Ringkøbing-Skjern")
    assert widths["B"].width >= len("1.234.567,5")
    assert widths["C"].width <= 60


def test_a_long_text_has_the_lines_it_needs(printed):
    table, readme = printed.worksheets
    assert table.row_dimensions[2].height >= 8 * 15
    assert readme.row_dimensions[1].height >= 5 * 15
    assert table["C2"].alignment.wrap_text and readme["A1"].alignment.wrap_text
