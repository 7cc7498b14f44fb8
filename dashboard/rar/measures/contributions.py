"""How much of a half's change comes from each of its municipalities.

The weighted mean of a half is the sum of share × rate. Between two years it moves because rates
move and because people do:

    own  = mean of its two shares × change of its rate
    size = change of its share × (mean of its two rates − mean of the half's two means)

All municipalities' contributions add up to the change exactly. One that joined or left has no share
before or after, so that it counts by its size alone; its rate in both years must be known.
"""

from __future__ import annotations

import pandas as pd

from dashboard.rar.measures.halves import mean
from dashboard.rar.measures.rates import Rates

COLUMNS = ["municipality_code", "own", "size", "total", "share_pct"]


def contributions(
    rates: Rates, first: tuple[int, tuple[str, ...]], last: tuple[int, tuple[str, ...]]
) -> pd.DataFrame:
    """Percentage points from each municipality, the largest first.

    `first` and `last` are a year and the half's municipalities in it. `share_pct` is the share of
    the half's inhabitants in the last year. Empty when a value or a weight is not known.
    """
    (begin, before), (end, after) = first, last
    start, finish = mean(rates, begin, before).weighted, mean(rates, end, after).weighted
    codes = sorted({*before, *after})
    known = all((year, code) in rates.values for year in (begin, end) for code in codes)
    if start is None or finish is None or not known:
        return pd.DataFrame(columns=COLUMNS)
    shares = _shares(rates, begin, before), _shares(rates, end, after)
    middle = (start + finish) / 2
    rows = []
    for code in codes:
        early, late = (share.get(code, 0.0) for share in shares)
        rate, later = rates.values[begin, code], rates.values[end, code]
        own = (early + late) / 2 * (later - rate)
        size = (late - early) * ((rate + later) / 2 - middle)
        rows.append((code, own, size, own + size, 100 * late))
    table = pd.DataFrame(rows, columns=COLUMNS)
    order = table["total"].abs().sort_values(ascending=False, kind="stable").index
    return table.loc[order].reset_index(drop=True)


def _shares(rates: Rates, year: int, codes: tuple[str, ...]) -> dict[str, float]:
    whole = sum(rates.weights[year, code] for code in codes)
    return {code: rates.weights[year, code] / whole for code in codes}
