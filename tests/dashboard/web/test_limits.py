"""So many a minute, for each asker by itself, remembered within a bound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.web.limits import Rate


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_the_last_of_a_minute_is_given_and_the_next_told_how_long_to_wait(clock):
    rate = Rate(6, clock)
    assert [rate.wait("a") for _ in range(6)] == [0] * 6
    assert rate.wait("a") == pytest.approx(10)
    clock.now = 9.9
    assert rate.wait("a") == pytest.approx(0.1)
    clock.now = 10.0
    assert rate.wait("a") == 0


def test_one_asker_takes_nothing_from_another(clock):
    rate = Rate(1, clock)
    assert rate.wait("a") == 0 and rate.wait("a") > 0
    assert rate.wait("b") == 0


def test_none_is_no_limit(clock):
    rate = Rate(0, clock)
    assert [rate.wait("a") for _ in range(1000)] == [0] * 1000


def test_a_million_askers_do_not_fill_the_memory(clock):
    rate = Rate(1, clock, most_askers=100)
    for one in range(1000):
        rate.wait(str(one))
    assert len(rate) == 100


@given(st.lists(st.floats(0, 30), max_size=200), st.integers(1, 20))
def test_no_order_of_times_gives_more_than_the_rate(pauses, per_minute):
    clock, given_at = Clock(), []
    rate = Rate(per_minute, clock)
    for pause in pauses:
        clock.now += pause
        if rate.wait("a") == 0:
            given_at.append(clock.now)
    for first in given_at:
        within = [at for at in given_at if first <= at <= first + 60]
        assert len(within) <= 2 * per_minute + 1
