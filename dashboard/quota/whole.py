"""Whole persons that add up: the method of the largest remainder, exact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.quota.inputs import CannotCalculate


def largest_remainder(numerators: Sequence[int], denominator: int, total: int) -> list[int]:
    """Whole numbers that sum to `total` from exact ones, `numerator / denominator`.

    Each is rounded down; those missing go to the largest remainders, ties to the one that stands
    first. The exact numbers must lie less than one person per place below `total`, which they do
    when they sum to it.
    """
    floors = [numerator // denominator for numerator in numerators]
    missing = total - sum(floors)
    assert 0 <= missing <= len(floors), "the exact numbers do not sum to the total"
    by_remainder = sorted(range(len(floors)), key=lambda place: -(numerators[place] % denominator))
    for place in by_remainder[:missing]:
        floors[place] += 1
    return floors


def share_out(weights: Sequence[int], total: int) -> list[int]:
    """`total` persons by `weights`, in whole persons; ties to the one that stands first.

    Raises `CannotCalculate` when there are persons to share and no weights at all.
    """
    whole = sum(weights)
    if not whole:
        if total:
            raise CannotCalculate("Der er ingen at fordele på: alle har vægten 0.")
        return [0] * len(weights)
    return largest_remainder([weight * total for weight in weights], whole, total)


def scaled(quotas: Mapping[str, int], total: int) -> dict[str, int]:
    """Quotas raised or lowered in proportion so that they sum to `total`.

    The practice where a landstal is changed by less than the limit: 2014 (4.400, at most 6.000
    expected) and September 2017 (4.000 to some 2.200). Ties go to the lowest code.
    """
    codes = sorted(quotas)
    return dict(zip(codes, share_out([quotas[code] for code in codes], total), strict=True))
