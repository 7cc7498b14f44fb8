"""The parts of an area's change add up to it, and keep their signs."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.rar.measures.contributions import (
    COLUMNS,
    Part,
    contributions,
    movement,
)
from dashboard.rar.measures.halves import mean
from dashboard.rar.measures.rates import Rates, rates
from dashboard.rar.measures.weights import EVERYONE, Weights

CODES = ("a", "b", "c")


def test_by_hand(three):
    # East by the split of 2017: Flytteby 80 → 82, 100 → 150 people; Aarhus 60 → 66, 200 → 250.
    employment = rates(three, "beskaeftigelse")
    east = ("0751", "0791")
    parts = contributions(employment, 2016, 2018, east).set_index("municipality_code")
    # Shares: Aarhus 2/3 → 5/8, Flytteby 1/3 → 3/8. Half: 66 2/3 → 72, in the middle 69 1/3.
    assert parts.loc["0751", "own"] == pytest.approx((2 / 3 + 5 / 8) / 2 * 6)
    assert parts.loc["0751", "size"] == pytest.approx((5 / 8 - 2 / 3) * (63 - 69 - 1 / 3))
    assert parts["total"].sum() == pytest.approx(72 - 200 / 3)
    assert parts.loc["0751", "share_pct"] == 62.5


def test_nothing_is_said_when_a_figure_is_missing(three):
    employment = rates(three, "beskaeftigelse")
    assert contributions(employment, 2016, 2019, ("0791",)).empty


@st.composite
def two_years(draw):
    rate = st.floats(0, 100)
    weight = st.integers(1, 400_000)
    cells = [(year, code) for year in (1, 2) for code in CODES]
    values = {cell: draw(rate) for cell in cells}
    weights = {cell: draw(weight) for cell in cells}
    groups = st.sets(st.sampled_from(CODES), min_size=1).map(lambda found: tuple(sorted(found)))
    persons = Weights(EVERYONE, weights, {1: 1, 2: 2})
    return Rates("beskaeftigelse", 0, (1, 1), values, persons), draw(groups)


@given(two_years())
def test_the_parts_always_add_up_to_the_change(case):
    one, codes = case
    parts = contributions(one, 1, 2, codes)
    change = mean(one, 2, codes).weighted - mean(one, 1, codes).weighted
    assert parts["total"].sum() == pytest.approx(change, abs=1e-6)
    assert parts["total"].tolist() == pytest.approx((parts["own"] + parts["size"]).tolist())


def table(**totals):
    rows = [(code, 0.0, 0.0, total, 50.0) for code, total in totals.items()]
    return pd.DataFrame(rows, columns=COLUMNS)


def test_the_largest_part_has_the_sign_of_the_change_and_the_largest_against_it_its_own():
    # −1.28 −1.04 +1.91 = −0.41: the largest of all went up, and the change went down.
    found = movement(table(herning=1.91, skive=-1.28, lemvig=-1.04))
    assert found.change == pytest.approx(-0.41)
    assert found.lead == Part("skive", -1.28, 50.0)
    assert found.against == Part("herning", 1.91, 50.0)
    assert movement(table(skive=-1.0)).against is None
    assert movement(table(skive=0.0)) is None and movement(table()) is None


def test_a_change_too_small_to_be_multiplied_has_a_lead():
    assert movement(table(skive=-9.9e-204)).lead == Part("skive", -9.9e-204, 50.0)


@given(two_years())
def test_who_leads_always_goes_the_way_of_the_change(case):
    one, codes = case
    found = movement(contributions(one, 1, 2, codes))
    if found is not None:
        assert (found.lead.total > 0) == (found.change > 0)
        assert found.against is None or (found.against.total > 0) != (found.change > 0)
