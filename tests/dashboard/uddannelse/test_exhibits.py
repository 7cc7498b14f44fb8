"""What each exhibit of `/uddannelse` holds."""

import csv
import io

import pytest

from dashboard.kit.charts.spec import MapChart, values
from dashboard.kit.export.csvfile import csv_bytes
from dashboard.kit.export.form import form_sheet
from dashboard.uddannelse.choice import COUNT, MEASURES, PROGRAMMES, SECTIONS, EducationChoice
from dashboard.uddannelse.exhibits import EXHIBITS
from dashboard.uddannelse.resolve import resolve
from data.load import load_table
from data.schemas import TABLES


def made(snapshot, name, **choice):
    return EXHIBITS[name](snapshot, resolve(snapshot, EducationChoice(**choice)))


def test_every_section_is_an_exhibit():
    assert set(SECTIONS) == set(EXHIBITS)


def test_the_conflict_in_the_source_is_told(real):
    (notice,) = made(real, "pladser").notices
    assert "3.448" in notice and "3.455" in notice
    (english,) = made(real, "pladser", lang="en").notices
    assert "3,448" in english and "3,455" in english


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("name", EXHIBITS)
def test_what_a_chart_shows_stands_in_the_table(real, agreed, name, measure):
    for snapshot in (real, agreed):
        one = made(snapshot, name, measure=measure)
        if one.chart is None:
            continue
        cells = {cell for row in one.table.rows for cell in row}
        drawn = {value.number for value in values(one.chart) if value.number is not None}
        assert drawn and drawn <= cells


def test_intake_says_that_it_is_no_agreement(real):
    one = made(real, "tilgang")
    assert "ikke det samme som de pladser" in one.definition
    assert any("Region Syddanmark er ikke fundet" in notice for notice in one.notices)
    assert "dimension" not in " ".join([one.title, one.finding, one.unit, one.definition]).lower()


def test_the_19_wait_for_their_places(real):
    one = made(real, "kommuner")
    assert one.chart is None and len(one.table.rows) == 19
    assert {cell for row in one.table.rows for cell in row[2:]} == {"ikke fundet"}
    assert "ikke fundet for noget år" in one.finding


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_filled_agreement_is_a_map_at_once(agreed, programme):
    one = made(agreed, "kommuner", measure=COUNT, programme=programme)
    assert isinstance(one.chart, MapChart) and one.period == "2015"
    by_code = {row[1]: row[2:] for row in one.table.rows}
    assert by_code["0751"] == (10, 380, "ikke fundet")
    assert by_code["0741"] == (10, "ikke fundet", "ikke fundet")
    assert by_code["0727"] == (10, 0, "ikke fundet")


def test_aarhus_has_its_places_and_no_number_is_made_of_a_percentage(real):
    one = made(real, "aarhus")
    assert "115 til SOSU-hjælpere og 169 til SOSU-assistenter om året i 2019" in one.finding
    assert {row[4] for row in one.table.rows} == {87, 115, 169, 181, None}
    assert "36 pct." in one.notices[0] and "28 pct." in one.notices[0]


def test_the_regions_agreements_fell(real):
    one = made(real, "aftaler")
    assert "faldt fra 1.352 i 2017 til 723 i 2019" in one.finding
    assert [value.number for value in values(one.chart)] == [1352, 1110, 723]
    assert "ca. 1.150" in {row[4] for row in one.table.rows}


def test_the_analysis_is_told_with_its_address_and_without_figures(real):
    one = made(real, "behov")
    assert any(source.address.startswith("https://www.rm.dk/") for source in one.sources)
    assert one.chart is None and all("ikke fundet" in notice for notice in one.notices)


def test_a_filled_form_is_read_back_whole(real):
    table = TABLES["sosu_pau_fordeling"]
    text = csv_bytes(form_sheet(real, table)).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=";"))
    heading = next(at for at, line in enumerate(lines) if "pau_places" in line)
    made_up = {"year": "1999", "pau_places": "1.000", "source_id": "opdigtet-kun-til-test"}
    names = lines[heading]
    filled = [
        [made_up.get(name, cell) for name, cell in zip(names, line, strict=True)]
        for line in lines[heading + 1 :]
    ]
    again = "\n".join(";".join(line) for line in [names, *filled])
    loaded = load_table(again.encode("utf-8-sig"), table, "opdigtet.csv")
    assert len(loaded.frame) == 19 and set(loaded.frame["pau_places"]) == {1000}
