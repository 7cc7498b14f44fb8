"""What the calculation is made from: three counts per municipality."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

COLUMNS = ("municipality_code", "region_code", "population", "immigrants", "family_reunified")
COUNTS = COLUMNS[2:]


class CannotCalculate(ValueError):
    """The figures do not allow the calculation; the text says why and what to do, in Danish."""


@dataclass(frozen=True)
class Inputs:
    """The counts of § 8 as parallel tuples in the order of the codes, in whole persons.

    `population` and `immigrants` are those of 1 January in the year of the announcement,
    `family_reunified` those who first came as a refugee's family in the year before it.
    """

    codes: tuple[str, ...]
    regions: tuple[str, ...]
    population: tuple[int, ...]
    immigrants: tuple[int, ...]
    family_reunified: tuple[int, ...]

    @classmethod
    def of(cls, frame: pd.DataFrame) -> Inputs:
        """From a table with the columns in `COLUMNS`, a row per municipality in any order.

        Raises `CannotCalculate` for a municipality named twice, a count that is negative, and
        where nobody lives or has immigrated at all.
        """
        return cls.from_rows(frame[list(COLUMNS)].itertuples(index=False, name=None))

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[str, str, int, int, int]]) -> Inputs:
        """The same from rows in the order of `COLUMNS`."""
        ordered = sorted(rows)
        columns = list(zip(*ordered, strict=True)) or [()] * len(COLUMNS)
        codes, regions, *counts = columns
        inputs = cls(codes, regions, *(tuple(map(int, column)) for column in counts))
        inputs._check()
        return inputs

    def but(self, code: str, **counts: int) -> Inputs:
        """The same with other counts for one municipality: `but("0741", immigrants=90)`."""
        place = self.place(code)
        changed = {
            name: (*values[:place], counts[name], *values[place + 1 :])
            for name, values in ((name, getattr(self, name)) for name in counts)
        }
        inputs = replace(self, **changed)
        inputs._check()
        return inputs

    def inside(self, region: str) -> Inputs:
        """Only the municipalities of a region."""
        return Inputs.from_rows(row for row in self.rows() if row[1] == region)

    def rows(self) -> Iterable[tuple[str, str, int, int, int]]:
        """A tuple per municipality, in the order of `COLUMNS`."""
        return zip(
            self.codes,
            self.regions,
            self.population,
            self.immigrants,
            self.family_reunified,
            strict=True,
        )

    def place(self, code: str) -> int:
        """Where a municipality stands in the tuples; `KeyError` when it is not among them."""
        try:
            return self.codes.index(code)
        except ValueError:
            raise KeyError(code) from None

    def _check(self) -> None:
        if len(set(self.codes)) < len(self.codes):
            raise CannotCalculate("En kommune står to gange. Slet den ene række.")
        for name in COUNTS:
            if any(count < 0 for count in getattr(self, name)):
                raise CannotCalculate(f"{name} er negativ for en kommune. Ret tallet.")
        for name in ("population", "immigrants"):
            if not sum(getattr(self, name)):
                raise CannotCalculate(
                    f"{name} er 0 i alle kommuner, så andelene kan ikke regnes ud. Skriv tallene."
                )
