"""The landstal a reader can jump to: the year's real ones, and the letter's own examples."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from dashboard.beregning.measures.view import BeregningView
from dashboard.kit.words import Words

RAISES = (Fraction(1, 2), Fraction(1))


@dataclass(frozen=True)
class Preset:
    """A landstal, in persons, and what it is."""

    landstal: int
    note: str


def presets(view: BeregningView, w: Words) -> tuple[Preset, ...]:
    """Rising, each landstal once: every announcement of the year, and the announced number plus
    50 and 100 per cent, the examples of the letter of 29 September 2014.
    """
    notes: dict[int, str] = {}
    for one in view.in_year:
        key = "first" if one.revision == 0 else "later"
        notes.setdefault(one.persons, w(f"beregning.preset.{key}", revision=one.revision))
    notes[view.basis.landstal] = w("beregning.preset.announced")
    for raised in RAISES:
        landstal = int(view.basis.landstal * (1 + raised))
        notes.setdefault(landstal, w("beregning.preset.more", pct=int(100 * raised)))
    return tuple(Preset(landstal, notes[landstal]) for landstal in sorted(notes))
