"""The page with the case that its address carries, as a browser gets it."""

import pytest

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.measures.starts import default_case
from dashboard.aftale.page import PAGE
from dashboard.kit import current
from dashboard.kit.look import LIGHT
from dashboard.kit.view.page import page_layout
from dashboard.quota.agreement import Transfer, as_link


@pytest.fixture
def drawn(asked):
    """The page for a query, with its components by id."""

    def of(search=""):
        whole = page_layout(PAGE, current.snapshot(), search, LIGHT)
        return {one.id: one for one in whole._traverse() if getattr(one, "id", None)}

    return of


def test_the_page_comes_with_the_case_of_its_address(drawn):
    case = default_case(current.snapshot()).adding([Transfer("0751", "0741", 5)])
    page = drawn(AgreementChoice(case=as_link(case)).search())
    assert page["aftale-headline"].children.startswith("Én flytning er foreslået")
    assert page["aftale-payload"].data["event"]["address"] == as_link(case)
    assert page["aftale-state"].data["search"].startswith("?sag=")


def test_a_link_that_cannot_be_read_is_said_and_nothing_else_is_shown_as_its_case(drawn):
    page = drawn("?sag=abc")
    assert page["aftale-payload"].data["notices"][0].startswith("Linket kan ikke læses")
    assert page["aftale-headline"].children.startswith("Ingen flytninger endnu")


def test_what_of_an_address_could_not_be_read_is_said(drawn):
    assert "maal" in drawn("?maal=vrøvl")["aftale-payload"].data["notices"][0]


def test_every_exhibit_on_the_page_has_its_files(drawn):
    footer = str(drawn()["aftale-footer"])
    for name in ("kommuner", "flytninger", "krav", "landstal"):
        for form in ("csv", "xlsx"):
            assert f"/eksport/aftale/{name}.{form}?version=" in footer
