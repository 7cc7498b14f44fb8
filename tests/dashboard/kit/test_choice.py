"""Addresses: what is written is read back, and nonsense is never an error."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.choice import Choice
from dashboard.kit.paths import export_address, geography_address, page_address
from dashboard.kommune.choice import KommuneChoice
from dashboard.kvoter.choice import AREAS, KINDS, MEASURES, METHODS, SPLITS, VIEWS, KvoteChoice
from dashboard.vaekst.choice import KINDS as FIGURE_KINDS
from dashboard.vaekst.choice import LOCAL_MEASURES, SERVICES, SURENESS, VaekstChoice

NAMES = [entry.metadata["name"] for entry in fields(KvoteChoice)]
versions = st.one_of(
    st.just(""), st.from_regex(r"\A20\d{2}-[01]\d-[0-3]\dT[0-2]\d{5}-[0-9a-f]{8}\Z")
)
tenths = st.integers(-9_999_999, 9_999_999).map(lambda tenth: tenth / 10)
limits = st.lists(tenths, min_size=1, max_size=8, unique=True)
choices = st.builds(Choice, lang=st.sampled_from(["da", "en"]), version=versions)
quota_choices = st.builds(
    KvoteChoice,
    lang=st.sampled_from(["da", "en"]),
    version=versions,
    year=st.one_of(st.just(0), st.integers(2000, 2100)),
    revision=st.integers(-1, 20),
    kind=st.sampled_from(["", *KINDS]),
    measure=st.sampled_from(MEASURES),
    area=st.sampled_from(AREAS),
    method=st.sampled_from(METHODS),
    breaks=st.one_of(st.just(()), limits.map(lambda found: tuple(map(float, sorted(found))))),
    hold=st.booleans(),
    view=st.sampled_from(VIEWS),
    split_overlay=st.sampled_from(["", *SPLITS]),
    selected=st.one_of(st.just(""), st.from_regex(r"\A[0-9]{4}\Z")),
)


names = st.from_regex(r"\A[a-z0-9-]{1,80}\Z")
vaekst_choices = st.builds(
    VaekstChoice,
    lang=st.sampled_from(["da", "en"]),
    version=versions,
    study=st.one_of(st.just(""), names),
    sureness=st.sampled_from(SURENESS),
    year=st.one_of(st.just(0), st.integers(2000, 2100)),
    house=st.one_of(st.just("alle"), names),
    kind=st.sampled_from(FIGURE_KINDS),
    local=st.sampled_from(LOCAL_MEASURES),
    service=st.sampled_from(SERVICES),
    selected=st.one_of(st.just(""), st.from_regex(r"\A[0-9]{4}\Z")),
)


@given(choices)
def test_a_choice_survives_its_address(choice):
    assert Choice.parse(choice.search()) == choice


@given(quota_choices)
def test_a_choice_of_quotas_survives_its_address(choice):
    assert KvoteChoice.parse(choice.search()) == choice
    assert Choice.parse(choice.search()) == choice.shared()


@given(vaekst_choices)
def test_a_choice_of_growth_survives_its_address(choice):
    assert VaekstChoice.parse(choice.search()) == choice
    assert Choice.parse(choice.search()) == choice.shared()


@given(st.text(max_size=300))
def test_no_query_is_an_error(query):
    KvoteChoice.parse(query)
    VaekstChoice.parse(query)
    Choice.parse(f"?{query}")


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=300)))
def test_no_value_is_an_error_and_what_is_kept_can_be_written(query):
    choice = KvoteChoice.parse(query)
    assert KvoteChoice.parse(choice.search()) == choice


@pytest.mark.parametrize(
    "query",
    [
        "aar=1999",
        "aar=٢٠١٥",
        "aar=2015.0",
        "omraade=jylland",
        "kommune=75",
        "graenser=5~4",
        "hold=2",
    ],
)
def test_nonsense_falls_back_to_the_default(query):
    assert KvoteChoice.parse(query) == KvoteChoice()


def test_defaults_are_left_out():
    assert KvoteChoice().search() == ""
    assert KvoteChoice(year=2015).search() == "?aar=2015"


def test_every_parameter_has_a_name_of_its_own():
    assert len(set(NAMES)) == len(fields(KvoteChoice))


def test_addresses_carry_the_state():
    choice = KvoteChoice(year=2015, lang="en")
    assert page_address("/kvoter", choice) == "/kvoter?lang=en&aar=2015"
    assert export_address("kvoter", "csv", choice) == "/eksport/kvoter.csv?lang=en&aar=2015"
    assert geography_address("abc") == "/geografi/kommuner.abc.json"


def test_a_field_of_the_path_stands_in_the_query_of_what_has_another_path():
    choice = KommuneChoice(code="0657", since=2011)
    assert choice.search() == "?siden=2011"
    assert choice.query() == "?kode=0657&siden=2011"
    assert KommuneChoice.parse(choice.query()) == choice
    assert export_address("kommune/arbejde", "csv", choice).endswith("?kode=0657&siden=2011")
    assert KvoteChoice().query() == "" == KvoteChoice().search()
