"""From the law's calculation to an agreement: a region's calculated numbers, to start from or to
fall back on.
"""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.quota.agreement.start import Kind, Start
from dashboard.quota.calculation import Calculation


def regional(calculation: Calculation, region_code: str) -> dict[str, int]:
    """The calculated kommunekvoter of one region's municipalities, by code."""
    inputs = calculation.inputs
    return {
        code: calculation.kommunekvoter[code]
        for code, region in zip(inputs.codes, inputs.regions, strict=True)
        if region == region_code
    }


def calculated_start(
    calculation: Calculation,
    region_code: str,
    quota_year: int,
    revision: int = 0,
    source_ids: Iterable[str] = (),
) -> Start:
    """A start from our own calculation.

    It is an approximation whatever it is calculated from: the law's three unread points (A1, A2,
    A3) are assumptions in it.
    """
    numbers = regional(calculation, region_code)
    return Start(
        region_code,
        quota_year,
        tuple(numbers.items()),
        revision,
        Kind.APPROXIMATE,
        calculation.landstal,
        sum(numbers.values()),
        tuple(source_ids),
    )
