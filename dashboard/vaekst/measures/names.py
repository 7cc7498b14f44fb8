"""Names as they stand in an address."""

from __future__ import annotations

import re

PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def slug(text: str) -> str:
    """A name in an address: `vaeksthus-hovedstadsregionen`."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().translate(PLAIN)).strip("-")
