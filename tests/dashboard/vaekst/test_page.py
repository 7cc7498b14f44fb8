"""What `/vaekst` answers to its reader: controls, presses and addresses."""

import json
from dataclasses import fields
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit import current
from dashboard.kit.charts.payload import rows_of
from dashboard.kit.circle import State, follow, section_view
from dashboard.vaekst.choice import SECTIONS
from dashboard.vaekst.page import PAGE
from tests.reader import Reader

FRONT_STUDY = "vaeksthus-hovedstadsregionen-2014-2014"
COUNTRY = "alle-fem-vaeksthuse-2012-2014"
SOUTH = "vaeksthus-syddanmark-2017-2017"


@pytest.fixture
def reader(asked):
    return partial(Reader, PAGE)


def section(answer, name):
    view = section_view(PAGE, lambda version: answer.view.snapshot, answer.state.sections[name])
    return "".join(map(str, PAGE.section(name).draw(view)))


@pytest.mark.parametrize(
    ("change", "sections", "address"),
    [
        ({"study": COUNTRY}, {"effekt"}, f"?maaling={COUNTRY}"),
        ({"year": "2015"}, {"maal", "kommuner"}, "?aar=2015"),
        ({"house": "vaeksthus-midtjylland"}, {"maal", "serier"}, "?hus=vaeksthus-midtjylland"),
        ({"kind": "netto"}, {"serier"}, "?slags=netto"),
        ({"sureness": "hoej"}, set(SECTIONS) - {"tidslinje"}, "?sikkerhed=hoej"),
        ({"selected": "0751"}, set(), "?kommune=0751"),
    ],
)
def test_a_control_draws_what_it_can_change_and_nothing_else(reader, change, sections, address):
    here = reader()
    answer = here.asks(**change)
    assert here.redrawn(answer) == sections
    assert answer.address == address and answer.values == {}


def test_a_study_moves_headline_and_both_pictures(reader):
    payload = reader().asks(study=COUNTRY).payload
    assert "over 1.300 ekstra job" in payload["headline"]
    assert set(payload["figures"]) == {"effekt-graph", "netto-graph"}
    assert payload["hidden"] == {"effekt-box": False, "netto-box": True}
    assert [one["text"] for one in payload["netto-amounts"]] == [
        "over 1.300 ekstra job",
        "2.700\u00a0mio. kr. i ekstra omsætning",
    ]
    assert not any(name.startswith("local") for name in payload)


def test_what_is_known_of_net_effects_alone_comes_first(reader):
    payload = reader().asks(study="alle-fem-vaeksthuse-2013-2015").payload
    assert payload["effekt-stage"]["class"] == "effect effect-rows-1 effect-net-first"


def test_an_address_moves_the_controls_and_is_left_as_it_is(reader):
    answer = reader().asks("?hus=vaeksthus-midtjylland&slags=aktivitet")
    assert answer.values == {"house": "vaeksthus-midtjylland", "kind": "aktivitet"}
    assert answer.address is None


def test_nonsense_falls_back_to_what_there_is(reader):
    here = reader("?maaling=banan&hus=ingen&aar=1901&kommune=9999")
    assert "Hovedstadsregionen 2014" in here.view.screen.parts["headline"]
    assert here.search == ""


def test_a_study_that_is_not_read_surely_enough_gives_way(reader):
    answer = reader(f"?maaling={SOUTH}").asks(sureness="hoej")
    assert answer.values == {"study": FRONT_STUDY}
    assert SOUTH not in [one["value"] for one in answer.options["study"]]


def test_a_press_repaints_the_map_and_says_what_is_published(reader):
    payload = reader().asks(selected="0760").payload
    assert payload["local-ranking"]["selected"] == ["0760"]
    assert payload["local-map"]["selected"] == ["0760"] and "figures" not in payload
    assert "Nye virksomheder: 326 (2017, sikkerhed: høj)" in payload["local-spoken"]
    assert reader().asks(selected="0741").payload["local-spoken"] == (
        "Samsø: intet offentliggjort."
    )


def test_language_and_version_of_the_address_are_kept(reader):
    version = current.snapshot().version
    answer = reader(f"?lang=en&version={version}").asks(kind="netto")
    assert answer.address == f"?lang=en&version={version}&slags=netto"


