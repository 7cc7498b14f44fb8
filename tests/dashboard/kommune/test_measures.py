"""What is measured of one municipality: remarkable figures, places, quotas, support."""

import pytest

from dashboard.areas import memberships, municipality_names, region_of
from dashboard.comparison import Limits, Place, Standing, Verdict
from dashboard.indicators import Observation, OwnValue, Period, catalogue, indicator
from dashboard.kommune.measures.figures import (
    GROUPS,
    PEOPLE,
    QUOTAS,
    TERMS,
    WORK,
    distance,
    figures,
    indicators_of,
    most_remarkable,
    years_to_choose,
)
from dashboard.kommune.measures.places import around, bordering, home
from dashboard.kommune.measures.quotas import known_quotas
from dashboard.kommune.measures.support import facts, guided
from dashboard.quotas.history import municipal_path

HERNING, SAMSOE, VIBORG, SKIVE, IKAST, BORNHOLM = "0657", "0741", "0791", "0779", "0756", "0400"


def made(rate, *, own=5.0, word="over", year=2024, median=5.0, mad=2.0):
    limits = Limits(median, mad, 19)
    area = Place("1082", None if own is None else OwnValue(own, False, True), None)
    return Standing(
        indicator("ledighedsprocent"), HERNING, Period(str(year)), Observation(rate, "value", "x"),
        rate, area, area, Verdict(word, limits=limits), None, "no_earlier", (), ("x",),
    )  # fmt: skip


def test_a_distance_is_to_the_nearer_of_median_and_own_rate_in_median_distances():
    # 13 lies 8 above the median of 5, and 6 above an own rate of 7: 6 / 2 = 3.
    assert distance(made(13.0)) == 4
    assert distance(made(13.0, own=7.0)) == 3
    assert distance(made(13.0, own=None)) == 4
    # Between the two, or with no spread, it is remarkable to nobody.
    assert distance(made(9.0, own=10.0)) == 0
    assert distance(made(13.0, mad=0.0)) == 0
    assert distance(made(1.0, own=7.0, word="under")) == 2


def test_the_most_remarkable_is_over_or_under_new_enough_and_furthest_away():
    near, far, old = made(10.0), made(12.0), made(30.0, year=2015)
    like = made(40.0, word="like")
    assert most_remarkable([near, far, old, like], since_year=2021) is far
    assert most_remarkable([near, far, old, like]) is old
    assert most_remarkable([like, made(9.0, own=10.0)]) is None
    # 8 lies 3 above the median of 5, and half a median distance above an own rate of 7.
    assert most_remarkable([made(8.0, own=7.0)]) is None
    assert most_remarkable([made(9.0, own=7.0)]) is not None
    same = made(12.0, own=5.0)
    assert most_remarkable([far, same]) is far


def test_every_indicator_of_municipalities_stands_in_one_group_or_is_a_quotas_own():
    shown = [one.id for group in GROUPS for one in indicators_of(group)]
    assert len(shown) == len(set(shown))
    every = {one.id for one in catalogue().values() if one.area == "municipality"}
    assert every - set(shown) == {"kvote", "kvote_aendring", "kvote_afvigelse"}


def test_what_is_held_of_the_19_alone_is_lacking_elsewhere(real):
    assert not figures(real, WORK, HERNING, 2015).lacking
    lacking = {one.id for one in figures(real, WORK, BORNHOLM, 2015).lacking}
    assert lacking == {"nettoledige_kontanthjaelp", "ikke_vestlig_beskaeftigelse"}
    assert [one.id for one in figures(real, PEOPLE, BORNHOLM, 2015).lacking] == ["folketal_maaned"]


def test_quotas_are_held_against_the_region_where_all_of_it_is_known(real):
    found = figures(real, QUOTAS, SAMSOE, 2015).standings
    assert {one.period for one in found} == {Period("2015", 0, "fastsat")}
    assert found[0].region.rank.of == 19 and found[0].country.rank.of == 98


def test_years_to_choose_are_those_most_figures_have(real):
    assert years_to_choose(real) == (2008, 2011, 2015, 2019, 2022)
    held = figures(real, TERMS, HERNING, 2011).standings
    assert {one.change.since.year for one in held if one.change} <= {2011}


def test_borders_are_asked_of_the_table_both_ways(real):
    found = bordering(real, HERNING)
    assert [(one.name, one.border_km) for one in found][:2] == [
        ("Ringkøbing-Skjern", 80.7),
        ("Ikast-Brande", 69.9),
    ]
    assert HERNING in {one.code for one in bordering(real, IKAST)}
    lengths = [one.border_km for one in found]
    assert lengths == sorted(lengths, reverse=True)
    assert bordering(real, SAMSOE) == ()


def test_every_border_stands_at_both_of_its_municipalities(real):
    pairs = {
        (code, one.code, one.border_km)
        for code in municipality_names(real)
        for one in bordering(real, code)
    }
    assert pairs == {(there, here, km) for here, there, km in pairs}
    assert len(pairs) == 2 * len(real["neighbours"])


def test_the_alphabet_goes_round_within_the_region(real):
    regions, code, seen = region_of(real), HERNING, []
    while code not in seen:
        seen.append(code)
        before, after = around(real, code)
        assert around(real, after)[0] == code
        assert regions[after] == regions[before] == regions[code]
        code = after
    assert len(seen) == 19
    names = municipality_names(real)
    assert [names[one] for one in around(real, HERNING)] == ["Hedensted", "Holstebro"]


def test_councils_are_dated(real):
    held = [(one.council, one.valid_from, one.valid_to) for one in memberships(real, VIBORG)]
    assert held == [
        ("RAR Vestjylland", "2015-01-01", "2017-06-30"),
        ("RAR Østjylland", "2017-07-01", "2024-12-31"),
        ("RBR Midtjylland", "2025-01-01", ""),
    ]
    assert home(real, VIBORG).region_name == "Region Midtjylland"


def test_quotas_are_every_one_that_is_known_with_its_announcement(real):
    found = known_quotas(real, SKIVE)
    assert len(found) == len(municipal_path(real, SKIVE))
    first = next(one for one in found if (one.quota_year, one.revision) == (2015, 0))
    assert (first.persons, first.landstal) == (67, 4000)
    people = real["population_midtjylland"]
    own = people[(people["municipality_code"] == SKIVE) & (people["year"] == 2015)]
    expected = 1000 * 67 / int(own["population_persons"].iloc[0])
    assert first.per_1000 == pytest.approx(expected)


def test_support_is_told_as_it_was_found(real):
    (one,) = facts(real, SKIVE)
    assert (one.metric, one.value, one.unit) == ("maalrettet_erhvervsindsats_greenlab", 9, "mio_kr")
    assert [one.unit for one in facts(real, "0740")] == ["yes"]
    assert facts(real, BORNHOLM) == () == guided(real, BORNHOLM)
