"""What holds for any municipalities, any landstal and any reading of the law."""

from datetime import date
from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from dashboard.quota import (
    Inputs,
    Interpretation,
    Rounding,
    Scope,
    Sharing,
    calculate,
    kommunetal,
    leaves_zero_above,
    scaled,
)

TODAY = date(2023, 4, 1)
READINGS = [Interpretation(*reading) for reading in product(Sharing, Scope, Rounding)]

counts = st.tuples(
    st.sampled_from("XYZ"), st.integers(1, 700_000), st.integers(1, 90_000), st.integers(0, 900)
)
inputs = st.lists(counts, min_size=1, max_size=12).map(
    lambda rows: Inputs.from_rows((f"{place:02}", *row) for place, row in enumerate(rows))
)
landstal = st.integers(0, 30_000)
readings = st.sampled_from(READINGS)


def calculated(some, persons, reading):
    return calculate(some, persons, day=TODAY, interpretation=reading)


@given(inputs, landstal, readings)
def test_the_quotas_sum_to_the_landstal_and_nobody_is_below_zero(some, persons, reading):
    done = calculated(some, persons, reading)
    assert sum(done.kommunekvoter.values()) == persons
    assert min(done.kommunekvoter.values()) >= 0
    assert sum(done.exact.values()) == persons


@given(inputs, landstal, readings)
def test_a_regional_quota_is_the_sum_of_its_municipalities(some, persons, reading):
    done = calculated(some, persons, reading)
    sums = dict.fromkeys(some.regions, 0)
    for code, region in zip(some.codes, some.regions, strict=True):
        sums[region] += done.kommunekvoter[code]
    assert sums == done.regionskvoter


@given(inputs, landstal)
def test_shares_sum_to_one_and_preliminary_numbers_to_the_landstal(some, persons):
    country = calculated(some, persons, Interpretation()).country
    places = range(len(some.codes))
    assert sum(country.fordelingsandel[place] for place in places) == 1
    assert sum(country.beregnet[place] for place in places) == persons + sum(some.family_reunified)
    assert sum(country.foreloebigt[place] for place in places) == persons


@given(inputs, landstal, readings, st.randoms())
def test_the_order_of_the_rows_does_not_matter(some, persons, reading, chance):
    rows = list(some.rows())
    chance.shuffle(rows)
    again = calculated(Inputs.from_rows(rows), persons, reading)
    assert again.kommunekvoter == calculated(some, persons, reading).kommunekvoter


@given(inputs, landstal, readings)
def test_twice_of_everything_is_twice_the_share_and_no_other(some, persons, reading):
    twice = Inputs.from_rows(
        (code, region, *(2 * count for count in counted)) for code, region, *counted in some.rows()
    )
    # The regional quota in whole persons may round differently, so A2 is read for the country.
    reading = Interpretation(reading.sharing, Scope.NATION, reading.rounding)
    once, doubled = calculated(some, persons, reading), calculated(twice, 2 * persons, reading)
    assert doubled.country.fordelingsandel.floats() == once.country.fordelingsandel.floats()
    assert doubled.exact == {code: 2 * number for code, number in once.exact.items()}


@given(inputs, landstal, readings)
def test_a_quota_is_never_two_roundings_from_its_exact_share(some, persons, reading):
    done = calculated(some, persons, reading)
    roundings = 2 if reading.rounding is Rounding.REGION and reading.scope is Scope.NATION else 1
    for code, quota in done.kommunekvoter.items():
        assert abs(quota - done.exact[code]) < roundings


@given(inputs, landstal, st.sampled_from(Sharing))
def test_who_is_not_above_zero_before_is_at_zero_after(some, persons, sharing):
    done = calculated(some, persons, Interpretation(sharing))
    for place, code in enumerate(some.codes):
        if done.country.foreloebigt[place] <= 0:
            assert done.exact[code] == 0
        assert done.exact[code] <= max(done.country.foreloebigt[place], 0)


@given(inputs)
def test_a_municipality_leaves_zero_just_above_the_landstal_that_is_told(some):
    for place, code in enumerate(some.codes):
        above = leaves_zero_above(some, code)
        if above is None:
            country = calculated(some, 10_000_000, Interpretation()).country
            assert country.foreloebigt[place] <= 0
            continue
        up_to, beyond = int(above), int(above) + 1
        assert calculated(some, beyond, Interpretation()).country.foreloebigt[place] > 0
        if above:
            assert calculated(some, up_to, Interpretation()).country.foreloebigt[place] <= 0


quotas = st.dictionaries(st.text("abcdef", min_size=1), st.integers(0, 5_000), min_size=1)


@given(quotas.filter(lambda some: sum(some.values())), landstal)
def test_scaled_quotas_sum_to_the_new_total_within_a_person_of_proportion(some, total):
    changed = scaled(some, total)
    assert sum(changed.values()) == total
    for code, quota in some.items():
        assert abs(changed[code] - Fraction(quota * total, sum(some.values()))) < 1


@given(quotas.filter(lambda some: sum(some.values())))
def test_kommunetal_sum_to_ten_thousand(living):
    assert sum(kommunetal(living).values()) == 10_000
