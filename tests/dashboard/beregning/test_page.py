"""What `/kvoter/beregning` answers to its reader: what is typed, pressed and gone to."""

import json
from functools import partial
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.beregning.measures import beregning_view
from dashboard.beregning.neighbours import neighbours
from dashboard.beregning.page import PAGE
from dashboard.kit import current
from dashboard.kit.charts.payload import rows_of
from dashboard.kit.circle import State, asked_step, step
from dashboard.kit.look import DARK
from dashboard.kit.page import view_of
from dashboard.kit.sections import section_key, section_view
from tests.reader import Reader

NAMES = [one.name for one in PAGE.controls]


@pytest.fixture
def reader(asked):
    return partial(Reader, PAGE)


@pytest.fixture
def view_at(asked):
    def of(search=""):
        return view_of(PAGE, current.snapshot(), PAGE.choice.parse(search), DARK)

    return of


def test_a_typed_landstal_moves_the_address_and_nothing_that_stays(reader):
    answer = reader().asks(landstal="6.000")
    assert answer.address == "?landstal=6000"
    assert "1.659 flygtninge ved et landstal på 6.000" in answer.payload["headline"]
    assert answer.values == {} and answer.options == {}
    assert "map" in answer.payload and "figures" not in answer.payload
    assert "subtitle" not in answer.payload and "notices" not in answer.payload


@pytest.mark.parametrize("typed", ["6000", " 6.000", "6 000", "6\u00a0000"])
def test_numbers_are_read_as_danes_write_them_and_written_one_way(reader, typed):
    answer = reader().asks(landstal=typed)
    assert answer.address == "?landstal=6000"
    assert answer.values == {"landstal": "6.000"}


@pytest.mark.parametrize("typed", ["seks tusind", "6.00", "6,5", "-5", "99.999.999", "1.0000"])
def test_nonsense_is_told_and_the_last_good_value_stays(reader, typed):
    answer = reader("?landstal=5000").asks(landstal=typed)
    assert answer.address is None and answer.values == {}
    assert answer.payload["wrong"] == {
        "landstal": "Skriv et helt tal fra 0 til 10.000.000, fx 6.000. "
        "Der beregnes stadig med 5.000."
    }


def test_an_empty_landstal_is_the_announced_one(reader):
    answer = reader("?landstal=5000").asks(landstal="")
    assert answer.address == "" and answer.values == {"landstal": "4.000"}


def test_an_own_count_is_that_of_the_selected_municipality(reader):
    answer = reader("?kommune=0615").asks(immigrants="9.000")
    assert answer.address == "?tal=0615i9000&kommune=0615"
    assert "Horsens: indvandrere 9.000" in answer.payload["own-changed"]


@pytest.mark.parametrize("typed", ["", "13.571"])
def test_a_count_that_is_what_it_was_is_no_longer_the_readers_own(reader, typed):
    answer = reader("?tal=0751i9000").asks(immigrants=typed)
    assert answer.address == "" and answer.payload["own-changed"] == ""


def test_a_count_that_cannot_be_read_says_what_is_still_used(reader):
    wrong = reader("?tal=0751i9000").asks(immigrants="mange").payload["wrong"]
    assert wrong["immigrants"].endswith("Der beregnes stadig med 9.000.")


def test_counts_that_belong_to_the_municipality_before_are_not_given_to_the_next(reader):
    answer = reader("?tal=0751i9000").asks(selected="0615")
    assert answer.address == "?tal=0751i9000&kommune=0615"
    assert answer.values["population"] == "85.662"


def test_another_announcement_lets_go_of_landstal_and_counts(reader):
    answer = reader("?landstal=9000&tal=0751i5").asks(announcement="2021.0")
    assert answer.address == "?aar=2021"
    assert answer.values["landstal"] == "600"


def test_an_assumption_moves_the_number_and_is_told(reader):
    answer = reader().asks(sharing="befolkning")
    assert answer.address == "?noegle=befolkning"
    assert any("Ændret antagelse: A1" in text for text in answer.payload["notices"])


def test_back_to_the_base_keeps_what_is_looked_at(reader):
    search = "?landstal=9000&familie=5&tal=0751i5&noegle=befolkning&maal=aendring&kommune=0615"
    answer = reader(search).asks(reset=1)
    assert answer.address == "?maal=aendring&kommune=0615"
    assert answer.values["sharing"] == "forholdsmaessig" and answer.values["reset"] == 0


def test_an_address_moves_the_controls_and_is_left_as_it_is(reader):
    answer = reader().asks("?landstal=7000&omfang=region")
    assert answer.address is None
    assert (answer.values["landstal"], answer.values["scope"]) == ("7.000", "region")


