import csv
import io

import pytest

from dashboard.kit.export.csvfile import csv_bytes
from dashboard.kit.export.form import form_sheet
from data.faults import BadTables
from data.load import load_table
from data.schemas import TABLES

TABLE = TABLES["quota_inputs"]


def form(real):
    return csv_bytes(form_sheet(real, TABLE))


def test_a_form_has_the_tables_columns_and_a_row_for_every_municipality(real):
    lines = list(csv.reader(io.StringIO(form(real).decode("utf-8-sig")), delimiter=";"))
    assert lines[1] == list(TABLE.kinds)
    assert len(lines[2:]) == 98
    assert ["", "0751", "1082", "", "", "", ""] in lines[2:]


def test_a_filled_form_is_read_back_whole(real):
    lines = list(csv.reader(io.StringIO(form(real).decode("utf-8-sig")), delimiter=";"))
    filled = [["2026", code, region, "1000", "50", "2", "a"] for _, code, region, *_ in lines[2:]]
    text = "\n".join(";".join(line) for line in [*lines[:2], *filled])
    loaded = load_table(text.encode("utf-8-sig"), TABLE, "quota_inputs.csv")
    assert len(loaded.frame) == 98
    assert set(loaded.frame["family_reunified"]) == {2}


def test_a_form_left_blank_is_refused_cell_by_cell(real):
    with pytest.raises(BadTables) as bad:
        load_table(form(real), TABLE, "quota_inputs.csv")
    assert {fault.column for fault in bad.value.faults} == {
        "quota_year", "population", "immigrants", "family_reunified", "source_id",
    }  # fmt: skip
    assert len(bad.value.faults) == 5 * 98


def test_only_a_table_that_waits_has_a_form(client):
    assert client.get("/eksport/skema/quota_inputs.csv").status_code == 200
    assert client.get("/eksport/skema/landstal.csv").status_code == 404
    assert client.get("/eksport/skema/findes-ikke.csv").status_code == 404


def test_a_form_for_one_region_has_its_municipalities_only(real):
    sheet = form_sheet(real, TABLES["vaeksthus_guided_firms"])
    codes = [row[1] for row in sheet.rows]
    assert len(codes) == 19 and "0751" in codes and "0101" not in codes
