"""What `/kvoter/beregning` shows, by the names it is exported under."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.exhibits.accuracy import (
    DISTANCE,
    REGIONS,
    accuracy_exhibit,
    regions_exhibit,
)
from dashboard.beregning.exhibits.curve import CURVE, curve_exhibit
from dashboard.beregning.exhibits.letter import LETTER, letter_exhibit
from dashboard.beregning.exhibits.municipalities import (
    GAINS,
    MUNICIPALITIES,
    RANKING,
    gains_exhibit,
    municipalities_exhibit,
    ranking_exhibit,
)
from dashboard.beregning.exhibits.rules import (
    CALENDAR,
    RULES,
    UKRAINE,
    calendar_exhibit,
    rules_exhibit,
    ukraine_exhibit,
)
from dashboard.beregning.exhibits.steps import STEPS, steps_exhibit
from dashboard.beregning.exhibits.tripling import TRIPLING, tripling_exhibit
from dashboard.kit.exhibit import Exhibit
from data.snapshot import Snapshot

__all__ = [
    "CALENDAR",
    "CURVE",
    "DISTANCE",
    "EXHIBITS",
    "GAINS",
    "LETTER",
    "MUNICIPALITIES",
    "RANKING",
    "REGIONS",
    "RULES",
    "STEPS",
    "TRIPLING",
    "UKRAINE",
]

EXHIBITS: Mapping[str, Callable[[Snapshot, BeregningChoice], Exhibit]] = {
    STEPS: steps_exhibit,
    MUNICIPALITIES: municipalities_exhibit,
    RANKING: ranking_exhibit,
    GAINS: gains_exhibit,
    CURVE: curve_exhibit,
    TRIPLING: tripling_exhibit,
    LETTER: letter_exhibit,
    RULES: rules_exhibit,
    CALENDAR: calendar_exhibit,
    UKRAINE: ukraine_exhibit,
    DISTANCE: accuracy_exhibit,
    REGIONS: regions_exhibit,
}
