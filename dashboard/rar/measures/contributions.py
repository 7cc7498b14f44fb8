"""How much of an area's change comes from each of its municipalities.

The weighted mean of an area is the sum of share × rate. Between two years it changes because rates
change and because people do:

    own  = mean of its two shares × change of its rate
    size = change of its share × (mean of its two rates − mean of the area's two means)

All municipalities' contributions add up to the change exactly. Both years are of the same
municipalities.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.rar.measures.halves import mean
from dashboard.rar.measures.rates import Rates

COLUMNS = ["municipality_code", "own", "size", "total", "share_pct"]


def contributions(rates: Rates, begin: int, end: int, codes: tuple[str, ...]) -> pd.DataFrame:
    """Percentage points from each of `codes` between two years, the largest first, whatever its
    sign.

    `share_pct` is the share of the area's weight in the last year. Empty when a value or a weight
    is not known.
    """
    start, finish = (mean(rates, year, codes).weighted for year in (begin, end))
    if start is None or finish is None:
        return pd.DataFrame(columns=COLUMNS)
    shares = _shares(rates, begin, codes), _shares(rates, end, codes)
    middle = (start + finish) / 2
    rows = []
    for code in codes:
        early, late = (share[code] for share in shares)
        rate, later = rates.values[begin, code], rates.values[end, code]
        own = (early + late) / 2 * (later - rate)
        size = (late - early) * ((rate + later) / 2 - middle)
        rows.append((code, own, size, own + size, 100 * late))
    table = pd.DataFrame(rows, columns=COLUMNS)
    order = table["total"].abs().sort_values(ascending=False, kind="stable").index
    return table.loc[order].reset_index(drop=True)


def _shares(rates: Rates, year: int, codes: tuple[str, ...]) -> dict[str, float]:
    persons = {code: rates.weights.persons[year, code] for code in codes}
    return {code: count / sum(persons.values()) for code, count in persons.items()}


@dataclass(frozen=True)
class Part:
    """A municipality's contribution, with its sign, and its share of the area's weight."""

    code: str
    total: float
    share_pct: float


@dataclass(frozen=True)
class Movement:
    """A change and who is behind it: `lead` is the largest part with the sign of the change,
    `against` the largest with the other sign (None where there is none).
    """

    change: float
    lead: Part
    against: Part | None
    count: int


def movement(parts: pd.DataFrame) -> Movement | None:
    """The change that some contributions add up to, and its largest parts on both sides of zero;
    None without any, or where they add up to nothing.
    """
    change = float(parts["total"].sum())
    if parts.empty or not change:
        return None
    every = [Part(row.municipality_code, row.total, row.share_pct) for row in parts.itertuples()]
    # By sign, not by product: two very small numbers multiply to nothing.
    with_it = [part for part in every if part.total and (part.total > 0) == (change > 0)]
    against = [part for part in every if part.total and (part.total > 0) != (change > 0)]
    return Movement(change, with_it[0], against[0] if against else None, len(every))
