"""What each exhibit of `/vaekst` holds: numbers as published, or why there is none."""

import csv
import io
from datetime import datetime

import pytest

from dashboard.kit.charts.spec import values
from dashboard.kit.export.csvfile import csv_bytes
from dashboard.kit.export.exhibit import exhibit_sheet
from dashboard.kit.export.form import form_sheet
from dashboard.vaekst.choice import SECTIONS, VaekstChoice
from dashboard.vaekst.exhibits import EXHIBITS
from dashboard.vaekst.resolve import resolve
from data.load import load_table
from data.schemas import TABLES

MADE = datetime(2026, 11, 22, 12, 0)
ADDRESS = "https://overblik.example/vaekst"


def lines_of(snapshot, name, **choice):
    resolved = resolve(snapshot, VaekstChoice(**choice))
    one = EXHIBITS[name](snapshot, resolved)
    sheet = exhibit_sheet(snapshot, one, lang=resolved.lang, address=ADDRESS, made=MADE)
    text = csv_bytes(sheet).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=";" if resolved.lang == "da" else ","))
    blank = lines.index([])
    return dict(lines[:blank][::-1]), lines[blank + 1], lines[blank + 2 :]


def test_every_section_is_an_exhibit():
    assert set(SECTIONS) <= set(EXHIBITS)


def test_growth_control_and_net_stand_in_columns_of_their_own(real):
    about, headings, rows = lines_of(real, "effekt")
    assert headings[:5] == ["Hvad", "Vejledte", "Kontrolgruppe", "Nettoeffekt", "Enhed"]
    assert rows[1][:4] == ["Omsætning", "36", "7", "29"]
    assert "Fredensborg" in about["Kilde"]


def test_a_missing_control_value_leaves_as_words(real):
    _, _, rows = lines_of(real, "effekt", study="vaeksthus-syddanmark-2017-2017")
    assert [row[2] for row in rows] == ["ikke fundet"] * 2


def test_a_figure_leaves_as_a_number_with_its_unit_beside_it(real):
    _, headings, rows = lines_of(real, "serier", kind="netto")
    assert headings[3:5] == ["Tal", "Enhed"]
    assert [row[3:5] for row in rows] == [
        ["1305", "antal"],
        ["over 1.300", "antal"],
        ["2700", "mio. kr."],
    ]


def test_every_number_keeps_its_own_decimals_on_the_screen(real):
    _, _, rows = lines_of(real, "bevilling")
    assert rows[0][1:4] == ["22,668", "101,292", "22,4"]


@pytest.mark.parametrize("name", EXHIBITS)
@pytest.mark.parametrize("study", ["", "vaeksthus-syddanmark-2017-2017"])
def test_what_a_chart_shows_stands_in_the_table(real, name, study):
    one = EXHIBITS[name](real, resolve(real, VaekstChoice(study=study)))
    if one.chart is None or name == "serier":
        return
    cells = {cell for row in one.table.rows for cell in row}
    drawn = {value.number for value in values(one.chart) if value.number is not None}
    written = {number for number in drawn if number not in cells}
    # A figure that is not exact stands in words: ca. 50.
    assert all(any(f"{number:.0f}" in str(cell) for cell in cells) for number in written)


def test_the_addresses_answer(client):
    for name in EXHIBITS:
        assert client.get(f"/eksport/vaekst/{name}.csv").status_code == 200
        assert client.get(f"/eksport/vaekst/{name}.xlsx").status_code == 200
    assert client.get("/eksport/vaekst/findes-ikke.csv").status_code == 404
    assert client.get("/eksport/vaekst/effekt.pdf").status_code == 404


def test_the_form_for_the_coming_contract_can_be_fetched(client):
    form = client.get("/eksport/skema/resultatkontrakt.csv")
    assert "kpi" in form.text and "target_pct" in form.text


def test_a_filled_form_of_guided_firms_is_read_back_whole(real):
    table = TABLES["vaeksthus_guided_firms"]
    text = csv_bytes(form_sheet(real, table)).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=";"))
    heading = next(at for at, line in enumerate(lines) if "guided_firms_count" in line)
    made_up = {
        "year": "1999", "service": "lokal", "guided_firms_count": "7", "firms_count": "1.000",
        "confidence": "low", "source_id": "opdigtet-kun-til-test",
    }  # fmt: skip
    names = lines[heading]
    filled = [
        [made_up.get(name, cell) for name, cell in zip(names, line, strict=True)]
        for line in lines[heading + 1 :]
    ]
    again = "\n".join(";".join(line) for line in [names, *filled])
    loaded = load_table(again.encode("utf-8-sig"), table, "opdigtet.csv")
    assert len(loaded.frame) == 19 and set(loaded.frame["firms_count"]) == {1000}
    assert set(loaded.frame["mark"]) == {"value"}
