"""Everything that is shown can be taken along, and is the same on the screen and in both files."""

import csv
import io
import json
from datetime import datetime

import openpyxl
import pytest

from dashboard.kit import current
from dashboard.kit.exhibit import Exhibit, cell_text
from dashboard.kit.export.csvfile import csv_bytes
from dashboard.kit.export.exhibit import exhibit_sheet
from dashboard.kit.export.xlsx import xlsx_bytes
from dashboard.kit.look import theme
from dashboard.kit.page import View
from dashboard.kit.view.exhibit import open_table
from dashboard.site import SITE

MADE = datetime(2026, 11, 26, 12, 0)
# An agreement begins with nothing moved.
EMPTY_AT_FIRST = {("aftale", "flytninger")}
NAMES = [(page.name, name) for page in SITE for name in page.exhibits]


def states(page, snapshot):
    """The page as it comes, in English, with somebody chosen, and some steps away."""
    selected = {"selected": "0751"} if hasattr(page.choice(), "selected") else {}
    asked = [page.choice(), page.choice(lang="en", **selected)]
    near = page.neighbours(snapshot, page.choice()) if page.neighbours else {}
    every = [*asked, *list(near.values())[:: max(1, len(near) // 4)]]
    return [page.resolve(snapshot, one) for one in every]


@pytest.fixture(scope="module", params=NAMES, ids="/".join)
def shown(request, app):
    """A page with one of its exhibits in each of its states: [(choice, exhibit), …]."""
    page, name = SITE.named(request.param[0]), request.param[1]
    with app.server.test_request_context("/"):
        snapshot = current.snapshot()
        yield (
            page,
            name,
            snapshot,
            [(choice, page.exhibits[name](snapshot, choice)) for choice in states(page, snapshot)],
        )


def test_an_exhibit_says_what_it_is(shown):
    page, name, _, pairs = shown
    for choice, one in pairs:
        assert isinstance(one, Exhibit) and one.name == name
        lacking = [
            what
            for what in ("title", "finding", "unit", "period", "text", "sources")
            if not getattr(one, what)
        ]
        assert not lacking, (choice, lacking)
        assert len(set(one.sources)) == len(one.sources)
        assert one.table.columns
        assert one.table.rows or (page.name, name) in EMPTY_AT_FIRST


def test_the_screen_shows_the_rows_of_the_table(shown):
    page, _, snapshot, pairs = shown
    for choice, one in pairs:
        drawn = open_table(View(page, snapshot, choice, theme(None)), one)
        told = json.loads(drawn.to_plotly_json()["props"]["data-table"])
        assert told["headings"] == [column.heading for column in one.table.columns]
        rows = [
            [cell[0] if isinstance(cell, list) else cell for cell in row] for row in told["rows"]
        ]
        assert rows == [
            [
                cell_text(cell, column, choice.lang)
                for cell, column in zip(row, one.table.columns, strict=True)
            ]
            for row in one.table.rows
        ]


def test_the_files_hold_the_same_rows_figure_for_figure(shown):
    page, _, snapshot, pairs = shown
    for choice, one in pairs:
        address = page.address(choice)
        sheet = exhibit_sheet(snapshot, one, lang=choice.lang, address=address, made=MADE)
        expected = [[_plain(cell) for cell in row] for row in one.table.rows]
        book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(sheet)))
        heading, *rows = book.worksheets[0].values
        assert list(heading) == [column.heading for column in one.table.columns]
        for row, wanted in zip(rows, expected, strict=True):
            assert [_filled(cell) for cell in row] == [_to_excel(cell) for cell in wanted]
        for row, wanted in zip(_csv_rows(sheet, choice.lang), expected, strict=True):
            for text, cell, column in zip(row, wanted, sheet.columns, strict=True):
                assert _is_written(text, cell, column.decimals, choice.lang), (text, cell)


def _linked_text(cell):
    return cell[0] if isinstance(cell, list) else cell


def _plain(cell):
    """A cell as a file holds it."""
    if cell is None or cell == "":
        return None
    return cell.title if hasattr(cell, "source_id") else cell


def _filled(cell):
    return None if cell == "" else cell


def _to_excel(cell):
    """A number as a workbook holds it: sixteen figures."""
    return float(f"{cell:.16G}") if isinstance(cell, float) else cell


def _csv_rows(sheet, lang):
    text = csv_bytes(sheet).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=";" if lang == "da" else ","))
    return lines[lines.index([]) + 2 :]


def _is_written(text, cell, decimals, lang):
    """Whether a text of a CSV stands for the cell, to the column's decimals."""
    if cell is None:
        return text == ""
    if isinstance(cell, str):
        return text in (cell, f"'{cell}")
    read = float(text.replace(",", ".") if lang == "da" else text)
    return abs(read - cell) <= 0.5 * 10 ** -(decimals or 0) + 1e-9
