"""What the callbacks of /kvoter translate: controls, clicks and addresses to a choice and back."""

import pytest
from dash import no_update
from dash._callback_context import context_value
from dash._utils import AttributeDict

from callbacks import kvoter
from dashboard.ids import Kvoter, Shell
from dashboard.kit import current
from dashboard.kvoter.choice import KvoteChoice

FRONT = {
    "aar": "2015",
    "revision": "0",
    "art": "fastsat",
    "maal": "kvote",
    "omraade": "midtjylland",
    "klasser": "naturlige",
    "graenser": "",
    "hold": [],
    "visning": "kort",
    "oestvest": "ingen",
    "kommune": "",
}


@pytest.fixture
def following(asked):
    """`follow`, called as the browser would after `moved` has moved."""

    def call(moved, search="", clicked=None, tema="light", **controls):
        prop = {Kvoter.ADDRESS: "search", Kvoter.MAP: "clickData"}.get(moved, "value")
        triggered = [{"prop_id": f"{moved}.{prop}"}]
        context_value.set(AttributeDict(triggered_inputs=triggered))
        return kvoter.follow(search, clicked, tema, FRONT | controls)

    return call


def test_a_control_moves_the_address_and_nothing_that_stays(following):
    answer = following(Kvoter.MEASURE, maal="kvote_pr_1000")
    assert answer["address"] == "?maal=kvote_pr_1000"
    assert "Samsø" in answer["picture"]["headline"]
    still = ("year", "years", "revision", "kind", "measure", "area", "method", "view", "stage")
    assert all(answer[name] is no_update for name in still)


def test_an_address_moves_the_controls_and_is_left_as_it_is(following):
    answer = following(Kvoter.ADDRESS, search="?aar=2015&revision=1&maal=kvote_aendring")
    assert (answer["revision"], answer["kind"]) == ("1", "beregnet")
    assert answer["measure"] == "kvote_aendring"
    assert answer["address"] is no_update


def test_a_year_without_the_revision_falls_to_one_it_has(following):
    answer = following(Kvoter.YEAR, aar="2013", revision="1", art="beregnet")
    assert (answer["revision"], answer["kind"]) == ("0", "fastsat")


def test_a_year_the_area_lacks_is_told_and_not_passed_over(following):
    told = following(Kvoter.ADDRESS, search="?aar=2018")["picture"]["notices"]
    assert told[0] == "Der er ingen kommunetal for 2018 i regionen; her vises 2015."
    assert following(Kvoter.ADDRESS, search="?aar=2015")["picture"]["notices"] != told


def test_a_click_selects_and_the_same_click_lets_go(following):
    click = {"points": [{"location": "0751"}]}
    assert following(Kvoter.MAP, clicked=click)["selected"] == "0751"
    assert following(Kvoter.MAP, clicked=click, kommune="0751")["selected"] == ""
    assert following(Kvoter.MAP, clicked=click)["clicked"] is None


def test_language_and_version_of_the_address_are_kept(following):
    version = current.snapshot().version
    answer = following(Kvoter.MEASURE, search=f"?lang=en&version={version}", maal="kvote_andel")
    assert answer["address"] == f"?lang=en&version={version}&maal=kvote_andel"
    assert "per cent" in answer["picture"]["headline"]


def test_a_change_of_year_or_measure_restyles_and_one_of_area_redraws(following):
    answer = following(Kvoter.MEASURE, maal="kvote_andel")
    assert answer["map"] is no_update
    assert [1, "z"] in [change[:2] for change in answer["picture"]["map"]]
    assert len(following(Kvoter.AREA, omraade="danmark")["map"].data) == 8
    assert len(following(Shell.THEME, tema="dark")["map"].data) == 4


@pytest.mark.parametrize(
    ("typed", "limits"),
    [
        ("20; 50; 80", (20, 50, 80)),
        ("0,5;1,25", (0.5, 1.25)),
        ("1.000; 2.500,5", (1000, 2500.5)),
        ("0.5; 1.25", (0.5, 1.25)),
        (" 20 ;; 50 ; ", (20, 50)),
        ("50; 20", ()),
        ("mange", ()),
        ("", ()),
        (None, ()),
    ],
)
def test_own_limits_are_read_as_they_are_typed(typed, limits):
    choice = kvoter._from_controls(KvoteChoice(), FRONT | {"graenser": typed})
    assert choice.breaks == limits


def test_limits_that_cannot_be_read_stay_to_be_mended(following):
    answer = following(Kvoter.BREAKS, klasser="egne", graenser="50; 20")
    assert answer["breaks_wrong"] is True and answer["breaks"] is no_update
    assert following(Kvoter.BREAKS, klasser="egne", graenser="20; 50")["breaks_wrong"] is False


def test_the_municipality_panel_follows_the_selection(asked):
    panel = kvoter.follow_municipality("0730", True, "light", "")
    assert "Randers" in str(panel)
    assert "Vælg en kommune" in str(kvoter.follow_municipality("", True, "light", ""))


def test_the_history_waits_for_the_map(asked):
    assert kvoter.follow_map(False, "light", "") is no_update
    assert kvoter.follow_municipality("0730", False, "light", "") is no_update
    assert "17.000" in str(kvoter.follow_map(True, "light", ""))
