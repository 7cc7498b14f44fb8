"""The agreement on its way out: by its link, by a form when it is too large, and never kept."""

import io

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.exhibits import EXHIBITS
from dashboard.aftale.follow import seen_of
from dashboard.aftale.measures.session_codec import encode
from dashboard.aftale.measures.starts import default_case
from dashboard.aftale.result import Result
from dashboard.aftale.screen import screen_of
from dashboard.kit import current
from dashboard.kit.look import LIGHT
from dashboard.quota.agreement import History, Transfer, as_file, as_link, from_csv, from_file


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


@pytest.fixture
def acting(client, asked):
    """What is said ahead to a browser that stands on the default case and does something."""
    snapshot, choice = current.snapshot(), AgreementChoice()
    result = Result(History(default_case(snapshot)), choice)
    screen = screen_of(snapshot, result, LIGHT)
    stored = seen_of(snapshot, result, screen, LIGHT, search="").stored()
    body = {"search": "", "history": encode(result.history), "stored": stored}

    def act(**said):
        return client.post("/forud/aftale", json=body | {"acts": [{"number": 1} | said]})

    return act


def test_what_a_move_leads_to_is_said_ahead_without_being_carried_out(acting):
    answer = acting(do="move", **{"from": "0751", "to": "0741", "persons": "5"}).json
    assert answer["moved"] == 1
    assert answer["payload"]["headline"].startswith("Én flytning er foreslået")
    assert answer["payload"]["map"]["flows"] and "event" not in answer["payload"]
    assert answer["payload"].keys() == answer["prints"].keys()


def test_what_cannot_be_done_is_said_ahead_too(acting):
    answer = acting(do="move", **{"from": "0751", "to": "0741", "persons": "5000"}).json
    assert "har ikke så mange" in " ".join(answer["payload"]["notices"])
    assert answer["moved"] == 0


def test_what_the_server_draws_itself_is_not_said_ahead(acting):
    assert acting(do="compare", value="1").status_code == 204


@pytest.mark.parametrize(
    "body", [None, [], {}, {"search": 1, "history": ""}, {"search": "", "history": None}]
)
def test_what_no_browser_sends_is_refused(client, asked, body):
    assert client.post("/forud/aftale", json=body).status_code == 400
    assert client.post("/forud/aftale", data=b"\xff").status_code == 400


@pytest.mark.parametrize("nonsense", [{"acts": "x"}, {"acts": [3]}, {"stored": [1]}, {}])
def test_nonsense_in_it_leads_nowhere(client, asked, nonsense):
    answer = client.post("/forud/aftale", json={"search": "", "history": "x"} | nonsense)
    assert answer.status_code in {200, 204}
