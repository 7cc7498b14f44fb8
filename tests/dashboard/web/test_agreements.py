"""The agreement on its way out: by its link, by a form when it is too large, and never kept."""

import io

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.exhibits import EXHIBITS
from dashboard.aftale.measures.starts import default_case
from dashboard.kit import current
from dashboard.quota.agreement import Transfer, as_file, as_link, from_csv, from_file


@pytest.fixture
def case(asked):
    return default_case(current.snapshot()).adding([Transfer("0751", "0741", 5, "Sprogskolen")])


@pytest.fixture
def fetched(client, case):
    def fetch(form, **said):
        return client.get(
            f"/eksport/aftale.{form}{AgreementChoice(case=as_link(case), **said).search()}"
        )

    return fetch


def test_table_and_file_bring_the_very_same_case_back(fetched, case):
    assert from_csv(fetched("csv").data, "aftale.csv") == case
    assert from_file(fetched("json").data) == case


def test_the_paper_carries_the_transfer_and_the_way_back(fetched, case):
    text = " ".join(
        page.extract_text() for page in PdfReader(io.BytesIO(fetched("pdf").data)).pages
    )
    assert "Samsø" in text and "Sprogskolen" in text
    book = load_workbook(io.BytesIO(fetched("xlsx").data))
    said = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(f"/kvoter/aftale?version={current.snapshot().version}&sag=" in one for one in said)


def test_the_paper_speaks_the_readers_language(fetched):
    text = PdfReader(io.BytesIO(fetched("pdf", lang="en").data)).pages[0].extract_text()
    assert "persons" in text and "personer" not in text


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx", "csv", "json"])
def test_every_form_has_a_name_that_says_what_it_is(fetched, form):
    answer = fetched(form)
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].endswith(f'"aftale-1082-2015-0.{form}"')
    assert answer.headers["Cache-Control"] == "no-cache"


def test_a_case_too_large_for_a_link_is_handed_in(client, case):
    large = case.but(comment="".join(map(str, range(1300)))[:4000])
    assert as_link(large) is None
    answer = client.post("/eksport/aftale.json", data={"sag": as_file(large).decode()})
    assert from_file(answer.data) == large


def test_without_a_case_it_is_the_front_one(client, asked):
    answer = client.get("/eksport/aftale.csv")
    assert from_csv(answer.data, "aftale.csv") == default_case(current.snapshot())


def test_what_cannot_be_read_is_refused_in_words(client):
    answer = client.get("/eksport/aftale.pdf?sag=abc")
    assert (answer.status_code, answer.mimetype) == (400, "text/plain")
    assert "linket" in answer.text
    assert client.post("/eksport/aftale.pdf", data={"sag": "{"}).status_code == 400
    assert client.post("/eksport/aftale.pdf", data={"sag": "x" * 3_000_000}).status_code == 413


def test_there_are_no_other_forms(client):
    assert client.get("/eksport/aftale.exe").status_code == 404


def test_every_exhibit_of_a_case_is_fetched_by_its_link(client, case):
    query = AgreementChoice(case=as_link(case)).search()
    for name in EXHIBITS:
        for form in ("csv", "xlsx"):
            answer = client.get(f"/eksport/aftale/{name}.{form}{query}")
            assert answer.status_code == 200
            assert answer.headers["Content-Disposition"].endswith(f'"aftale-{name}.{form}"')
    moves = client.get(f"/eksport/aftale/flytninger.csv{query}").data.decode("utf-8-sig")
    assert "Aarhus;Samsø;5;Foreslået;Sprogskolen" in moves
    assert f"/kvoter/aftale?version={current.snapshot().version}&sag=" in moves


def test_an_exhibit_of_a_link_that_cannot_be_read_is_refused_in_words(client):
    answer = client.get("/eksport/aftale/kommuner.csv?sag=abc")
    assert (answer.status_code, answer.mimetype) == (400, "text/plain")
    assert "linket" in answer.text
