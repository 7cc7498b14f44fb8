"""What the callbacks of /kvoter/beregning translate: controls, clicks and addresses, and back."""

import pytest
from dash import no_update
from dash._callback_context import context_value
from dash._utils import AttributeDict

from callbacks import beregning
from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures import beregning_view
from dashboard.beregning.view.controls import control_values
from dashboard.ids import Beregning, Shell
from dashboard.kit import current


@pytest.fixture
def following(asked):
    """`follow`, called as the browser would after `moved` has moved on the page of `search`."""

    def call(moved, search="", clicked=None, tema="light", **typed):
        prop = {Beregning.ADDRESS: "search", Beregning.MAP: "clickData"}.get(moved, "value")
        triggered = [{"prop_id": f"{moved}.{prop}"}]
        context_value.set(AttributeDict(triggered_inputs=triggered))
        before = beregning_view(current.snapshot(), BeregningChoice.parse(search))
        controls = control_values(before)
        controls |= {getattr(Beregning, name): value for name, value in typed.items()}
        return beregning.follow(search, clicked, None, tema, controls)

    return call


def test_a_typed_landstal_moves_the_address_and_nothing_that_stays(following):
    answer = following(Beregning.LANDSTAL, LANDSTAL="6.000")
    assert answer["address"] == "?landstal=6000"
    assert "208 flygtninge" in answer["picture"]["headline"]
    assert all(value is no_update for value in answer["controls"].values())
    assert answer["map"] is no_update and answer["picture"]["map"]


@pytest.mark.parametrize("typed", ["6000", " 6.000", "6 000", "6\u00a0000"])
def test_numbers_are_read_as_danes_write_them_and_written_one_way(following, typed):
    answer = following(Beregning.LANDSTAL, LANDSTAL=typed)
    assert answer["address"] == "?landstal=6000"
    assert answer["controls"][Beregning.LANDSTAL] == "6.000"


@pytest.mark.parametrize("typed", ["seks tusind", "6.00", "6,5", "-5", "99.999.999", "1.0000"])
def test_nonsense_is_told_and_the_last_good_value_stays(following, typed):
    answer = following(Beregning.LANDSTAL, search="?landstal=5000", LANDSTAL=typed)
    assert answer["address"] is no_update
    assert answer["controls"][Beregning.LANDSTAL] is no_update
    said = answer["picture"]["wrong"][Beregning.LANDSTAL]
    assert said == (
        "Skriv et helt tal fra 0 til 10.000.000, fx 6.000. Der regnes stadig med 5.000."
    )


def test_an_empty_landstal_is_the_announced_one(following):
    assert following(Beregning.LANDSTAL, search="?landstal=5000", LANDSTAL="")["address"] == ""


def test_an_own_count_is_that_of_the_selected_municipality(following):
    answer = following(Beregning.IMMIGRANTS, search="?kommune=0615", IMMIGRANTS="9.000")
    assert answer["address"] == "?tal=0615i9000&kommune=0615"
    assert "Horsens: indvandrere 9.000" in answer["picture"]["own-changed"]


def test_counts_that_belong_to_the_municipality_before_are_not_given_to_the_next(following):
    answer = following(Beregning.SELECTED, SELECTED="0615")
    assert answer["address"] == "?kommune=0615"
    assert answer["controls"][Beregning.POPULATION] == "85.662"


def test_another_announcement_lets_go_of_landstal_and_counts(following):
    answer = following(
        Beregning.ANNOUNCEMENT, search="?landstal=9000&tal=0751i5", ANNOUNCEMENT="2021.0"
    )
    assert answer["address"] == "?aar=2021"
    assert answer["controls"][Beregning.LANDSTAL] == "600"


def test_an_assumption_moves_the_number_and_is_told(following):
    answer = following(Beregning.SHARING, SHARING="befolkning")
    assert answer["address"] == "?noegle=befolkning"
    assert any("Ændret antagelse: A1" in text for text in answer["picture"]["notices"])


def test_back_to_the_base_keeps_what_is_looked_at(following):
    search = "?landstal=9000&familie=5&tal=0751i5&noegle=befolkning&maal=aendring&kommune=0615"
    answer = following(Beregning.RESET, search=search)
    assert answer["address"] == "?maal=aendring&kommune=0615"
    assert answer["controls"][Beregning.SHARING] == "forholdsmaessig"


def test_an_address_moves_the_controls_and_is_left_as_it_is(following):
    answer = following(Beregning.ADDRESS, search="?landstal=7000&omfang=region")
    assert answer["address"] is no_update
    assert len(answer["map"].data) == 4


def test_a_click_selects_and_a_second_one_keeps(following):
    click = {"points": [{"location": "0615"}]}
    answer = following(Beregning.MAP, clicked=click)
    assert answer["controls"][Beregning.SELECTED] == "0615" and answer["clicked"] is None
    assert following(Beregning.SELECTED, SELECTED="")["controls"][Beregning.SELECTED] == "0751"


def test_the_area_and_the_theme_redraw_the_map(following):
    assert len(following(Beregning.AREA, AREA="danmark")["map"].data) == 8
    assert len(following(Shell.THEME, tema="dark")["map"].data) == 4


def test_an_address_that_cannot_be_read_is_told(following):
    told = following(Beregning.ADDRESS, search="?landstal=mange&aar=2099")["picture"]["notices"]
    assert "(landstal)" in told[0] and "2099" in told[1]


def test_what_is_below_waits_for_the_map_and_follows_the_address(asked):
    assert set(beregning.follow_address("", False, "light")) == {no_update}
    parts = beregning.follow_address("?landstal=6000", True, "light")
    said = str(parts)
    assert "3 gange" in said and "Et skøn på 6.000 ændrer ikke landstallet 4.000" in said
