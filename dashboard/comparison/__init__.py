"""Comparison: how one municipality stands among others, by rules that can be repeated by hand."""

from dashboard.comparison.ranks import Rank, is_low_first, ranks
from dashboard.comparison.rates import comparable, has_own_rate, is_rate, own_rate
from dashboard.comparison.standing import Change, Place, Standing, standing
from dashboard.comparison.verdicts import Limits, Verdict, limits_of, verdict

__all__ = [
    "Change",
    "Limits",
    "Place",
    "Rank",
    "Standing",
    "Verdict",
    "comparable",
    "has_own_rate",
    "is_low_first",
    "is_rate",
    "limits_of",
    "own_rate",
    "ranks",
    "standing",
    "verdict",
]
