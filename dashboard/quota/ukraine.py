"""Ukraine: forholdsmæssige kommunetal, beside the quotas and not part of them (§ 1, stk. 4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dashboard.quota.whole import share_out

PERSONS_AT_A_TIME = 10_000


@dataclass(frozen=True)
class UkraineOrder:
    """An order that sets the kommunetal of a year, and the day its population is counted."""

    year: int
    number: int
    signed: date
    counted_on: date
    url: str


UKRAINE_ORDERS = (
    UkraineOrder(
        2022,
        509,
        date(2022, 4, 26),
        date(2021, 1, 1),
        "http://www.socialjura.dk/content-storage/regler/2022/bek-509-af-264-2022/",
    ),
    UkraineOrder(
        2024,
        1633,
        date(2023, 12, 4),
        date(2023, 1, 1),
        "https://elov.dk/bekendtgorelse-om-forholdsmaessige-kommunetal-for-2024-til-fordeling-af-"
        "personer-omfattet-af-lov-om-midlertidig-opholdstilladelse-til-personer-der-er-fordrevet-"
        "fra-ukraine",
    ),
)


def kommunetal(population: Mapping[str, int], persons: int = PERSONS_AT_A_TIME) -> dict[str, int]:
    """`k = N · P_i / P` by municipality, in whole persons that sum to `persons`.

    No deduction for immigrants. The adjustments of § 3, stk. 5-7, and the rounding could not be
    read; the largest remainder is an assumption (A3).
    """
    codes = sorted(population)
    return dict(zip(codes, share_out([population[code] for code in codes], persons), strict=True))
