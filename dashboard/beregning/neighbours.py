"""The choices one step away: another landstal, another measure, an assumption read otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.beregning.choice import MEASURES, READINGS, BeregningChoice
from dashboard.beregning.measures.view import beregning_view
from dashboard.beregning.presets import presets
from dashboard.beregning.resolve import resolve
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from data.snapshot import Snapshot

Step = tuple[str, str]


def neighbours(snapshot: Snapshot, choice: BeregningChoice) -> Mapping[Step, BeregningChoice]:
    """Resolved choices by the step that leads to them: (control, its new value)."""
    here, w = resolve(snapshot, choice), words(choice.lang)
    steps: dict[Step, BeregningChoice] = {
        ("landstal", number(one.landstal, 0, w.lang)): here.but(landstal=one.landstal)
        for one in presets(beregning_view(snapshot, here), w)
    }
    for name, values in {"measure": MEASURES, **READINGS}.items():
        steps |= {(name, value): here.but(**{name: value}) for value in values}
    return {step: there for step, there in steps.items() if there != here}
