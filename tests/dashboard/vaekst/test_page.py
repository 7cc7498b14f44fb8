"""What `/vaekst` answers to its reader: controls, presses and addresses."""

import json
import re
import tomllib
from dataclasses import fields, replace
from functools import partial
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit import current
from dashboard.kit.charts.payload import areas_of, rows_of
from dashboard.kit.circle import State, follow
from dashboard.kit.sections import section_key, section_view
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
    key = section_key(answer.view, PAGE.section(name))
    view = section_view(PAGE, lambda version: answer.view.snapshot, key)
    return "".join(map(str, PAGE.section(name).draw(view)))


@pytest.mark.parametrize(
    ("change", "sections", "address"),
    [
        ({"show": "effekt"}, {"huse"}, "?vis=effekt"),
        ({"study": COUNTRY}, {"effekt"}, f"?maaling={COUNTRY}"),
        ({"house": "vaeksthus-midtjylland"}, {"serier"}, "?hus=vaeksthus-midtjylland"),
        ({"kind": "netto"}, {"serier"}, "?slags=netto"),
        ({"sureness": "hoej"}, {"viden", *SECTIONS} - {"tidslinje"}, "?sikkerhed=hoej"),
        ({"selected": "0751"}, set(), "?kommune=0751"),
    ],
)
def test_a_control_draws_what_it_can_change_and_nothing_else(reader, change, sections, address):
    here = reader()
    answer = here.asks(**change)
    assert here.redrawn(answer) == sections
    assert answer.address == address and answer.values == {}


def test_the_page_begins_with_midtjylland(reader):
    parts = reader().view.screen.parts
    assert parts["headline"].startswith("De vejledte i Væksthus Midtjylland stod for ca. 50")
    assert parts["headline"].endswith("en effekt målt mod en kontrolgruppe er ikke fundet")
    assert "22" not in parts["headline"] + parts["subtitle"] + parts["houses-remark"]


@pytest.mark.parametrize("lang", ["da", "en"])
def test_how_old_the_newest_figures_are_is_read_from_the_tables(reader, lang):
    here = reader(f"?lang={lang}")
    assert "2012" in here.view.screen.parts["age"] and "2021" in here.view.screen.parts["age"]
    table = here.snapshot["vaeksthus_effects"]
    later = table.assign(period_end=table["period_end"].replace({"2012": "2031", "2021": "2032"}))
    newer = replace(
        here.snapshot,
        version="opdigtet-kun-til-test-age",
        tables={**here.snapshot.tables, "vaeksthus_effects": later},
    )
    age = reader(f"?lang={lang}", newer).view.screen.parts["age"]
    assert "2031" in age and "2032" in age


def test_another_measure_of_the_map_moves_headline_key_and_picture(reader):
    payload = reader().asks(show="effekt").payload
    assert payload["headline"] == (
        "En effekt målt mod en kontrolgruppe er fundet for Syddanmark og Hovedstadsregionen, men "
        "ikke for Midtjylland, Nordjylland og Sjælland"
    )
    assert payload["houses-key"][-1]["is_hatched"]
    assert "figures" not in payload and "job +8" in json.dumps(payload["houses-changes"])
    assert not any(name.startswith("local") for name in payload)


def test_a_study_is_told_in_its_section(reader):
    drawn = section(reader().asks(study=COUNTRY), "effekt")
    assert "over 1.300 ekstra job" in drawn and "Nettoeffekt, oplyst af kilden" in drawn
    assert drawn.count("'ikke fundet'") == 3


def test_bars_and_bracket_of_a_study_share_one_scale(reader):
    drawn = section(reader().asks(), "effekt")
    widths = [float(one) for one in re.findall(r"'width': '([\d.]+)%'", drawn)]
    starts = [float(one) for one in re.findall(r"'marginLeft': '([\d.]+)%'", drawn)]
    per_cent = 100 / 36
    assert widths == pytest.approx(
        [one * per_cent for one in (13, 5, 8, 36, 7, 29, 35, 29, 6)], abs=0.01
    )
    assert starts[2::3] == pytest.approx([one * per_cent for one in (5, 7, 29)], abs=0.01)


@pytest.mark.parametrize(
    ("search", "word"),
    [
        ("?maaling=banan", "Vist er Væksthus Hovedstadsregionen 2014"),
        (f"?maaling={SOUTH}&sikkerhed=hoej", "mindre pålidelig end valgt"),
        ("?hus=ingen", "Vist er alle huse under ét"),
        ("?kommune=0101", "ikke i Region Midtjylland"),
        ("?aar=2015", "ikke fundet vejledte virksomheder for 2015"),
    ],
)
def test_what_could_not_be_had_is_said(reader, search, word):
    (remark,) = reader(search).view.remarks
    assert word in remark


def test_what_is_there_gets_no_remark(reader):
    assert reader(f"?maaling={SOUTH}&hus=vaeksthus-midtjylland&kommune=0751").view.remarks == ()


def test_what_was_looked_for_in_vain_goes_when_it_is_put_in(reader, guided):
    before, after = (section(reader("", one).asks(), "viden") for one in (None, guided))
    text = "Antallet af vejledte virksomheder i hver kommune"
    assert text in before and text not in after and "kontrolgruppe" in after


