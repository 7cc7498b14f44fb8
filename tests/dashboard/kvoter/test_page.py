"""What `/kvoter` answers to its reader: controls, presses and addresses, in any order."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit import current
from dashboard.kit.circle import State
from dashboard.kit.look import theme
from dashboard.kit.page import view_of
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.controls import breaks_text, typed_breaks
from dashboard.kvoter.page import PAGE
from tests.reader import Reader


@pytest.fixture
def reader(asked):
    return partial(Reader, PAGE)


def test_a_control_moves_the_address_and_nothing_that_stays(reader):
    answer = reader().asks(measure="kvote_andel")
    assert answer.address == "?maal=kvote_andel"
    assert "10,8 pct." in answer.payload["headline"]
    assert answer.values == {} and answer.options == {}
    assert "stage" not in answer.payload and "hidden" not in answer.payload


def test_an_address_moves_the_controls_and_is_left_as_it_is(reader):
    answer = reader().asks("?aar=2015&revision=1&maal=kvote_aendring")
    assert answer.values == {"revision": "1", "kind": "beregnet", "measure": "kvote_aendring"}
    assert answer.address is None


def test_a_year_without_the_revision_falls_to_one_it_has(reader):
    answer = reader("?aar=2015&revision=1").asks(year="2013")
    assert (answer.values["revision"], answer.values["kind"]) == ("0", "fastsat")
    assert set(answer.options) == {"revision", "kind"}


def test_a_year_the_area_lacks_is_told_and_not_passed_over(reader):
    told = reader().asks("?aar=2017").payload["remarks"]
    assert told == ["Vi har ikke fundet kommunetal for 2017 i regionen; her vises 2015."]
    assert "remarks" not in reader().asks("?aar=2015").payload


def test_what_of_an_address_cannot_be_read_is_told(reader):
    assert "aar" in reader().asks("?aar=hvornaar").payload["remarks"][0]


def test_a_press_selects_and_is_spoken(reader):
    answer = reader().asks(selected="0751")
    assert answer.address == "?kommune=0751"
    assert answer.payload["spoken"].startswith("Aarhus")
    assert "Aarhus skulle modtage 112 flygtninge" in answer.payload["headline"]
    assert answer.values == {"municipality": "0751"}


def test_an_address_of_counts_shows_counts_and_one_without_a_measure_rates(reader):
    assert reader("?maal=kvote").state.search == "?maal=kvote"
    counts, rates = reader("?maal=kvote"), reader()
    assert (counts.values["measure"], rates.values["measure"]) == ("kvote", "kvote_pr_1000")
    assert rates.asks(measure="kvote").address == "?maal=kvote"
    assert counts.asks(measure="kvote_pr_1000").address == ""


def test_the_list_of_municipalities_selects_as_a_press_does(reader):
    answer = reader().asks(municipality="0657")
    assert answer.address == "?kommune=0657"
    assert answer.values == {"selected": "0657"}
    assert reader("?kommune=0657").asks(municipality="0").address == ""


def test_language_and_version_of_the_address_are_kept(reader):
    version = current.snapshot().version
    answer = reader(f"?lang=en&version={version}").asks(measure="kvote_andel")
    assert answer.address == f"?lang=en&version={version}&maal=kvote_andel"
    assert "per cent" in answer.payload["headline"]


def test_a_change_of_year_or_measure_repaints_and_one_of_area_or_theme_redraws(reader):
    changed = reader().asks(measure="kvote_andel").payload
    assert set(changed["map"]) >= {"slots", "texts"} and "figures" not in changed
    for moved, panels in (({"area": "danmark"}, 3), ({"tema": "dark"}, 1)):
        answer = reader().asks(**moved)
        assert "address" in answer.payload["figures"]["map"]
        assert len(answer.view.figure("map")["data"]) == panels


def test_an_answer_that_was_lost_is_made_good_by_the_next(reader):
    """Two choices of which only the second is answered, by a browser that has seen neither."""
    one = reader()
    answer = one.asks(area="danmark", measure="kvote")
    assert "address" in answer.payload["figures"]["map"]
    assert answer.address == "?maal=kvote&omraade=danmark"
    assert "98" in answer.options["year"][0]["label"]


def test_going_back_while_a_choice_is_under_way_keeps_both(reader):
    answer = reader("?omraade=danmark").asks("", measure="kvote_andel")
    assert answer.address == "?maal=kvote_andel"
    assert answer.values["area"] == "midtjylland"


@pytest.mark.parametrize(
    ("typed", "limits"),
    [
        ("20; 50; 80", (20, 50, 80)),
        ("0,5;1,25", (0.5, 1.25)),
        ("1.000; 2.500,5", (1000, 2500.5)),
        ("0.5; 1.25", (0.5, 1.25)),
        (" 20 ;; 50 ; ", (20, 50)),
        ("", ()),
    ],
)
def test_own_limits_are_read_as_they_are_typed(typed, limits):
    assert typed_breaks(typed, KvoteChoice(method="egne"))["breaks"] == limits


@pytest.mark.parametrize("typed", ["50; 20", "mange"])
def test_limits_that_cannot_be_read_stay_to_be_mended(reader, typed):
    answer = reader().asks(method="egne", breaks=typed)
    assert "stigende tal" in answer.payload["wrong"]["breaks"]
    assert "breaks" not in answer.values
    assert answer.payload["hidden"] == {"breaks-box": False}
    assert "wrong" not in reader().asks(method="egne", breaks="20; 50").payload


@given(st.lists(st.floats(0, 1e6).map(lambda x: round(x, 3)), min_size=1, max_size=8, unique=True))
def test_own_limits_are_read_back_as_they_are_written(limits):
    choice = KvoteChoice(method="egne", breaks=tuple(sorted(limits)))
    assert typed_breaks(breaks_text(choice), choice)["breaks"] == choice.breaks


def test_the_panel_of_a_municipality_follows_the_selection(reader):
    one = reader("?kommune=0730")
    view = view_of(PAGE, current.snapshot(), PAGE.choice.parse(one.search), theme(None))
    assert "Randers" in str(PAGE.section("own-history").draw(view))
    bare = view_of(PAGE, current.snapshot(), KvoteChoice(), theme(None))
    assert "Vælg en kommune" in str(PAGE.section("own-history").draw(bare))
    assert "17.000" in str(PAGE.section("history").draw(bare))


def test_a_section_is_asked_again_only_when_what_it_follows_moves(reader):
    one = reader()
    before, after = one.keys(), one.keys(one.asks(measure="kvote_andel"))
    assert after["history"] == before["history"]
    assert after["own-history"] == before["own-history"]
    assert after["footer"] != before["footer"]


def test_hand_made_values_never_break_the_circle(reader):
    junk = [None, 7, [], ["1", "2"], {"a": 1}, "x" * 500, "\x00", "٣"]
    one = reader()
    for name in one.values:
        for value in junk:
            assert one.asks(**{name: value}).state.search is not None
    assert State.read({"search": "?aar=2015", "hostile": 1}).search == "?aar=2015"
