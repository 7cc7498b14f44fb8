"""When a landstal must be changed, and by which text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from dashboard.quota.dated import Dated, Since
from dashboard.quota.inputs import CannotCalculate

SMALL_LANDSTAL = 8_000
ACT_OF_2017 = date(2017, 11, 15)
ACT_OF_2017_URL = "https://ft.dk/samling/20171/lovforslag/l97/20171_l97_som_fremsat.htm"


def half(landstal: int) -> Fraction:
    """Before the act of 2017: more than 50 per cent."""
    return Fraction(50, 100)


def by_size(landstal: int) -> Fraction:
    """Integrationsloven § 6: more than 40 per cent up to 8.000 persons, 25 per cent above."""
    return Fraction(40, 100) if landstal <= SMALL_LANDSTAL else Fraction(25, 100)


LIMIT: Dated[Callable[[int], Fraction]] = Dated(
    "Grænsen for, hvornår landstallet skal ændres",
    (
        Since(date(2008, 1, 18), half, ACT_OF_2017_URL),
        # The day the bill was introduced; when the act came into force could not be read.
        Since(ACT_OF_2017, by_size, ACT_OF_2017_URL),
    ),
)


@dataclass(frozen=True)
class Revision:
    """A new estimate against the landstal: how far off it is, and how far it may be.

    Shares are fractions of the landstal; `is_required` when the change exceeds the limit.
    """

    landstal: int
    estimate: int
    limit: Fraction
    source: str

    @property
    def change(self) -> Fraction:
        """How far the estimate lies from the landstal, without sign."""
        return Fraction(abs(self.estimate - self.landstal), self.landstal)

    @property
    def is_required(self) -> bool:
        """Whether the landstal must be changed (§ 2, stk. 5-6; integrationsloven § 6)."""
        return self.change > self.limit

    @property
    def lowest_kept(self) -> int:
        """The lowest estimate that leaves the landstal as it is."""
        return -((self.landstal * (self.limit - 1)) // 1)

    @property
    def highest_kept(self) -> int:
        """The highest estimate that leaves the landstal as it is."""
        return (self.landstal * (1 + self.limit)) // 1


def revision(landstal: int, estimate: int, *, day: date) -> Revision:
    """Whether a landstal must be changed to an estimate made on `day`.

    Raises `NotInForce` before 18 January 2008, `CannotCalculate` for a landstal below 1.
    """
    if landstal < 1:
        raise CannotCalculate("Landstallet er 0, så en ændring kan ikke måles i procent af det.")
    rule = LIMIT.step_on(day)
    return Revision(landstal, estimate, rule.value(landstal), rule.source)
