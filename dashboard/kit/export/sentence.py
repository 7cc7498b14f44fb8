"""An exhibit in one sentence for a press release or a speech: its finding and where it is from."""

from __future__ import annotations

from dashboard.kit.citation import citation
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.words import words

ENDS = (".", "?", "!")


def sourced_sentence(one: Exhibit, *, lang: str, address: str) -> str:
    """The finding, its sources, and the address of what it was read from."""
    w = words(lang)
    source = f"{w('provenance.source')} {citation(one.sources, lang)}"
    finding = one.finding if one.finding.endswith(ENDS) else f"{one.finding}."
    return f"{finding} {source}, {w('use.via', address=address)}"
