"""The three points of the calculation that could not be read, as switches with names.

Nobody has published the inputs beside the results, so no reading can be proved; the first of each
is the default, and a result says which was used.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sharing(StrEnum):
    """A1: by which key the positive municipalities cover the deficit of the zero ones."""

    PROPORTIONAL = "forholdsmaessig"
    POPULATION = "befolkning"


class Scope(StrEnum):
    """A2: whether § 7 keeps the numbers of the country, or repeats the steps inside the region."""

    NATION = "land"
    REGION = "region"


class Rounding(StrEnum):
    """A3: whether the largest remainders are found in the country, or region by region after the
    regional quotas.
    """

    NATION = "land"
    REGION = "region"


@dataclass(frozen=True)
class Interpretation:
    """One reading of A1, A2 and A3."""

    sharing: Sharing = Sharing.PROPORTIONAL
    scope: Scope = Scope.NATION
    rounding: Rounding = Rounding.NATION


DEFAULT = Interpretation()


@dataclass(frozen=True)
class Assumption:
    """A point that could not be read: its number, what a reader writes for it, where it stands in
    an `Interpretation`, and the readings there are.
    """

    number: str
    name: str
    field: str
    readings: type[StrEnum]

    def of(self, interpretation: Interpretation) -> str:
        """How an interpretation reads this point."""
        return str(getattr(interpretation, self.field))


ASSUMPTIONS = (
    Assumption("A1", "noegle", "sharing", Sharing),
    Assumption("A2", "omfang", "scope", Scope),
    Assumption("A3", "afrunding", "rounding", Rounding),
)