def test_a_press_selects_and_a_second_one_keeps(reader):
    answer = reader().asks(selected="0615")
    assert answer.address == "?kommune=0615" and "Horsens" in answer.payload["chain-title"]
    kept = reader("?kommune=0615").asks(selected="")
    assert kept.address is None and kept.values == {"selected": "0615"}


def test_the_area_and_the_theme_redraw_the_map(reader):
    country = reader().asks(area="danmark").view.figure("map")
    assert len(country["data"]) == 3  # The land, Bornholm, and Copenhagen larger.
    assert "address" in reader().asks(tema="dark").payload["figures"]["map"]


def test_what_an_address_asks_for_in_vain_is_told(reader):
    told = reader().asks("?landstal=mange&aar=2099").payload["remarks"]
    assert "landstal" in told[0] and "2099" in told[1]
    assert "2015" in reader().asks("?aar=2015&revision=9").payload["remarks"][0]
    assert reader().asks("?tal=9999i5").payload["remarks"] == [
        "Et eller flere af linkets egne tal kunne ikke bruges og indgår ikke i beregningen."
    ]


def test_a_page_on_the_screen_is_not_drawn_again_and_a_lost_one_is(reader):
    here = reader("?landstal=6000")
    answer = here.asks()
    assert answer.address is None and answer.payload == {} and answer.values == {}
    here.state = State(search=here.search)
    assert {"headline", "chain", "ranking", "figures"} <= set(here.asks().payload)


def test_sections_follow_what_they_are_made_of_and_nothing_else(view_at):
    search = "?omraade=danmark&kommune=0101"
    here, there = view_at(search), view_at(f"{search}&maal=aendring")
    for section in PAGE.sections:
        is_same = section_key(here, section) == section_key(there, section)
        assert is_same is (section.name != "tables")
        drawn = section_view(PAGE, current.snapshot, section_key(here, section))
        followed = set(section.follows) & {"selected", "landstal", "counts"}
        assert all(getattr(drawn.choice, one) == getattr(here.choice, one) for one in followed)


def test_every_step_leads_where_the_control_would(reader, view_at):
    here = view_at()
    found = neighbours(here.snapshot, here.choice)
    landstal = [value for name, value in found if name == "landstal"]
    assert landstal == ["6.000", "8.000", "12.000"]
    for (name, value), choice in found.items():
        there = view_of(PAGE, here.snapshot, choice, DARK)
        assert step(here, there)["prints"] == dict(there.screen.prints)
        assert reader().asks(**{name: value}).view.choice == there.choice


def test_a_landstal_nobody_has_asked_for_has_its_step(view_at):
    typed = asked_step(view_at(), "landstal", "6543")
    assert "ved et landstal på 6.543" in typed["payload"]["headline"]
    assert asked_step(view_at(), "landstal", "6,5") is None


def test_the_presets_are_written_as_the_field_writes_them(view_at):
    view = view_at("?landstal=8000")
    drawn = rows_of(view.screen.parts["presets"])
    field = next(one for one in PAGE.controls if one.name == "landstal")
    chosen = [one["landstal"] for one in drawn if one["isChosen"]]
    assert chosen == [field.write(view.choice)] == ["8.000"]
    assert [one["landstal"] for one in drawn] == ["4.000", "6.000", "8.000", "12.000"]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
made_by_hand = st.one_of(
    anything,
    st.sampled_from(["9" * 5000, "10.000.000", "0", "2015.99", "2099.0", "9999", "region", "-1"]),
)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(NAMES), made_by_hand))
def test_no_value_in_a_post_is_an_error_and_the_country_still_adds_up(app, values):
    answer = Reader(PAGE, "?landstal=6000").asks(**values)
    view = beregning_view(current.snapshot(), answer.view.choice)
    assert sum(view.now.kommunekvoter.values()) == answer.view.choice.landstal
    json.dumps([answer.payload, answer.values, answer.state.stored()])


@settings(max_examples=40)
@given(
    st.dictionaries(st.sampled_from(["aar", "revision", "landstal", "tal", "kommune"]), st.text()),
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["", "5.000", "danmark", "0101"])),
)
def test_an_address_and_a_control_at_once_lead_to_one_state(app, query, values):
    search = f"?{urlencode(query)}"
    answer = Reader(PAGE).asks(search, **values)
    address = search if answer.address is None else answer.address
    again = PAGE.resolve(current.snapshot(), PAGE.choice.parse(address))
    assert again == answer.view.choice
