"""From what an address asks for to what can be calculated."""

from __future__ import annotations

from functools import lru_cache

from dashboard.areas import members
from dashboard.beregning.choice import ANNOUNCED, FIELDS, BeregningChoice, Change
from dashboard.beregning.measures.calculated import changed, interpretation
from dashboard.quota import CannotCalculate, Inputs, calculate
from dashboard.quotas.counts import Basis, basis, calculable
from dashboard.quotas.sets import available, is_complete
from data.snapshot import Snapshot


@lru_cache(maxsize=1024)
def settle(snapshot: Snapshot, choice: BeregningChoice) -> BeregningChoice:
    """The choice with an announcement that exists, and only those own counts that change anything.

    Without a year: the newest one whose quotas are published for the whole country, since there a
    calculation can be held against the real numbers.
    """
    year, revision = _announcement(snapshot, choice)
    asked = choice.but(year=year, revision=revision)
    base = basis(snapshot, year, revision, choice.family)
    if asked.landstal == base.landstal:
        asked = asked.but(landstal=ANNOUNCED)
    asked = asked.but(changes=_told(base.inputs, asked), selected=_selected(snapshot, asked))
    return asked if _is_possible(base, asked) else asked.but(changes=())


def front(snapshot: Snapshot, choice: BeregningChoice) -> BeregningChoice:
    """A settled choice as its shortest address: what it would settle to anyway is left out."""
    settled = settle(snapshot, choice)
    for left_out in ({"year": 0, "revision": -1}, {"revision": -1}, {"year": 0}):
        shorter = settled.but(**left_out)
        if settle(snapshot, shorter) == settled:
            return shorter
    return settled


def _announcement(snapshot: Snapshot, choice: BeregningChoice) -> tuple[int, int]:
    years = calculable(snapshot)
    if choice.year not in years:
        return proved(snapshot)
    revisions = [one.revision for one in years[choice.year]]
    return choice.year, choice.revision if choice.revision in revisions else revisions[0]


@lru_cache(maxsize=8)
def proved(snapshot: Snapshot) -> tuple[int, int]:
    """Year and revision of the newest announcement whose quotas are published for every
    municipality; the newest of all where there is none.
    """
    whole = [
        (one.quota_year, one.revision)
        for one in available(snapshot, "danmark")
        if is_complete(snapshot, one, "danmark") and one.quota_year in calculable(snapshot)
    ]
    newest = max(calculable(snapshot))
    return max(whole, default=(newest, 0))


def _told(inputs: Inputs, choice: BeregningChoice) -> tuple[Change, ...]:
    """The own counts of municipalities there are, without those that are what they were."""
    return tuple(
        one
        for one in choice.changes
        if one.code in inputs.codes
        and getattr(inputs, FIELDS[one.field])[inputs.place(one.code)] != one.persons
    )


def _selected(snapshot: Snapshot, choice: BeregningChoice) -> str:
    inside = members(snapshot, choice.area, choice.year)
    return choice.selected if choice.selected in inside else BeregningChoice().selected


def _is_possible(base: Basis, choice: BeregningChoice) -> bool:
    """Whether shares can be worked out: own counts of 0 everywhere would leave none."""
    if not choice.changes:
        return True
    try:
        inputs = changed(base.inputs, choice)
        calculate(inputs, 0, day=base.day, interpretation=interpretation(choice))
    except CannotCalculate:
        return False
    return True
