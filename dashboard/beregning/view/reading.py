"""From the controls of the page to a choice, and what is wrong with those that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.beregning.choice import ANNOUNCED, BeregningChoice
from dashboard.beregning.measures import BeregningView
from dashboard.beregning.measures.faults import typed_fault, typed_persons
from dashboard.beregning.view.controls import COUNTS, SWITCHES
from dashboard.ids import Beregning
from dashboard.quotas.counts import FAMILY_TOTAL

Controls = Mapping[str, Any]
PICKED = {"area": Beregning.AREA, "measure": Beregning.MEASURE, "selected": Beregning.SELECTED}
KEPT = ("lang", "version", "year", "revision", *PICKED)


class Fields:
    """The fields that hold a number; `wrong` gathers what to write instead, by control."""

    def __init__(self, controls: Controls, lang: str) -> None:
        self.controls = controls
        self.lang = lang
        self.wrong: dict[str, str] = {}

    def whole(self, control: str, *, last: int, blank: int) -> int:
        """A typed number; `blank` where nothing is typed, and `last` where it cannot be read."""
        text = str(self.controls[control] or "").strip()
        try:
            return typed_persons(text, self.lang) if text else blank
        except ValueError:
            self.wrong[control] = typed_fault(last, self.lang)
            return last


def from_controls(
    before: BeregningView, controls: Controls, moved: str | None
) -> tuple[BeregningChoice, dict[str, str]]:
    """What the controls say after `moved` has moved, and the faults of those typed wrongly; for
    them the last good value holds.
    """
    if moved == Beregning.RESET:
        return BeregningChoice(**{name: getattr(before.choice, name) for name in KEPT}), {}
    fields = Fields(controls, before.choice.lang)
    choice = _picked(before.choice, controls)
    choice = choice.but(
        landstal=fields.whole(
            Beregning.LANDSTAL, last=before.now.landstal, blank=before.basis.landstal
        ),
        family=fields.whole(Beregning.FAMILY, last=choice.family, blank=FAMILY_TOTAL),
    )
    if moved == Beregning.ANNOUNCEMENT:
        year, revision = str(controls[moved]).split(".")
        choice = choice.but(year=int(year), revision=int(revision), landstal=ANNOUNCED, changes=())
    return _counted(before, choice, fields, moved), fields.wrong


def _picked(choice: BeregningChoice, controls: Controls) -> BeregningChoice:
    """The choice with what was picked from a list; a list that says nothing changes nothing."""
    picked = {name: controls[control] for name, control in (PICKED | SWITCHES).items()}
    return choice.but(**{name: value for name, value in picked.items() if value})


def _counted(
    before: BeregningView, choice: BeregningChoice, fields: Fields, moved: str | None
) -> BeregningChoice:
    """The own count that moved; the others may still be those of the municipality before."""
    for field, control in COUNTS.items():
        if control == moved:
            known = before.first_count(field)
            count = fields.whole(control, last=before.count(field), blank=known)
            own = None if count == known else count
            choice = choice.with_count(before.choice.selected, field, own)
    return choice
