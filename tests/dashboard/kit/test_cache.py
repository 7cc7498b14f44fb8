"""What is kept stays within its bound, and goes with the version it was worked out from."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.cache import ENTRY_BYTES, HELD_ELSEWHERE, Cache, Kept, weight_of


@pytest.fixture
def cache():
    return Cache(most_bytes=20_000)


def test_an_answer_is_worked_out_once(cache, real):
    asked = []

    def double(snapshot, number, *, more=0):
        asked.append(number)
        return 2 * number + more

    kept = Kept(double, cache)
    assert [kept(real, 2), kept(real, 2), kept(real, 2, more=1)] == [4, 4, 5]
    assert asked == [2, 2]


def test_an_answer_of_nothing_is_an_answer(cache, real):
    asked = []
    kept = Kept(lambda snapshot: asked.append(1), cache)
    assert kept(real) is None and kept(real) is None
    assert len(asked) == 1


def test_what_failed_is_not_kept(cache, real):
    def fails(snapshot):
        raise ValueError("nej")

    kept = Kept(fails, cache)
    for _ in range(2):
        with pytest.raises(ValueError, match="nej"):
            kept(real)
    assert len(cache) == 0


def test_a_version_takes_its_answers_with_it(cache, real):
    other = replace(real, version="2001-01-01T000000-00000000")
    kept = Kept(lambda snapshot, number: str(number), cache)
    for snapshot in (real, other):
        for number in range(5):
            kept(snapshot, number)
    cache.drop(other.version)
    assert len(cache) == 5 and kept(real, 0) == "0"
    cache.drop(real.version)
    assert len(cache) == 0 and cache.weight == 0


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9_000)), max_size=80))
def test_it_is_never_heavier_than_its_bound(entries):
    cache = Cache(most_bytes=20_000)
    for key, length in entries:
        cache.put((key,), "v", "x" * length)
        assert cache.weight <= 20_000
        held, answer = cache.get((key,))
        assert held and answer == "x" * length


def test_what_was_used_last_stays(cache):
    cache.put(("old",), "v", "x" * 9_000)
    cache.put(("new",), "v", "y" * 9_000)
    assert cache.get(("old",))[0]
    cache.put(("newest",), "v", "z" * 9_000)
    assert cache.get(("old",))[0] and not cache.get(("new",))[0]


def test_what_is_too_heavy_for_all_is_not_kept(cache):
    cache.put(("a",), "v", "x")
    cache.put(("b",), "v", "x" * 30_000)
    assert not cache.get(("b",))[0] and cache.get(("a",))[0]


def test_a_weight_counts_frames_and_values_and_no_snapshot(real):
    @dataclass(frozen=True)
    class View:
        snapshot: object
        rows: pd.DataFrame

    rows = pd.DataFrame({"a": range(1000)})
    assert weight_of(View(real, rows)) >= 8_000
    assert weight_of(View(real, rows)) < 20_000
    assert weight_of(["x" * 5_000] * 3) < 6_000
    assert weight_of([f"{one:0500}" for one in range(1000)]) == pytest.approx(550_000, rel=0.1)
    assert ENTRY_BYTES > 0


def test_what_is_held_elsewhere_is_weighed_there():
    @dataclass(frozen=True)
    class View:
        rows: list[str] = field(metadata=HELD_ELSEWHERE)
        own: str

    rows = [f"{one:0500}" for one in range(10)]
    assert weight_of(rows) > 5_000
    assert 1_000 < weight_of(View(rows, "x" * 1_000)) < 2_000


def test_many_who_ask_at_once_have_it_worked_out_once(cache, real):
    asked, everybody_is_here = [], threading.Barrier(8)
    may_answer = threading.Event()

    def slow(snapshot):
        asked.append(1)
        assert may_answer.wait(30)
        return "svar"

    kept = Kept(slow, cache)

    def ask(_):
        everybody_is_here.wait(30)
        return kept(real)

    with ThreadPoolExecutor(8) as askers:
        answers = [askers.submit(ask, one) for one in range(8)]
        may_answer.set()
        assert [one.result(30) for one in answers] == ["svar"] * 8
    assert len(asked) == 1
