"""What the page shows of a case leaves it as it stands on the screen, and says where it is from."""

import csv
import io
from datetime import UTC, datetime

import openpyxl
import pytest

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.exhibits import EXHIBITS
from dashboard.aftale.measures.examples import example
from dashboard.aftale.measures.starts import default_case, started
from dashboard.aftale.result import open_address
from dashboard.aftale.screen import screen_of
from dashboard.kit.charts.spec import FlowMap, values
from dashboard.kit.exhibit import cell_text
from dashboard.kit.export.csvfile import csv_bytes
from dashboard.kit.export.exhibit import exhibit_sheet
from dashboard.kit.export.xlsx import xlsx_bytes
from dashboard.kit.look import LIGHT
from dashboard.quota.agreement import Clause, Rule, Transfer, as_link
from data.faults import BadTables

MADE = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


def negotiated(real):
    moves = [Transfer("0751", "0741", 5, "Sprogskolen"), Transfer("0615", "0751", 2)]
    case = default_case(real).adding(moves)
    case = case.but(clause=Clause(Rule.SCALED, is_notified=True)).but(signed=frozenset({"0751"}))
    return case.branching("B").adding([Transfer("0615", "0791", 30)])


CASES = {
    "as it begins": default_case,
    "negotiated": negotiated,
    "made, little published": lambda real: example(real, "bornholm-2021"),
    "made, size unknown": lambda real: example(real, "laesoe-2026"),
    "calculated": lambda real: started(real, "1082-2026-0-tilnaermet", "da"),
}


@pytest.fixture(params=[*CASES])
def choice(request, real):
    case = CASES[request.param](real)
    return AgreementChoice(case=as_link(case), landstal=12_000, is_compared=True)


def screen_rows(name, real, choice):
    """The rows that the browser writes for an exhibit, as texts."""
    parts = screen_of(real, open_address(real, choice), LIGHT).parts
    if name == "kommuner":
        return [*parts["table"]["rows"], parts["table"]["total"]]
    return parts["landstal"]["rows"]


def read(rows, columns, lang="da"):
    """Rows of cells as a reader sees them."""
    return [
        [cell_text(cell, column, lang) for cell, column in zip(row, columns, strict=True)]
        for row in rows
    ]


@pytest.mark.parametrize("name", [*EXHIBITS])
def test_every_exhibit_says_what_it_is(real, choice, name):
    one = EXHIBITS[name](real, choice)
    assert one.name == name
    for said in (one.title, one.finding, one.unit, one.period, one.text, one.sources):
        assert said
    assert len(set(one.sources)) == len(one.sources)


@pytest.mark.parametrize("name", ["kommuner", "landstal"])
@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_screen_writes_the_rows_of_the_table(real, choice, name, lang):
    asked = choice.but(lang=lang)
    table = EXHIBITS[name](real, asked).table
    assert screen_rows(name, real, asked) == read(table.rows, table.columns, lang)


@pytest.mark.parametrize("name", [*EXHIBITS])
def test_both_files_have_the_rows_of_the_table(real, choice, name):
    one = EXHIBITS[name](real, choice)
    rows, columns = one.table.rows, one.table.columns
    sheet = exhibit_sheet(real, one, lang="da", address="https://x", made=MADE)
    lines = list(csv.reader(io.StringIO(csv_bytes(sheet).decode("utf-8-sig")), delimiter=";"))
    plain = [
        [text.replace(".", "").replace("−", "-").removeprefix("+") for text in row[1:]]
        for row in read(rows, columns)
    ]
    told = [
        [text.replace(".", "") for text in line[1:]] for line in lines[len(lines) - len(rows) :]
    ]
    assert told == plain
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(sheet)))
    written = [*book.worksheets[0].iter_rows(values_only=True)][1:]
    assert read(written, columns) == read(rows, columns)


