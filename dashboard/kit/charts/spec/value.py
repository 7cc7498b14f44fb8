"""A value that a chart holds."""

from __future__ import annotations

from typing import NamedTuple


class Value(NamedTuple):
    """Whose it is, the text it is shown as, and the number."""

    name: str
    text: str
    number: float | None
