"""Work that nobody waits for leaves most of the time to others."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.pace import paced


class Time:
    """A clock that stands still but for what is worked and rested."""

    def __init__(self) -> None:
        self.now = self.rested = 0.0

    def work(self, each: list[float]) -> Iterator[None]:
        for seconds in each:
            self.now += seconds
            yield

    def rest(self, seconds: float) -> None:
        self.now += seconds
        self.rested += seconds


@given(st.lists(st.floats(0.001, 5), max_size=20), st.sampled_from([0.1, 0.25, 0.5, 1.0]))
def test_the_work_fills_its_share_of_the_time(each: list[float], share: float) -> None:
    time = Time()
    paced(time.work(each), share, clock=lambda: time.now, rest=time.rest)
    assert sum(each) == pytest.approx(share * time.now)
    assert time.now == pytest.approx(sum(each) + time.rested)


def test_a_fault_ends_it_at_once() -> None:
    def broken() -> Iterator[None]:
        yield
        raise ValueError("broken")

    time = Time()
    with pytest.raises(ValueError, match="broken"):
        paced(broken(), 0.5, clock=lambda: time.now, rest=time.rest)
