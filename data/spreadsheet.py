"""What a spreadsheet does to text: the edges it adds to a cell, and what it would run."""

from __future__ import annotations

EDGES = " \t\r\n\u00a0\u2007\u202f\u200b\ufeff"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def quoted(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would take for a formula.

    One that already has apostrophes there gets another, so that `unquoted` finds it again.
    """
    return f"'{text}" if text.lstrip("'").startswith(DANGEROUS) else text


def unquoted(text: str) -> str:
    """The text that `quoted` was given."""
    is_quoted = text.startswith("'") and text.lstrip("'").startswith(DANGEROUS)
    return text[1:] if is_quoted else text