def test_an_address_moves_the_controls_and_is_left_as_it_is(reader):
    answer = reader().asks("?hus=vaeksthus-midtjylland&slags=aktivitet")
    assert answer.values == {"house": "vaeksthus-midtjylland", "kind": "aktivitet"}
    assert answer.address is None


def test_nonsense_falls_back_to_what_there_is(reader):
    here = reader("?maaling=banan&hus=ingen&aar=1901&kommune=9999")
    assert "Midtjylland" in here.view.screen.parts["headline"]
    assert here.search == ""


def test_a_study_that_is_not_reliable_enough_gives_way(reader):
    answer = reader(f"?maaling={SOUTH}").asks(sureness="hoej")
    assert answer.values == {"study": FRONT_STUDY}
    assert SOUTH not in [one["value"] for one in answer.options["study"]]


def test_a_municipality_hears_what_was_found_of_it_before_there_is_a_map(reader):
    payload = reader().asks(selected="0760").payload
    assert "Nye virksomheder: 326 (2017, pålidelighed: høj)" in payload["local-facts"]
    assert reader().asks(selected="0741").payload["local-facts"] == "Samsø: ikke fundet."


def test_a_press_repaints_the_map_once_there_is_one(reader, guided):
    payload = reader("", guided).asks(selected="0760").payload
    assert payload["local-ranking"]["selected"] == ["0760"]
    assert payload["local-map"]["selected"] == ["0760"] and "figures" not in payload


def test_the_map_of_the_19_is_drawn_the_moment_its_figures_are_there(reader, guided):
    before, after = (reader("", one).view.screen for one in (None, guided))
    assert not any(name.startswith("local-map") for name in [*before.parts, *before.figures])
    assert len(after.parts["local-map"]["texts"]) == 19 and after.figures["local-map"].whole["data"]


def test_language_and_version_of_the_address_are_kept(reader):
    version = current.snapshot().version
    answer = reader(f"?lang=en&version={version}").asks(kind="netto")
    assert answer.address == f"?lang=en&version={version}&slags=netto"


def test_a_new_theme_draws_every_section_and_picture_in_its_colours(reader):
    here = reader()
    answer = here.asks(tema="dark")
    assert here.redrawn(answer) == {"viden", *SECTIONS}
    assert "#85bdf0" in json.dumps(answer.view.figure("houses-map"))


def test_the_lists_of_a_filled_table_keep_zero_and_unknown_apart(reader, guided):
    parts = reader("?kommune=0751", guided).view.screen.parts
    by_code = {row["code"]: row for row in areas_of(parts["local-ranking"]["columns"])}
    assert (by_code["0751"]["rank"], by_code["0751"]["text"]) == (1, "100,0")
    assert (by_code["0727"]["text"], by_code["0727"]["slot"]) == ("0,0", -1)
    assert (by_code["0741"]["text"], by_code["0741"]["slot"]) == ("–", -2)
    classes = rows_of(parts["local-legend"]["columns"])
    assert [one["count"] for one in classes][-2:] == [1, 2]
    assert parts["local-spoken"].startswith("Aarhus: 100,0 pr. 1.000 virksomheder, nr. 1 af 17")


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_is_drawn_with_its_sources_and_files(reader, name, lang):
    drawn = section(reader(f"?lang={lang}").asks(), name)
    assert "provenance" in drawn and "/eksport/vaekst/" in drawn


def test_the_section_of_returns_has_no_picture(reader):
    drawn = section(reader().asks(), "afkast")
    assert "Graph(" not in drawn and "data-tracks" not in drawn and "pair-bar" not in drawn


def test_tracks_are_named_and_carry_their_rows(reader):
    drawn = section(reader().asks(), "serier")
    assert "Hvornår hvert tal er målt" in drawn and "data-tracks" in drawn


def test_the_data_keeper_is_instructed_elsewhere(reader, contracted):
    everything = "".join(section(reader().asks(), name) for name in SECTIONS)
    assert not re.search(
        r"sources\.toml|overblik refresh|mappen med rådata|/eksport/skema", everything
    )
    assert "/data" in section(reader().asks(), "kommuner")
    filled = section(reader("", contracted).asks(), "maal")
    assert "data-tracks" in filled and "udgangspunkt 30" in filled


def test_the_other_measures_of_the_map_are_one_step_away(reader):
    view = reader().view
    options = {one["value"] for one in PAGE.controls[0].options(view.snapshot, view.choice)}
    near = PAGE.neighbours(view.snapshot, view.choice)
    assert {value for _, value in near} == options - {view.choice.show}


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
    drawn = section(reader().asks(kind="netto"), "serier")
    assert "slags=netto#serier" in drawn


def texts(found):
    """Every text of a catalogue."""
    if isinstance(found, str):
        yield found
    else:
        for one in found.values():
            yield from texts(one)


@pytest.mark.parametrize(
    ("lang", "forbidden"),
    [
        ("da", r"offentliggjort|\blignende|regnet ud|[Ss]ikkerhed|overholdt|[Nn]iveau |Slags"),
        ("en", r"published|worked out|[Cc]onfidence|settled"),
    ],
)
def test_no_word_of_the_page_says_more_than_was_looked_for(lang, forbidden):
    catalogue = tomllib.loads((files("dashboard.vaekst") / f"{lang}.toml").read_text("utf-8"))
    found = [text for text in texts(catalogue) if re.search(forbidden, text)]
    assert found in ([], ["Municipal reports published"])
