"""The worked example of the reference: region X with A 316, B 225 and C 156 of 697."""

import pytest

from dashboard.quota.agreement import Case, Kind, Start


@pytest.fixture
def start():
    return Start(
        "X", 2021, (("A", 316), ("B", 225), ("C", 156)), kind=Kind.CALCULATED, landstal=800
    )


@pytest.fixture
def case(start):
    return Case(start)
