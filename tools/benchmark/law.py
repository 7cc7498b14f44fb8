"""The quota law: one calculation for the whole country, by every reading."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from itertools import product
from time import perf_counter

from dashboard.quota import (
    Calculation,
    Inputs,
    Interpretation,
    Rounding,
    Scope,
    Sharing,
    calculate,
)
from data.schemas.places import MUNICIPALITIES_OF_REGION
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.result import Row, median, spread

MILLISECONDS = 3
DAY, LANDSTAL = date(2026, 1, 1), 4_000


def run(bench: Bench) -> list[Row]:
    """Every reading in turn, with the table of every figure on the way; then quotas alone."""
    inputs = a_country()
    readings = [Interpretation(*one) for one in product(Sharing, Scope, Rounding)]
    rounds = bench.times(50, 5)
    whole = {
        reading: _times(lambda reading=reading: _calculated(inputs, reading).rows, rounds)
        for reading in readings
    }
    slowest = max(whole.values(), key=median)
    alone = _times(lambda: _calculated(inputs, Interpretation()), rounds)
    return [
        Row(
            "98 municipalities calculated, with every figure on the way",
            median(slowest),
            "ms",
            MILLISECONDS,
            "",
            f"the slowest of {len(readings)} readings; {spread(slowest, 'ms')}; as by default "
            f"{median(whole[Interpretation()]):.2f} ms",
        ),
        Row("98 municipalities calculated, quotas alone", median(alone), "ms"),
    ]


def a_country() -> Inputs:
    """98 municipalities with made-up counts of the right size; the same in every run."""
    chance = random.Random(98)
    return Inputs.from_rows(
        (
            code,
            region,
            chance.randint(1_800, 640_000),
            chance.randint(20, 60_000),
            chance.randint(0, 300),
        )
        for region, codes in MUNICIPALITIES_OF_REGION.items()
        for code in codes
    )


def _calculated(inputs: Inputs, reading: Interpretation) -> Calculation:
    return calculate(inputs, LANDSTAL, day=DAY, interpretation=reading)


def _times(work: Callable[[], object], rounds: int) -> list[float]:
    """How long each round takes, in milliseconds, after one that is not counted."""
    work()
    found = []
    for _ in range(rounds):
        began = perf_counter()
        work()
        found.append(1000 * (perf_counter() - began))
    return found


MEASUREMENT = Measurement(
    "law",
    "The quota law",
    "The calculation of § 4 for 98 municipalities with made-up counts, in process, once by each "
    "of the eight readings of what could not be read, 50 rounds; the table of every figure is "
    "built each time.",
    run,
)
