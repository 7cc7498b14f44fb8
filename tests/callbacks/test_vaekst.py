"""What the callback of /vaekst translates: controls and addresses to a choice and back."""

import pytest
from dash import no_update
from dash._callback_context import context_value
from dash._utils import AttributeDict

from callbacks import vaekst
from dashboard.ids import Shell, Vaekst
from dashboard.kit import current
from dashboard.vaekst.choice import PARTS

FRONT = {
    "maaling": "vaeksthus-hovedstadsregionen-2014-2014",
    "sikkerhed": "alle",
    "aar": "0",
    "hus": "alle",
    "slags": "alle",
    "pr": "pr_1000_virksomheder",
    "vejledning": "specialiseret",
    "kommune": "",
}


@pytest.fixture
def following(asked):
    """`follow`, called as the browser would after `moved` has moved."""

    def call(moved, search="", tema="light", **controls):
        context_value.set(AttributeDict(triggered_inputs=[{"prop_id": f"{moved}.value"}]))
        return vaekst.follow(search, True, tema, FRONT | controls)

    return call


def drawn(answer):
    return {name for name in PARTS if answer[name] is not no_update}


def test_the_sections_below_come_when_the_first_one_stands(following):
    answer = following(Vaekst.READY)
    assert drawn(answer) == set(PARTS) - {"effekt"}
    assert answer["address"] is no_update and answer["headline"] is no_update
    assert answer["picture"]["map"] is None and len(answer["picture"]["rows"]) == 19


@pytest.mark.parametrize(
    ("moved", "change", "sections", "address"),
    [
        (
            Vaekst.STUDY,
            {"maaling": "alle-fem-vaeksthuse-2012-2014"},
            {"effekt"},
            "?maaling=alle-fem-vaeksthuse-2012-2014",
        ),
        (Vaekst.YEAR, {"aar": "2015"}, {"maal", "kommuner"}, "?aar=2015"),
        (
            Vaekst.HOUSE,
            {"hus": "vaeksthus-midtjylland"},
            {"maal", "serier"},
            "?hus=vaeksthus-midtjylland",
        ),
        (Vaekst.KIND, {"slags": "netto"}, {"serier"}, "?slags=netto"),
        (Vaekst.SURENESS, {"sikkerhed": "hoej"}, set(PARTS), "?sikkerhed=hoej"),
        (Vaekst.SELECTED, {"kommune": "0751"}, set(), "?kommune=0751"),
    ],
)
def test_a_control_draws_what_it_can_change_and_nothing_else(
    following, moved, change, sections, address
):
    answer = following(moved, **change)
    assert drawn(answer) == sections
    assert answer["address"] == address
    assert all(answer[name] is no_update for name in FRONT)


def test_an_address_moves_the_controls_and_is_left_as_it_is(following):
    answer = following(Vaekst.ADDRESS, search="?hus=vaeksthus-midtjylland&slags=aktivitet")
    assert (answer["hus"], answer["slags"]) == ("vaeksthus-midtjylland", "aktivitet")
    assert answer["address"] is no_update
    assert drawn(answer) == set(PARTS)


def test_nonsense_falls_back_to_what_there_is(following):
    answer = following(Vaekst.ADDRESS, search="?maaling=banan&hus=ingen&aar=1901&kommune=9999")
    assert "Hovedstadsregionen 2014" in answer["headline"]
    assert all(answer[name] is no_update for name in FRONT)


def test_a_study_that_is_not_read_surely_enough_gives_way(following):
    answer = following(Vaekst.SURENESS, maaling="vaeksthus-syddanmark-2017-2017", sikkerhed="hoej")
    assert answer["maaling"] == FRONT["maaling"]
    assert "vaeksthus-syddanmark-2017-2017" not in [one["value"] for one in answer["studies"]]


def test_a_selection_repaints_the_map_and_says_what_is_published(following):
    picture = following(Vaekst.SELECTED, kommune="0760")["picture"]
    assert picture["selected"] == "0760" and picture["map"]
    assert "Nye virksomheder: 326 (2017, sikkerhed: høj)" in picture["spoken"]
    nothing = following(Vaekst.SELECTED, kommune="0741")["picture"]["spoken"]
    assert nothing == "Samsø: intet offentliggjort."


def test_language_and_version_of_the_address_are_kept(following):
    version = current.snapshot().version
    answer = following(Vaekst.KIND, search=f"?lang=en&version={version}", slags="netto")
    assert answer["address"] == f"?lang=en&version={version}&slags=netto"


def test_a_new_theme_draws_every_section_in_its_colours(following):
    answer = following(Shell.THEME, tema="dark")
    assert drawn(answer) == set(PARTS)
    assert "#85bdf0" in str(answer["effekt"])
