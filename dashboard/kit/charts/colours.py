"""The colours of slots and roles in a palette."""

from __future__ import annotations

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.slots import (
    ESTIMATE_SLOT,
    NOT_APPLICABLE_SLOT,
    NOT_PUBLISHED_SLOT,
    ZERO_SLOT,
)
from dashboard.kit.look import Palette, classes_of


def role(colour: str, palette: Palette) -> str:
    """The colour of a role by its name: `west`, `accent`, `ink_soft`; one of several by its place
    in them, `compared 0`.

    Raises AttributeError for a name that the palette does not have.
    """
    name, _, place = colour.partition(" ")
    found = getattr(palette, name)
    return str(found[int(place)] if place else found)


def class_colours(classes: Classes, palette: Palette) -> tuple[str, ...]:
    """One colour per class, lowest first; diverging classes take the half of their sign."""
    if not classes.is_diverging:
        return classes_of(palette.sequential, len(classes)) if len(classes) else ()
    below = sum(one.high < 0 for one in classes.classes)
    above = len(classes) - below
    middle = len(palette.diverging) // 2
    low, high = palette.diverging[:middle], palette.diverging[middle + 1 :]
    return (classes_of(low, below) if below else ()) + (classes_of(high, above) if above else ())


def slot_colours(classes: Classes, palette: Palette) -> dict[int, str]:
    """The colour of every slot, the marks' included."""
    zero = palette.diverging[len(palette.diverging) // 2] if classes.is_diverging else palette.zero
    marks = {
        ESTIMATE_SLOT: palette.rule,
        NOT_APPLICABLE_SLOT: palette.context,
        NOT_PUBLISHED_SLOT: palette.not_published,
        ZERO_SLOT: zero,
    }
    return marks | dict(enumerate(class_colours(classes, palette)))
