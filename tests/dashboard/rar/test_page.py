"""What `/rar` answers to its reader: controls, presses and addresses, in any order."""

import json
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.kit import current
from dashboard.kit.sections import section_view
from dashboard.kit.words.alphabet import alphabetical
from dashboard.rar.choice import RarChoice
from dashboard.rar.controls import municipality_options
from dashboard.rar.neighbours import neighbours
from dashboard.rar.page import BELOW, PAGE
from tests.reader import Reader


@pytest.fixture
def reader(asked):
    return partial(Reader, PAGE)


def test_a_control_moves_the_address_and_nothing_that_stays(reader):
    answer = reader().asks(year="2012")
    assert answer.address == "?aar=2012"
    assert answer.payload["headline"].startswith("I 2012")
    assert answer.values == {} and set(answer.options) == {"base"}
    assert "stage" not in answer.payload and "wrong" not in answer.payload
    assert "map" in answer.payload and "map" not in answer.payload.get("figures", {})


def test_an_address_moves_the_controls_and_is_left_as_it_is(reader):
    answer = reader().asks("?maal=ledighed&uden_aarhus=1&kommune=0791")
    assert answer.values == {
        "measure": "ledighed", "base": "2007", "without": ["1"],
        "municipality": "0791", "selected": "0791",
    }  # fmt: skip
    assert answer.address is None


def test_another_split_draws_the_map_anew_with_viborg_on_its_side(reader):
    answer = reader().asks(definition="2015")
    assert answer.address == "?opdeling=2015"
    assert "borders" in answer.payload and "map" not in answer.payload["figures"]
    assert "8 kommuner i vest, 11 i øst" in answer.payload["subtitle"]


def test_a_year_takes_the_base_with_it_when_it_must(reader):
    answer = reader().asks(year="2008")
    assert answer.values == {"base": "0"}
    assert answer.options["base"][0]["value"] == "0"


@pytest.mark.parametrize("control", ["municipality", "selected"])
def test_map_list_and_pictures_choose_alike(reader, control):
    answer = reader().asks(**{control: "0751"})
    other = {"municipality": "selected", "selected": "municipality"}[control]
    assert answer.address == "?kommune=0751"
    assert answer.values == {other: "0751"}
    assert answer.payload["spoken"].startswith("Aarhus: øst, 74,3 pct.")


def test_nobody_in_the_list_lets_go(reader):
    answer = reader("?kommune=0751").asks(municipality="0")
    assert answer.address == ""
    assert answer.values == {"selected": ""}


def test_the_theme_redraws_and_keeps_the_choice(reader):
    answer = reader("?aar=2015").asks(tema="dark")
    assert answer.address is None
    assert "address" in answer.payload["figures"]["map"]


def test_a_year_as_the_councils_were_is_repainted_where_they_held_the_same(reader):
    one = reader("?opdeling=dengang&aar=2015")
    assert "borders" not in one.asks(year="2014").payload
    assert "borders" in one.asks(year="2017").payload


@pytest.mark.parametrize(
    "search", ["", "?lang=en", "?maal=befolkning&opdeling=dengang", "?aar=2008"]
)
@pytest.mark.parametrize("name", ["behind", *BELOW])
def test_every_section_is_drawn_for_every_measure(reader, name, search):
    key = reader(search).keys()[name]
    view = section_view(PAGE, current.snapshot, key)
    assert list(PAGE.section(name).draw(view))


def test_a_section_follows_what_it_shows_and_nothing_else(reader):
    one = reader()
    before = one.keys()
    after = one.keys(one.asks(selected="0751"))
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"behind", "bidrag", "spredning"}
    after = one.keys(one.asks(definition="2015"))
    assert {"ansatte", "kontanthjaelp", "folketal"} <= {
        name for name in before if before[name] != after[name]
    }
    after = one.keys(one.asks(series="ledighed"))
    assert {name for name in before if before[name] != after[name]} == {"udgivelser"}


def test_the_steps_ahead_are_years(real):
    steps = neighbours(real, RarChoice(year=2019))
    assert ("year", "2015") in steps and ("year", "2019") not in steps
    assert {control for control, _ in steps} == {"year"}


@pytest.mark.parametrize("search", ["", "?maal=ledighed", "?kommune=0751&uden_aarhus=1"])
def test_another_year_is_a_short_answer_that_moves_the_focus_alone(reader, search):
    payload = reader(search).asks(year="2012").payload
    assert "figures" not in payload and {"halves-focus", "gap-focus"} <= set(payload)
    assert len(json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()) <= 5_000


def test_the_page_says_how_old_it_is_right_under_what_it_shows(reader):
    drawn = list(PAGE.body(reader().view))
    age = drawn[2].children[0]
    assert [drawn[1].id, age.id] == ["rar-subtitle", "rar-age"]
    assert age.className == "age" and age.children.startswith("Nyeste tal: besk")


def test_municipalities_stand_by_the_alphabet_with_aarhus_last(real):
    labels = [one["label"] for one in municipality_options(real, RarChoice())][1:]
    assert labels == alphabetical(labels)
    assert (labels[-1], len(labels)) == ("Aarhus", 19)


@pytest.mark.parametrize(
    "name", ["kommuner", "udvikling", "bidrag", "folketal", "udgivelser", "raadet"]
)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_addresses_of_files_lead_on(client, name, form):
    answer = client.get(f"/eksport/rar-{name}.{form}?opdeling=2015&lang=en")
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"/eksport/rar/{name}.{form}?opdeling=2015&lang=en"


def test_a_file_says_how_the_region_is_parted(client):
    text = client.get("/eksport/rar/kommuner.csv?opdeling=2015").data.decode("utf-8-sig")
    assert "Opdeling fra 2015: 8 kommuner i vest, 11 i øst." in text
    assert client.get("/eksport/rar/findes-ikke.csv").status_code == 404


NONSENSE = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.integers(-3000, 3000),
    st.lists(st.text(max_size=3), max_size=2),
    st.sampled_from(["0", "2015", "0751", "0101", "dengang", "ledighed", "1", "2100"]),
)


@settings(max_examples=60)
@given(
    values=st.dictionaries(st.sampled_from([one.name for one in PAGE.controls]), NONSENSE),
    search=st.one_of(st.just(""), st.text(max_size=30)),
)
def test_what_is_made_by_hand_never_fails(app, values, search):
    with app.server.test_request_context("/"):
        answer = Reader(PAGE).asks(search, **values)
        view = answer.view
        assert view.choice == PAGE.resolve(view.snapshot, view.choice)
        here = search if answer.address is None else answer.address
        assert PAGE.resolve(view.snapshot, PAGE.choice.parse(here)) == view.choice
