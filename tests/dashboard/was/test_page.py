"""The statement says what holds and what fails, and whom to write to where the owner has said."""

from datetime import date

import pytest

from dashboard.kit import current
from dashboard.kit.config import settings
from dashboard.kit.look import theme
from dashboard.kit.page import view_of
from dashboard.kit.view.markup import markup
from dashboard.was.page import ASSESSED, DONE, FAILS, NOT_DONE, PAGE


@pytest.fixture
def stated(app, monkeypatch):
    """The statement as HTML, with settings of the owner."""

    def made(lang="da", **own):
        for name, value in own.items():
            monkeypatch.setattr(settings(), name, value)
        with app.server.test_request_context("/was"):
            view = view_of(PAGE, current.snapshot(), PAGE.choice(lang=lang), theme(None))
            return markup(list(PAGE.body(view)))

    return made


def test_the_statement_has_the_parts_that_the_law_asks_for(stated):
    said = stated()
    for anchor in ("status", "mangler", "afproevet", "kontakt", "klage"):
        assert f'id="{anchor}"' in said
    assert "lov nr. 692 af 8. juni 2018" in said
    assert "delvist i overensstemmelse" in said
    assert said.count("<li>") >= len(FAILS) + len(DONE) + len(NOT_DONE)
    assert date.today() >= ASSESSED


def test_what_the_owner_has_not_said_is_told(stated):
    said = stated(owner="", contact="", complaints="")
    assert "Ejeren af siden er ikke angivet endnu" in said
    assert "ikke angivet en kontakt endnu" in said
    assert "ikke angivet en adresse for klager endnu" in said
    assert "OVERBLIK_" not in said and "mailto" not in said


def test_what_the_owner_has_said_stands_there(stated):
    said = stated(owner="KKR X", contact="hjaelp@x.dk", complaints="https://klage.x.dk/a?b=1&c=2")
    assert "KKR X er ansvarlig" in said
    assert 'href="mailto:hjaelp@x.dk"' in said
    assert 'href="https://klage.x.dk/a?b=1&amp;c=2"' in said
    assert "endnu" not in said.partition("<h2")[0]


def test_the_statement_is_whole_in_english(stated):
    said = stated("en")
    assert "partially compliant" in said and "Digitaliseringsstyrelsen" not in said


@pytest.mark.parametrize("path", ["/", "/kvoter", "/om"])
def test_every_page_leads_there(client, path):
    assert 'href="/was"' in client.get(path).text
