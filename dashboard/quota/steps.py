"""The steps of § 4, one function each, in exact numbers.

Names follow the order (nr. 550 of 3 May 2022). Every number is a whole numerator over a
denominator that all municipalities share, so that nothing is rounded before whole persons are
made, and two municipalities that tie do so exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from dashboard.quota.inputs import Inputs
from dashboard.quota.interpretation import Sharing


@dataclass(frozen=True)
class Amounts:
    """Exact numbers, one per municipality, over one denominator."""

    numerators: tuple[int, ...]
    denominator: int

    def __getitem__(self, place: int) -> Fraction:
        return Fraction(self.numerators[place], self.denominator)

    def floats(self) -> list[float]:
        """The numbers as they are shown."""
        return [numerator / self.denominator for numerator in self.numerators]


@dataclass(frozen=True)
class Distribution:
    """The steps for one set of municipalities: the country, or one region (A2).

    The sum of `fordelingstal` is exactly `landstal`.
    """

    inputs: Inputs
    landstal: int
    fordelingsandel: Amounts
    beregnet: Amounts
    foreloebigt: Amounts
    fordelingstal: Amounts

    @cached_property
    def positive_sum(self) -> Fraction:
        """S: the preliminary numbers above zero, together."""
        positive = sum(max(numerator, 0) for numerator in self.foreloebigt.numerators)
        return Fraction(positive, self.foreloebigt.denominator)

    @property
    def deficit(self) -> Fraction:
        """D: what those below zero would have been short, and the others give up."""
        return self.positive_sum - self.landstal


def distribute(inputs: Inputs, landstal: int, sharing: Sharing) -> Distribution:
    """Share `landstal` persons among the municipalities by § 4, stk. 2-5."""
    andel = fordelingsandele(inputs)
    beregnet = beregnede_fordelingstal(andel, landstal, inputs)
    foreloebigt = foreloebige_fordelingstal(beregnet, inputs)
    fordelingstal = SHARE_THE_DEFICIT[sharing](foreloebigt, landstal, inputs.population)
    return Distribution(inputs, landstal, andel, beregnet, foreloebigt, fordelingstal)


def fordelingsandele(inputs: Inputs) -> Amounts:
    """§ 4, stk. 2: the share of the population, less what the share of immigrants exceeds it.

    `a = p - (m - p) = 2p - m`; zero or less where m is at least twice p. They sum to 1.
    """
    everybody, immigrated = sum(inputs.population), sum(inputs.immigrants)
    counts = zip(inputs.population, inputs.immigrants, strict=True)
    return Amounts(
        tuple(2 * living * immigrated - came * everybody for living, came in counts),
        everybody * immigrated,
    )


def beregnede_fordelingstal(andel: Amounts, landstal: int, inputs: Inputs) -> Amounts:
    """§ 4, stk. 3: the share of all who are to be placed and all who were reunified, `a(L + F)`."""
    placed = landstal + sum(inputs.family_reunified)
    return Amounts(tuple(share * placed for share in andel.numerators), andel.denominator)


def foreloebige_fordelingstal(beregnet: Amounts, inputs: Inputs) -> Amounts:
    """§ 4, stk. 4: less those the municipality has received already, `b - F_i`. They sum to L."""
    pairs = zip(beregnet.numerators, inputs.family_reunified, strict=True)
    return Amounts(
        tuple(number - family * beregnet.denominator for number, family in pairs),
        beregnet.denominator,
    )


def shared_in_proportion(foreloebigt: Amounts, landstal: int, population: Sequence[int]) -> Amounts:
    """§ 4, stk. 5 with A1 by the preliminary numbers: nobody below zero, the rest times L/S."""
    positive = [max(number, 0) for number in foreloebigt.numerators]
    return Amounts(tuple(number * landstal for number in positive), sum(positive) or 1)


def shared_by_population(foreloebigt: Amounts, landstal: int, population: Sequence[int]) -> Amounts:
    """§ 4, stk. 5 with A1 by population: the rest give up the deficit by how many live there.

    That may bring another below zero, who then stands at zero while the others share anew.
    """
    numbers, denominator = foreloebigt.numerators, foreloebigt.denominator
    sharing = {place for place, number in enumerate(numbers) if number > 0}
    while True:
        living = sum(population[place] for place in sharing) or 1
        deficit = sum(numbers[place] for place in sharing) - landstal * denominator
        left = {place: numbers[place] * living - deficit * population[place] for place in sharing}
        below = {place for place, number in left.items() if number < 0}
        if not below:
            reached = tuple(left.get(place, 0) for place in range(len(numbers)))
            return Amounts(reached, denominator * living)
        sharing -= below


SHARE_THE_DEFICIT = {
    Sharing.PROPORTIONAL: shared_in_proportion,
    Sharing.POPULATION: shared_by_population,
}
