"""Then against now, one measure against another, and each through the years."""

import pytest

from dashboard.indicators import Period
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.measures.history import history
from dashboard.sammenlign.measures.likeness import NEAREST, alike
from dashboard.sammenlign.measures.pairs import ends, pair
from dashboard.sammenlign.resolve import resolve

HERNING, VIBORG, ODENSE, AARHUS, AALBORG = "0657", "0791", "0461", "0751", "0851"


def chosen(snapshot, query):
    return resolve(snapshot, ComparisonChoice.parse(f"kommuner={HERNING}~{VIBORG}&{query}"))


def test_then_and_now_are_of_the_same_quarter(real):
    found = ends(real, chosen(real, "maal=fuldtidsansatte&fra=2015"))
    assert (found.then, found.now) == (Period("2015-Q3"), Period("2025-Q3"))
    assert found.before.keys() == found.after.keys() == {HERNING, VIBORG}
    assert all(found.region) and all(found.country)


def test_a_series_with_a_break_says_so(real):
    assert ends(real, chosen(real, "maal=serviceudgift_pr_indbygger")).is_broken
    assert not ends(real, chosen(real, "maal=fuldtidsansatte")).is_broken


def test_a_single_year_has_nothing_to_be_held_against(real):
    assert ends(real, chosen(real, "maal=areal_km2")).then is None


def test_a_pair_is_of_the_newest_year_that_most_have_both_of(real):
    found = pair(real, chosen(real, "x=videregaaende_uddannelse&y=disponibel_indkomst"))
    assert (found.x_period.at, found.y_period.at) == ("2019", "2019")
    assert found.is_of_one_year and len(found.points) == 19 and not found.lacking


def test_a_pair_without_a_shared_year_tells_both(real):
    found = pair(real, chosen(real, "x=areal_km2&y=videregaaende_uddannelse"))
    assert (found.x_period.at, found.y_period.at) == ("2025", "2019")
    assert not found.is_of_one_year and len(found.points) == 19


def test_the_catalogue_says_what_can_be_held_against_what(real):
    assert pair(real, chosen(real, "")).are_comparable
    assert not pair(real, chosen(real, "x=byboere")).are_comparable


def test_who_lacks_one_of_the_two_is_told(real):
    choice = resolve(
        real,
        ComparisonChoice.parse(f"kommuner={HERNING}~{ODENSE}&x=nettoledige_kontanthjaelp"),
    )
    assert pair(real, choice).lacking == (ODENSE,)


def test_a_history_holds_the_group_where_it_can_be_drawn(real):
    found = history(real, chosen(real, "maal=fuldtidsansatte"))
    assert list(found.values)[:2] == [HERNING, VIBORG] and len(found.values) == 19
    assert {one.at[4:] for one in found.periods} == {"-Q3"}
    assert len(history(real, chosen(real, "gruppe=landet")).values) == 2


def test_the_nearest_are_of_one_year_for_everyone(real):
    found = alike(real, HERNING)
    assert len(found.codes) == NEAREST and HERNING not in found.codes
    assert found.periods["videregaaende_uddannelse"] == Period("2019")
    assert found.periods["befolkning"] == Period("2026")


def test_weights_change_who_is_near_and_a_field_who_can_be(real):
    by_people = alike(real, AARHUS, (1, *[0] * 8))
    assert by_people.codes[:2] == (AALBORG, ODENSE) and set(by_people.weights) == {"befolkning"}
    region = alike(real, AARHUS, (1, *[0] * 8), "midtjylland")
    assert region.codes[0] == "0740"
    assert by_people.likeness.nearest[0].differences[0].share_pct == pytest.approx(100)
