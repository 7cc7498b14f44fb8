"""From landstal to kommunekvoter: the whole calculation, with everything on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import Any

import pandas as pd

from dashboard.quota.inputs import CannotCalculate, Inputs
from dashboard.quota.interpretation import DEFAULT, Interpretation, Rounding, Scope
from dashboard.quota.orders import Order, order_on
from dashboard.quota.steps import Distribution, distribute
from dashboard.quota.whole import largest_remainder

CODE = "municipality_code"


@dataclass(frozen=True)
class Calculation:
    """The quotas of a landstal by an order and a reading of it, and how they came about.

    `parts` are the calculations the numbers come from: one for the country, or one per region
    where the steps are repeated inside it (A2). Quotas are whole persons by code, and sum to
    `landstal`.
    """

    order: Order
    interpretation: Interpretation
    inputs: Inputs
    landstal: int
    country: Distribution
    parts: tuple[Distribution, ...]
    regionskvoter: Mapping[str, int]
    kommunekvoter: Mapping[str, int]

    @cached_property
    def exact(self) -> Mapping[str, Fraction]:
        """The fordelingstal before whole persons are made of them, by municipality."""
        return MappingProxyType(
            {
                code: part.fordelingstal[place]
                for part in self.parts
                for place, code in enumerate(part.inputs.codes)
            }
        )

    @cached_property
    def rows(self) -> pd.DataFrame:
        """Every figure of the chain, a row per `municipality_code`.

        Persons: population, immigrants, family_reunified, beregnet_fordelingstal,
        foreloebigt_fordelingstal, deficit_share (what it gives up), fordelingstal, kommunekvote.
        Fractions of 1: population_share, immigrant_share, fordelingsandel.
        """
        told = [_figures(part) for part in self.parts]
        columns = {name: [*chain.from_iterable(one[name] for one in told)] for name in told[0]}
        columns["kommunekvote"] = [self.kommunekvoter[code] for code in columns[CODE]]
        return pd.DataFrame(columns).set_index(CODE).sort_index()


def calculate(
    inputs: Inputs,
    landstal: int,
    *,
    day: date,
    interpretation: Interpretation = DEFAULT,
) -> Calculation:
    """The kommunekvoter of a landstal by the order in force on `day` (§§ 4 and 7).

    Raises `NotInForce` for a day before the first order, and `CannotCalculate` for a negative
    landstal or, where A2 is read by region, a region without population or immigrants.
    """
    if landstal < 0:
        raise CannotCalculate("Landstallet er negativt. Skriv 0 eller et højere tal.")
    order = order_on(day)
    country = distribute(inputs, landstal, interpretation.sharing)
    by_region = _regionskvoter(country)
    if interpretation.scope is Scope.REGION:
        parts = tuple(
            distribute(inputs.inside(region), quota, interpretation.sharing)
            for region, quota in by_region.items()
        )
        quotas = _whole(parts)
    elif interpretation.rounding is Rounding.REGION:
        parts, quotas = (country,), _whole_by_region(country, by_region)
    else:
        parts, quotas = (country,), _whole((country,))
        by_region = _sums(inputs, quotas)
    return Calculation(
        order,
        interpretation,
        inputs,
        landstal,
        country,
        parts,
        MappingProxyType(by_region),
        MappingProxyType(dict(sorted(quotas.items()))),
    )


def _regionskvoter(country: Distribution) -> dict[str, int]:
    """§ 4, stk. 1: the fordelingstal of a region's municipalities together, in whole persons."""
    regions = sorted(set(country.inputs.regions))
    sums = dict.fromkeys(regions, 0)
    for region, number in zip(
        country.inputs.regions, country.fordelingstal.numerators, strict=True
    ):
        sums[region] += number
    whole = largest_remainder(
        list(sums.values()), country.fordelingstal.denominator, country.landstal
    )
    return dict(zip(regions, whole, strict=True))


def _whole(parts: tuple[Distribution, ...]) -> dict[str, int]:
    """The fordelingstal of each part in whole persons that sum to what it shares."""
    quotas: dict[str, int] = {}
    for part in parts:
        numbers = part.fordelingstal
        whole = largest_remainder(numbers.numerators, numbers.denominator, part.landstal)
        quotas |= zip(part.inputs.codes, whole, strict=True)
    return quotas


def _whole_by_region(country: Distribution, by_region: Mapping[str, int]) -> dict[str, int]:
    """The same region by region, so that each sums to its regionskvote."""
    numbers = country.fordelingstal
    quotas: dict[str, int] = {}
    for region, total in by_region.items():
        inside = [at for at, its in enumerate(country.inputs.regions) if its == region]
        whole = largest_remainder(
            [numbers.numerators[at] for at in inside], numbers.denominator, total
        )
        quotas |= {country.inputs.codes[at]: quota for at, quota in zip(inside, whole, strict=True)}
    return quotas


def _sums(inputs: Inputs, quotas: Mapping[str, int]) -> dict[str, int]:
    sums = dict.fromkeys(sorted(set(inputs.regions)), 0)
    for code, region in zip(inputs.codes, inputs.regions, strict=True):
        sums[region] += quotas[code]
    return sums


def _figures(part: Distribution) -> dict[str, Sequence[Any]]:
    """The columns of `Calculation.rows` for one part."""
    inputs = part.inputs
    everybody, immigrated = sum(inputs.population), sum(inputs.immigrants)
    foreloebigt, fordelingstal = part.foreloebigt.floats(), part.fordelingstal.floats()
    return {
        CODE: inputs.codes,
        "region_code": inputs.regions,
        "population": inputs.population,
        "immigrants": inputs.immigrants,
        "family_reunified": inputs.family_reunified,
        "population_share": [count / everybody for count in inputs.population],
        "immigrant_share": [count / immigrated for count in inputs.immigrants],
        "fordelingsandel": part.fordelingsandel.floats(),
        "beregnet_fordelingstal": part.beregnet.floats(),
        "foreloebigt_fordelingstal": foreloebigt,
        "deficit_share": [
            max(before, 0.0) - after
            for before, after in zip(foreloebigt, fordelingstal, strict=True)
        ],
        "fordelingstal": fordelingstal,
    }
