"""The quotas of 2015 as east and west, by the councils of the day and by fixed ones."""

import pytest

from dashboard.kit.words import words
from dashboard.kvoter.choice import SPLITS, KvoteChoice
from dashboard.kvoter.measures import quota_view
from dashboard.kvoter.measures.split import split_cells


@pytest.fixture
def halves(real, indicators):
    def of(**choice):
        view = quota_view(real, KvoteChoice(**choice), indicators)
        return {one.half: one for one in view.split}

    return of


def test_nothing_is_said_until_it_is_asked_for(halves):
    assert halves() == {}


@pytest.mark.parametrize("split", SPLITS)
def test_the_two_halves_make_up_the_region(halves, split):
    both = halves(split_overlay=split)
    assert sum(one.persons for one in both.values()) == 1039
    assert sum(one.share_pct for one in both.values()) == pytest.approx(100)
    assert sum(one.of for one in both.values()) == 19


def test_viborg_takes_its_64_along(halves):
    then, later = halves(split_overlay="2015"), halves(split_overlay="2017")
    assert (then["west"].of, later["west"].of) == (8, 7)
    assert then["west"].persons - later["west"].persons == 64
    in_force = halves(split_overlay="dengang")
    assert {side: (one.of, one.persons) for side, one in in_force.items()} == {
        side: (one.of, one.persons) for side, one in then.items()
    }


def test_per_1000_is_of_the_halfs_own_inhabitants(halves, real):
    # Eight municipalities in the west of 2015; inhabitants on 1 January 2015.
    people = real["population_midtjylland"]
    codes = ("0657", "0661", "0665", "0671", "0756", "0760", "0779", "0791")
    inside = people[(people["year"] == 2015) & people["municipality_code"].isin(codes)]
    west = halves(split_overlay="2015")["west"]
    assert west.per_1000 == pytest.approx(1000 * west.persons / inside["population_persons"].sum())


def test_the_inhabitants_are_among_the_sources_once_they_are_used(real, indicators):
    def sources(**choice):
        view = quota_view(real, KvoteChoice(**choice), indicators)
        return {one.source_id for one in view.sources}

    # The change of the two known in the west needs no inhabitants of the others.
    assert "dst-folk1b" in sources(split_overlay="2017", measure="kvote_aendring")


def test_a_half_is_named_by_the_day_of_its_split(halves):
    # In 2015 the council RAR Vestjylland had eight municipalities, Viborg among them.
    later = split_cells(halves(split_overlay="2017")["west"], words("da"))
    assert later[0] == "Vest, opdeling fra juli 2017 (7 kommuner)"
    then = split_cells(halves(split_overlay="dengang")["east"], words("en"))
    assert then[0] == "East, split of 1 January 2015 (11 municipalities)"


def test_a_half_without_every_number_has_no_sum(halves):
    both = halves(split_overlay="2015", year=2015, revision=1)
    assert both["east"].persons is None and both["east"].share_pct is None
    assert "af 11 har et tal" in split_cells(both["east"], words("da"))[1]
