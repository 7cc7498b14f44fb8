"""The landstal's own rules at the reader's estimate, and Ukraine's kommunetal beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.beregning.measures.view import BeregningView
from dashboard.kit.cache import kept
from dashboard.quota import (
    UKRAINE_ORDERS,
    Deadline,
    Due,
    Revision,
    UkraineOrder,
    deadlines,
    kommunetal,
    revision,
    scaled,
)
from dashboard.quotas.counts import published_people
from data.snapshot import Snapshot, Source


@dataclass(frozen=True)
class Rules:
    """What the law says of the announced landstal at an estimate.

    `revision` is None where the announced landstal is 0. `scaled_persons` is the selected
    municipality's quota if the numbers calculated at the announced landstal were raised or
    lowered in proportion, `recalculated_persons` if everything were calculated anew; both with
    the reader's counts and assumptions. `judged_on` is the day whose rules are used.
    """

    judged_on: date
    revision: Revision | None
    scaled_persons: int
    recalculated_persons: int


@dataclass(frozen=True)
class Way:
    """The selected municipality at another landstal, in persons, both ways that are spoken of:
    `scaled` in proportion, as the letter of 29 September 2014 had it, and `recalculated`.
    """

    landstal: int
    scaled: int
    recalculated: int


@dataclass(frozen=True)
class Day:
    """A step of a year's calendar, and when it was really taken: an ISO day or month, blank where
    no source that was found names it.
    """

    deadline: Deadline
    done: str


@dataclass(frozen=True)
class Kommunetal:
    """A municipality's share of 10.000 persons displaced from Ukraine by an order, and the year
    whose published population was used; `is_year_meant` when it is the order's own.
    """

    order: UkraineOrder
    persons: int
    population_year: int
    sources: tuple[Source, ...]

    @property
    def is_year_meant(self) -> bool:
        """Whether the population is that of the day the order names."""
        return self.population_year == self.order.counted_on.year


def rules(view: BeregningView) -> Rules:
    """The rules for the choice's announcement; an estimate is taken to be made in the quota year,
    or on the day of the announcement where that is later.
    """
    judged = max(view.basis.day, date(view.choice.year, 1, 1))
    landstal, estimate = view.basis.landstal, view.now.landstal
    before = view.at(landstal).kommunekvoter
    selected = view.choice.selected
    return Rules(
        judged_on=judged,
        revision=revision(landstal, estimate, day=judged) if landstal else None,
        scaled_persons=scaled(before, estimate)[selected] if landstal else 0,
        recalculated_persons=view.now.kommunekvoter[selected],
    )


def ways(view: BeregningView, landstal: Sequence[int]) -> tuple[Way, ...]:
    """Both ways to each landstal, from the quotas calculated at the announced one."""
    code, announced = view.choice.selected, view.basis.landstal
    before = view.at(announced).kommunekvoter
    return tuple(
        Way(one, scaled(before, one)[code] if announced else 0, view.at(one).kommunekvoter[code])
        for one in landstal
    )


def calendar(snapshot: Snapshot, view: BeregningView) -> tuple[tuple[Day, ...], tuple[Source, ...]]:
    """The steps that lead to the quotas of the year, and the sources of their days."""
    year = view.choice.year
    first = view.in_year[0]
    done = {Due.LANDSTAL: first.announced}
    table = snapshot.tables.get("quota_days")
    rows = [] if table is None else table[table["quota_year"] == year].to_dict("records")
    done |= {Due(row["step"]): row["done_on"].date().isoformat() for row in rows}
    used = dict.fromkeys((first.source_id, *(row["source_id"] for row in rows)))
    days = tuple(Day(one, done.get(one.due, "")) for one in deadlines(year))
    return days, tuple(snapshot.sources[name] for name in used)


@kept
def ukraine(snapshot: Snapshot, code: str) -> tuple[Kommunetal, ...]:
    """The municipality's kommunetal by each order, from the nearest published population."""
    found = []
    for order in UKRAINE_ORDERS:
        people = published_people(snapshot, order.counted_on.year)
        share = kommunetal(people.persons)[code]
        found.append(Kommunetal(order, share, people.year, people.sources))
    return tuple(found)