def test_the_map_holds_every_number_of_its_column_and_what_moves(real):
    choice = AgreementChoice(case=as_link(negotiated(real).choosing(0)))
    one = EXHIBITS["kommuner"](real, choice)
    assert isinstance(one.chart, FlowMap)
    changes = {row[0]: row[5] for row in one.table.rows[:-1]}
    held = {value.name: value.number for value in values(one.chart)}
    assert changes == {name: held[name] for name in changes}
    assert (held["Aarhus–Samsø"], held["Horsens–Aarhus"]) == (5, 2)
    assert "Samsø overtager 5 personer." in one.spoken


def test_the_sum_stands_in_the_last_row(real):
    one = EXHIBITS["kommuner"](real, AgreementChoice(case=as_link(negotiated(real))))
    assert one.table.rows[-1][:6] == ("I alt", 37, 37, 1039, 1039, 0)


def test_what_the_agency_would_fix_stands_beside_what_is_agreed_and_so_do_the_rates(real):
    one = EXHIBITS["kommuner"](real, AgreementChoice(case=as_link(negotiated(real).choosing(0))))
    headings = [column.heading for column in one.table.columns]
    at = headings.index("Uden aftale")
    assert headings[at : at + 5] == [
        *("Uden aftale", "Aftalt", "Forskel", "Pr. 1.000 før", "Pr. 1.000 efter")
    ]
    rows = {row[0]: row[at : at + 5] for row in one.table.rows}
    *numbers, before, after = rows["Samsø"]
    assert numbers == [8, 13, 5]
    assert (round(before, 2), round(after, 2)) == (2.14, 3.48)  # 8 and 13 of 3.733 inhabitants
    assert rows["I alt"][3] == rows["I alt"][4] == pytest.approx(0.81, abs=0.005)
    assert one.notices[0] == (
        "Regionens egen sats er 0,81 pr. 1.000 indbyggere. Efter aftalen ligger 14 kommuner over "
        "den og 5 under; uden aftale 14 over og 5 under."
    )


def test_numbers_that_are_agreed_or_a_readers_own_are_not_what_the_agency_would_fix(real):
    cases = {
        "Udgangspunkt": example(real, "1083-2015-1"),
        "Uden aftale (tilnærmet)": started(real, "1082-2026-0-tilnaermet", "da"),
    }
    for heading, case in cases.items():
        one = EXHIBITS["kommuner"](real, AgreementChoice(case=as_link(case)))
        assert one.table.columns[3].heading == heading


def test_how_the_landstal_was_really_lowered_is_told_of_a_lower_one_and_not_of_a_higher(real):
    link = as_link(negotiated(real).choosing(0))
    lower, higher = (
        EXHIBITS["landstal"](real, AgreementChoice(case=link, landstal=one))
        for one in (1_500, 12_000)
    )
    told = "2016 fra 17.000 til 7.500: landstallet blev 0,44 gange så stort"
    assert told in " ".join(lower.notices) and told not in " ".join(higher.notices)
    assert "landstallet skal ændres" in lower.notices[0]
    assert "beregner styrelsen på ny, bliver de andre" in higher.notices[0]
    assert "var regionskvoten 3.212 (beregnet)" in " ".join(higher.notices)


def test_without_a_question_the_agreement_stands_beside_what_comes_without_one(real):
    case = negotiated(real).choosing(0)
    one = EXHIBITS["landstal"](real, AgreementChoice(case=as_link(case)))
    samsoe = next(row for row in one.table.rows if row[0] == "Samsø")
    assert samsoe == ("Samsø", 13, 8, 13)


def test_the_requirements_say_how_many_are_met(real):
    one = EXHIBITS["krav"](real, AgreementChoice(case=as_link(default_case(real))))
    assert one.finding == "3 af 5 krav er opfyldt."
    assert "bekendtgørelse" in one.definition


def test_an_approximation_is_never_passed_off_as_official(real):
    case = started(real, "1082-2026-0-tilnaermet", "da")
    for name in ("kommuner", "flytninger", "forslag", "landstal"):
        one = EXHIBITS[name](real, AgreementChoice(case=as_link(case)))
        assert any("en tilnærmelse" in text for text in one.notices), name


def test_a_link_that_cannot_be_read_is_no_exhibit(real):
    with pytest.raises(BadTables):
        EXHIBITS["kommuner"](real, AgreementChoice(case="abc"))
