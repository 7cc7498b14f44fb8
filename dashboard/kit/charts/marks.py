"""The five marks: what a figure is, or why there is none."""

from __future__ import annotations

VALUE = "value"
ZERO = "zero"
NOT_PUBLISHED = "not_published"
NOT_APPLICABLE = "not_applicable"
PROVISIONAL = "provisional"

MARKS = (VALUE, ZERO, NOT_PUBLISHED, NOT_APPLICABLE, PROVISIONAL)


def mark_of(value: float | None, given: str = VALUE) -> str:
    """The mark of a value that was computed from one marked `given`."""
    if value is None:
        return given if given in (NOT_PUBLISHED, NOT_APPLICABLE) else NOT_PUBLISHED
    if given == PROVISIONAL:
        return PROVISIONAL
    return ZERO if value == 0 else VALUE
