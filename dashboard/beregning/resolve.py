"""From what an address asks for to what can be calculated."""

from __future__ import annotations

from dashboard.areas import members
from dashboard.beregning.choice import ANNOUNCED, FIELDS, BeregningChoice, Change, OwnCounts
from dashboard.beregning.measures.calculated import changed, interpretation
from dashboard.kit.cache import kept
from dashboard.quota import CannotCalculate, Inputs, calculate
from dashboard.quotas.counts import Basis, basis, calculable, proved
from data.snapshot import Snapshot


@kept
def resolve(snapshot: Snapshot, choice: BeregningChoice) -> BeregningChoice:
    """The choice with an announcement that exists, its landstal where the reader has none, and
    only those own counts that change anything.

    Without a year: the newest one whose quotas are published for the whole country, since there a
    calculation can be held against the real numbers.
    """
    year, revision = _announcement(snapshot, choice)
    made_from = basis(snapshot, year, revision, choice.family)
    landstal = made_from.landstal if choice.landstal == ANNOUNCED else choice.landstal
    asked = choice.but(year=year, revision=revision, landstal=landstal)
    asked = asked.but(selected=_selected(snapshot, asked))
    changes = _effective(made_from.inputs, asked)
    if not _is_possible(made_from, asked.but(counts=OwnCounts(changes))):
        changes = ()
    return asked.but(counts=OwnCounts(changes, _first(made_from.inputs, asked.selected)))


def _announcement(snapshot: Snapshot, choice: BeregningChoice) -> tuple[int, int]:
    years = calculable(snapshot)
    if choice.year not in years:
        return proved(snapshot)
    revisions = [one.revision for one in years[choice.year]]
    return choice.year, choice.revision if choice.revision in revisions else revisions[0]


def _effective(inputs: Inputs, choice: BeregningChoice) -> tuple[Change, ...]:
    """The own counts of municipalities there are, without those that are what they were."""
    return tuple(
        one
        for one in choice.counts.changes
        if one.code in inputs.codes and _first(inputs, one.code)[one.field] != one.persons
    )


def _first(inputs: Inputs, code: str) -> dict[str, int]:
    """The counts of a municipality, by field."""
    index = inputs.place(code)
    return {field: int(getattr(inputs, column)[index]) for field, column in FIELDS.items()}


def _selected(snapshot: Snapshot, choice: BeregningChoice) -> str:
    inside = members(snapshot, choice.area, choice.year)
    return choice.selected if choice.selected in inside else BeregningChoice().selected


def _is_possible(made_from: Basis, choice: BeregningChoice) -> bool:
    """Whether shares can be worked out: own counts of 0 everywhere would leave none."""
    if not choice.counts.changes:
        return True
    try:
        inputs = changed(made_from.inputs, choice)
        calculate(inputs, 0, day=made_from.day, interpretation=interpretation(choice))
    except CannotCalculate:
        return False
    return True
