"""Groups: who is in them, and by which rule."""

import pytest

from dashboard.areas import members
from dashboard.comparison.groups import (
    RULES,
    SIZE_LIMITS,
    group,
    largest_first,
    neighbours_of,
    size_class,
)

HERNING, HOLSTEBRO, VIBORG, AARHUS = "0657", "0661", "0791", "0751"
SAMSOE, ODENSE, BORNHOLM = "0741", "0461", "0400"
IKAST_BRANDE, RINGKOEBING_SKJERN, VEJLE, BILLUND = "0756", "0760", "0630", "0530"


@pytest.mark.parametrize("kind", RULES)
def test_everyone_is_in_their_own_group(real, kind):
    for code in members(real, "danmark", 0):
        found = group(real, kind, code, 2026)
        assert code in found.codes and found.of == code
        assert list(found.codes) == sorted(set(found.codes))


def test_the_kkr_of_the_region_holds_its_19(real):
    found = group(real, "kkr", HERNING, 2026)
    assert found.codes == members(real, "midtjylland", 2026) and len(found.codes) == 19
    assert found.name == "KKR Midtjylland"
    assert group(real, "kkr", ODENSE, 2026).name == "KKR Syddanmark"


def test_the_country_holds_98(real):
    assert len(group(real, "landet", SAMSOE, 2020).codes) == 98


def test_a_council_is_that_of_the_year(real):
    before, after = (group(real, "raad", VIBORG, year) for year in (2016, 2018))
    assert (before.name, after.name) == ("RAR Vestjylland", "RAR Østjylland")
    assert (len(before.codes), len(after.codes)) == (8, 12)
    assert len(group(real, "raad", HERNING, 2018).codes) == 7
    assert group(real, "raad", HERNING, 2026).name == "RAR Vestjylland"


def test_a_council_of_one_is_no_comparison(real):
    assert group(real, "raad", BORNHOLM, 2020).codes == (BORNHOLM,)
    assert not group(real, "raad", BORNHOLM, 2020).is_enough


def test_neighbours_share_a_border_on_land_and_the_largest_stand_first(real):
    found = neighbours_of(real, HERNING)
    assert found[:2] == (VIBORG, HOLSTEBRO)
    assert {IKAST_BRANDE, RINGKOEBING_SKJERN} < set(found) and HERNING not in found
    assert all(HERNING in neighbours_of(real, code) for code in found)
    assert neighbours_of(real, SAMSOE) == ()
    assert not group(real, "naboer", SAMSOE, 2026).is_enough
    assert set(group(real, "naboer", HERNING, 2026).codes) == {HERNING, *found}


def test_size_is_a_class_of_inhabitants(real):
    found = group(real, "stoerrelse", HERNING, 2026)
    people = dict(
        real["population"].query("year == 2026")[["municipality_code", "population_persons"]].values
    )
    assert (found.low, found.high) == (60_000, 100_000)
    assert found.codes == tuple(sorted(c for c, n in people.items() if 60_000 <= n < 100_000))
    assert AARHUS not in found.codes


def test_a_year_without_the_whole_country_takes_the_one_before(real):
    assert group(real, "stoerrelse", HERNING, 2021) == group(real, "stoerrelse", HERNING, 2020)


def test_a_class_begins_with_its_limit():
    assert size_class(0) == (0, 20_000)
    assert size_class(19_999) == (0, 20_000)
    assert size_class(20_000) == (20_000, 40_000)
    assert size_class(SIZE_LIMITS[-1]) == (100_000, 0)


def test_the_largest_stand_first_and_equals_by_their_code(three):
    assert largest_first(three, {"0657", "0751", "0791"}) == ("0751", "0791", "0657")
    assert largest_first(three, {"9002", "0657", "9001"}) == ("0657", "9001", "9002")


def test_who_is_not_there_and_a_rule_that_is_not_are_refused(real):
    with pytest.raises(KeyError):
        group(real, "kkr", "9999", 2026)
    with pytest.raises(KeyError):
        group(real, "venner", HERNING, 2026)
