"""What the callbacks of /rar translate: controls, clicks and addresses to a choice and back."""

import pytest
from dash import no_update
from dash._callback_context import context_value
from dash._utils import AttributeDict

from callbacks import rar
from dashboard.ids import Rar, Shell
from dashboard.rar.view.sections import SECTIONS

FRONT = {
    "maal": "beskaeftigelse",
    "aar": "2020",
    "fra": "2008",
    "opdeling": "2017",
    "uden_aarhus": [],
    "serie": "ledige_aendring",
    "liste": "0",
    "kommune": "",
}


@pytest.fixture
def following(asked):
    """`follow`, called as the browser would after `moved` has moved."""

    def call(moved, search="", clicked=None, tema="light", **controls):
        prop = {Rar.ADDRESS: "search", Rar.MAP: "clickData", Rar.SELECTED: "data"}
        triggered = [{"prop_id": f"{moved}.{prop.get(moved, 'value')}"}]
        context_value.set(AttributeDict(triggered_inputs=triggered))
        return rar.follow(search, clicked, tema, FRONT | controls)

    return call


def test_a_control_moves_the_address_and_nothing_that_stays(following):
    answer = following(Rar.YEAR, aar="2012")
    assert answer["address"] == "?aar=2012"
    assert answer["picture"]["headline"].startswith("I 2012")
    still = ("measure", "year", "base", "definition", "without", "series", "municipality")
    assert all(answer[name] is no_update for name in (*still, "selected", "map"))


def test_an_address_moves_the_controls_and_is_left_as_it_is(following):
    answer = following(Rar.ADDRESS, search="?maal=ledighed&uden_aarhus=1&kommune=0791")
    assert (answer["measure"], answer["year"], answer["base"]) == ("ledighed", "2015", "2011")
    assert answer["without"] == ["1"]
    assert (answer["municipality"], answer["selected"]) == ("0791", "0791")
    assert answer["address"] is no_update


def test_another_split_draws_the_map_anew_with_viborg_on_its_side(following):
    answer = following(Rar.DEFINITION, opdeling="2015")
    assert answer["address"] == "?opdeling=2015"
    assert answer["map"] is not no_update
    legend = {half: count for half, _, count, _ in answer["picture"]["legend"]}
    assert legend == {"west": 8, "east": 11}


def test_a_year_takes_the_base_with_it_when_it_must(following):
    answer = following(Rar.YEAR, aar="2008")
    assert answer["base"] == "0"
    assert answer["bases"][0]["value"] == "0"


@pytest.mark.parametrize("moved", [Rar.MAP, Rar.MUNICIPALITY, Rar.SELECTED])
def test_map_list_and_pictures_choose_alike(following, moved):
    clicked = {"points": [{"location": "0751"}]} if moved == Rar.MAP else None
    said = {Rar.MUNICIPALITY: {"liste": "0751"}, Rar.SELECTED: {"kommune": "0751"}}.get(moved, {})
    answer = following(moved, clicked=clicked, **said)
    assert answer["address"] == "?kommune=0751"
    assert answer["picture"]["spoken"].startswith("Aarhus: RAR Østjylland, 70,5 pct.")


def test_a_second_click_or_nobody_in_the_list_lets_go(following):
    clicked = {"points": [{"location": "0751"}]}
    again = following(
        Rar.MAP, search="?kommune=0751", clicked=clicked, kommune="0751", liste="0751"
    )
    assert (again["selected"], again["clicked"]) == ("", None)
    nobody = following(Rar.MUNICIPALITY, search="?kommune=0751", kommune="0751", liste="0")
    assert nobody["selected"] == ""


def test_the_theme_redraws_and_keeps_the_choice(following):
    answer = following(Shell.THEME, search="?aar=2015", tema="dark", aar="2015")
    assert answer["address"] is no_update
    assert answer["map"] is not no_update


@pytest.mark.parametrize(
    "search", ["", "?lang=en", "?maal=befolkning&opdeling=dengang", "?aar=2008"]
)
@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_is_drawn_for_every_measure(asked, name, search):
    assert rar.follow_section(name, "", search, "light")