def test_a_new_theme_draws_every_section_and_picture_in_its_colours(reader):
    here = reader()
    answer = here.asks(tema="dark")
    assert here.redrawn(answer) == set(SECTIONS)
    assert "#85bdf0" in json.dumps(answer.payload["figures"]["effekt-graph"])


def test_the_lists_of_a_filled_table_keep_zero_and_unknown_apart(reader, guided):
    parts = reader("?kommune=0751", guided).view.screen.parts
    by_code = {row["code"]: row for row in rows_of(parts["local-ranking"]["columns"])}
    assert (by_code["0751"]["rank"], by_code["0751"]["text"]) == ("1", "100,0")
    assert (by_code["0727"]["text"], by_code["0727"]["slot"]) == ("0,0", -1)
    assert (by_code["0741"]["text"], by_code["0741"]["slot"]) == ("–", -2)
    assert [one["count"] for one in parts["local-legend"]["entries"]][-2:] == [1, 2]
    assert parts["local-spoken"].startswith("Aarhus: 100,0 pr. 1.000 virksomheder, nr. 1 af 17")


def test_without_guided_firms_nobody_is_ranked(reader):
    parts = reader().view.screen.parts
    assert {row["rank"] for row in rows_of(parts["local-ranking"]["columns"])} == {""}
    first = parts["local-legend"]["entries"][0]
    assert (first["text"], first["count"]) == ("1–2 oplysninger", 8)


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_is_drawn_with_its_sources_and_files(reader, name, lang):
    drawn = section(reader(f"?lang={lang}").asks(), name)
    assert "provenance" in drawn and "/eksport/vaekst/" in drawn


def test_the_section_of_returns_has_no_picture(reader):
    drawn = section(reader().asks(), "afkast")
    assert "Graph(" not in drawn and "data-tracks" not in drawn and "bar-track" not in drawn


def test_growth_and_funding_stand_in_bars_of_their_own(reader):
    assert section(reader().asks(), "andel").count("className='bars'") == 2


def test_tracks_are_named_and_carry_their_rows(reader):
    drawn = section(reader().asks(), "serier")
    assert "Hvornår hvert tal er målt" in drawn and "data-tracks" in drawn


def test_an_empty_table_hands_out_its_form_and_a_filled_one_does_not(reader, guided, contracted):
    form = "/eksport/skema/vaeksthus_guided_firms.csv"
    assert form in section(reader().asks(), "kommuner")
    assert form not in section(reader("", guided).asks(), "kommuner")
    assert "/eksport/skema/resultatkontrakt.csv" in section(reader().asks(), "kontrakt")
    filled = section(reader("", contracted).asks(), "kontrakt")
    assert "data-tracks" in filled and "udgangspunkt 30" in filled


def test_the_studies_one_step_away_are_those_that_can_be_chosen(reader):
    view = reader().view
    options = {one["value"] for one in PAGE.controls[0].options(view.snapshot, view.choice)}
    near = PAGE.neighbours(view.snapshot, view.choice)
    assert {value for _, value in near} == options - {view.choice.study}


HAND_MADE = st.none() | st.text(max_size=100) | st.integers() | st.lists(st.text(), max_size=2)


@given(st.dictionaries(st.sampled_from([one.name for one in PAGE.controls]), HAND_MADE))
def test_values_made_by_hand_are_put_back_and_never_an_error(app, values):
    with app.server.test_request_context("/"):
        here = Reader(PAGE)
        answer = here.asks(**values)
        assert PAGE.resolve(answer.view.snapshot, answer.view.choice) == answer.view.choice
        assert State.read(answer.state.stored()) == answer.state


STORED = st.none() | st.text() | st.integers() | st.dictionaries(st.text(), HAND_MADE, max_size=2)
FIELDS = st.sampled_from([one.name for one in fields(State)])


@given(search=st.text(max_size=80), stored=st.dictionaries(FIELDS, STORED))
def test_an_address_or_state_made_by_hand_is_never_an_error(app, search, stored):
    with app.server.test_request_context("/"):
        answer = follow(
            PAGE,
            current.snapshot,
            State.read(stored),
            search=search,
            theme_name="light",
            values={},
        )
        assert answer.payload["headline"]


def test_the_link_of_a_section_leads_to_the_section(reader):
    drawn = section(reader().asks(year="2015"), "maal")
    assert "aar=2015#maal" in drawn
