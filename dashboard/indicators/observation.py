"""One value: whose, when, and what it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.kit.charts.marks import NOT_PUBLISHED
from dashboard.quotas.sets import KINDS


class Period(NamedTuple):
    """When a value is of: `at` as the table has it (`2015`, `2022-08`, blank where the source does
    not tell). A quota has its announcement (`revision`) and its kind besides.
    """

    at: str
    revision: int = 0
    kind: str = ""

    @property
    def year(self) -> int:
        """The year, 0 where it is not told."""
        return int(self.at[:4]) if self.at[:4].isdecimal() else 0

    @property
    def order(self) -> tuple[str, int, int]:
        """What periods are sorted by. Of one announcement the fixed quota is the last word, then
        the agreed one.
        """
        return self.at, self.revision, -KINDS.index(self.kind) if self.kind in KINDS else 0


@dataclass(frozen=True)
class Observation:
    """A value with its mark and its source; None where there is none, and the mark tells why.

    A derived value was also held against another number: `base_source_id` is where that stands,
    `compared` the announcement and kind of the quota it is of.
    """

    value: float | None
    mark: str
    source_id: str = ""
    base_source_id: str = ""
    compared: tuple[int, str] | None = None

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Every source behind it."""
        return tuple(filter(None, (self.source_id, self.base_source_id)))


NOTHING = Observation(None, NOT_PUBLISHED)
Observations = Mapping[Period, Mapping[str, Observation]]
