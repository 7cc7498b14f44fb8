"""The page in the house: its first answer, its title, its files, and what is no page."""

import re

import pytest

from dashboard.kommune.page import PAGE
from tests.reader import Reader

HERNING = "/kommune/0657"


def test_the_first_answer_carries_the_page(client):
    said = client.get(HERNING).text
    first = said[said.index('id="first"') :]
    assert "<title>Herning – Midtjysk Overblik</title>" in said
    for text in (
        "Herning Kommune",
        "Beskæftigelsesfrekvens",
        "RAS200",
        "Ringkøbing-Skjern",
        "landstal 4.000",
    ):
        assert text in first
    assert first.count('class="spark"') > 10
    assert 'data-table="' not in first[: first.index("</main>")]


@pytest.mark.parametrize("path", ["/kommune/9999", "/kommune/abc", "/kommune", "/kommune/0657/x"])
def test_an_unknown_code_is_no_page_and_leads_on(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Siden findes ikke" in answer.text and 'class="doors"' in answer.text


def test_what_stands_ahead_is_what_stands_in_the_first_answer(client):
    ahead = client.get(f"/forud/side{HERNING}?siden=2011")
    assert ahead.status_code == 200 and ahead.mimetype == "text/html"
    assert ahead.text.startswith('<div class="shell"')
    assert ahead.text in client.get(f"{HERNING}?siden=2011").text
    assert client.get("/forud/side/kommune/9999").status_code == 404


def test_doors_to_others_keep_the_year_and_are_fetched_ahead(client):
    said = client.get(f"{HERNING}?siden=2011").text
    door = re.search(r'<a[^>]*rel="next"[^>]*>', said)[0]
    assert 'href="/kommune/0661?siden=2011"' in door
    assert 'data-ahead="/forud/side/kommune/0661?siden=2011"' in door


def test_a_file_is_of_the_municipality_of_the_page(client):
    said = client.get(HERNING).text
    address = re.search(r'href="(/eksport/kommune/arbejde\.csv[^"]*)"', said)[1]
    file = client.get(address.replace("&amp;", "&")).data.decode("utf-8-sig")
    assert file.splitlines()[0].startswith("Hovedpointe;I Herning Kommune")
    assert "/kommune/0657" in file


def test_another_year_sends_only_what_differs(app):
    with app.server.test_request_context("/"):
        reader = Reader(PAGE)
        answer = reader.asks(since="2008")
    assert answer.address == "?siden=2008"
    changed = {name for name in answer.payload if name.endswith("html")}
    assert changed >= {"mennesker-html", "arbejde-html", "vilkaar-html"}
    assert not changed & {"kvoter-html", "kvotemaal-html", "inddeling-html", "erhverv-html"}
