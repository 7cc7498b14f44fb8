"""The form that the values of municipalities are written in: `0`, `0,0`, `0.00`.

A text that is its value in that form does not travel beside it: the browser writes it
(`areasIn` in `assets/kit/columns.mjs`), digit for digit as `written` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

WHOLE = "0"
DECIMALS = re.compile(r"\d([.,])(\d+)$")


def form_of(values: Iterable[tuple[float, str]]) -> str:
    """The form of values by their texts: as the one nearest zero, which has no thousands."""
    _, text = min(values, key=lambda one: abs(one[0]), default=(0, ""))
    found = DECIMALS.search(text)
    return f"{WHOLE}{found[1]}{'0' * len(found[2])}" if found else WHOLE


def written(value: float, form: str) -> str:
    """A value in a form: no thousands, a minus as JavaScript has it, a half up as its `toFixed`."""
    sign, decimals = form[1:2], len(form[2:])
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{rounded:f}".replace(".", sign)
