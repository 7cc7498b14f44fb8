"""The parts of a half's change add up to it, whoever moves and however people do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.rar.measures.contributions import contributions
from dashboard.rar.measures.halves import mean
from dashboard.rar.measures.rates import Rates, rates

CODES = ("a", "b", "c")


def test_by_hand(three):
    # East by the split of 2017: Flytteby 80 → 82, 100 → 150 people; Aarhus 60 → 66, 200 → 250.
    employment = rates(three, "beskaeftigelse")
    east = ("0751", "0791")
    parts = contributions(employment, (2016, east), (2018, east)).set_index("municipality_code")
    # Shares: Aarhus 2/3 → 5/8, Flytteby 1/3 → 3/8. Half: 66 2/3 → 72, in the middle 69 1/3.
    assert parts.loc["0751", "own"] == pytest.approx((2 / 3 + 5 / 8) / 2 * 6)
    assert parts.loc["0751", "size"] == pytest.approx((5 / 8 - 2 / 3) * (63 - 69 - 1 / 3))
    assert parts["total"].sum() == pytest.approx(72 - 200 / 3)
    assert parts.loc["0751", "share_pct"] == 62.5


def test_one_that_joins_counts_by_its_size_alone(three):
    employment = rates(three, "beskaeftigelse")
    parts = contributions(employment, (2016, ("0751",)), (2018, ("0751", "0791")))
    joined = parts.set_index("municipality_code").loc["0791"]
    assert joined["own"] == pytest.approx(3 / 16 * 2)
    assert parts["total"].sum() == pytest.approx(72 - 60)


def test_nothing_is_said_when_a_figure_is_missing(three):
    employment = rates(three, "beskaeftigelse")
    assert contributions(employment, (2016, ("0791",)), (2019, ("0791",))).empty


@st.composite
def two_years(draw):
    rate = st.floats(0, 100)
    weight = st.integers(1, 400_000)
    cells = [(year, code) for year in (1, 2) for code in CODES]
    values = {cell: draw(rate) for cell in cells}
    weights = {cell: draw(weight) for cell in cells}
    groups = st.sets(st.sampled_from(CODES), min_size=1).map(lambda found: tuple(sorted(found)))
    one = Rates("beskaeftigelse", 0, (1, 1), values, weights, frozenset())
    return one, draw(groups), draw(groups)


@given(two_years())
def test_the_parts_always_add_up_to_the_change(case):
    one, before, after = case
    parts = contributions(one, (1, before), (2, after))
    change = mean(one, 2, after).weighted - mean(one, 1, before).weighted
    assert parts["total"].sum() == pytest.approx(change, abs=1e-6)
    assert parts["total"].tolist() == pytest.approx((parts["own"] + parts["size"]).tolist())
