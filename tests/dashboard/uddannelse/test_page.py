"""What `/uddannelse` answers to its reader."""

from dataclasses import replace
from functools import partial

import pytest

from dashboard.kit import current
from dashboard.kit.sections import section_key, section_view
from dashboard.uddannelse.page import PAGE
from tests.reader import Reader


@pytest.fixture
def reader(asked):
    return partial(Reader, PAGE)


def section(here, answer, name):
    key = section_key(answer.view, PAGE.section(name))
    view = section_view(PAGE, lambda version: here.snapshot, key)
    return "".join(map(str, PAGE.section(name).draw(view)))


@pytest.mark.parametrize(
    ("change", "sections", "address"),
    [
        ({"measure": "antal"}, {"pladser", "tilgang", "kommuner"}, "?vis=antal"),
        ({"selected": "0751"}, set(), "?kommune=0751"),
    ],
)
def test_a_control_draws_what_it_can_change_and_nothing_else(reader, change, sections, address):
    here = reader()
    answer = here.asks(**change)
    assert here.redrawn(answer) == sections
    assert answer.address == address and answer.values == {}


def test_the_measure_changes_headline_and_unit(reader):
    here = reader()
    assert here.view.screen.parts["headline"].startswith("Målt pr. indbygger mod hele landet")
    payload = here.asks(measure="antal").payload
    assert payload["headline"].startswith("KKR Midtjylland aftalte 1.455 elevpladser for 2018")
    assert payload["subtitle"].startswith("elevpladser · aftalt for 2018")


@pytest.mark.parametrize("lang", ["da", "en"])
def test_how_old_the_newest_figures_are_is_read_from_the_tables(reader, lang):
    here = reader(f"?lang={lang}")
    table = here.snapshot["sosu_pau_tilgang"]
    newer = replace(
        here.snapshot,
        version="opdigtet-kun-til-test-tilgang",
        tables={
            **here.snapshot.tables,
            "sosu_pau_tilgang": table.assign(period=table["period"].replace({"2020": "2031"})),
        },
    )
    before, after = (one.view.screen.parts["age"] for one in (here, reader(f"?lang={lang}", newer)))
    assert "2018" in before and "2020" in before and "2031" not in before
    assert "2031" in after


def test_what_is_known_of_aarhus_is_told_while_nothing_is_put_in(reader):
    assert "115" in reader("?kommune=0751").view.screen.parts["local-facts"]
    assert reader("?kommune=0615").view.screen.parts["local-facts"] == "Horsens: ikke fundet."
    assert reader().view.screen.parts["local-facts"] == ""


def test_a_filled_agreement_has_map_ranking_and_the_selected_municipality(reader, agreed):
    here = reader("?kommune=0751&vis=antal", agreed)
    parts = here.view.screen.parts
    assert "local-map" in here.view.screen.figures
    assert parts["local-spoken"] == "Aarhus: 380 elevpladser, nr. 1 af 18 med et tal."
    assert "fordelingen på kommuner for 2015" in parts["age"]
    answer = here.asks(programme="sosu-hjaelper")
    assert here.redrawn(answer) == {"kommuner"}
    assert answer.address == "?vis=antal&uddannelse=sosu-hjaelper&kommune=0751"
    drawn = "".join(map(str, PAGE.body(here.view)))
    assert "uddannelse-local-ranking" in drawn


def test_before_it_is_filled_the_page_leads_to_the_form(reader):
    here = reader()
    drawn = section(here, here.asks(measure="antal"), "kommuner")
    assert "/data" in drawn and "uddannelse-local-ranking" not in drawn


def test_what_cannot_be_had_is_said(reader):
    said = " ".join(reader("?aar=2030&kommune=0101").view.remarks)
    assert "2030" in said and "ligger ikke i Region Midtjylland" in said


def test_an_older_version_without_the_new_tables_is_still_a_page(reader):
    tables = current.snapshot().tables
    missing = {"sosu_pau_fordeling", "opgaver", "opgaver_punkter", "moedeplan"}
    older = replace(
        current.snapshot(),
        version="foer-opgaver",
        tables={name: table for name, table in tables.items() if name not in missing},
    )
    here = reader("", older)
    assert here.view.screen.parts["headline"]
    assert "ikke fundet" in here.view.exhibit("behov").finding
