"""The other measures of the map, one step away."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.vaekst.choice import SHOWS, VaekstChoice
from data.snapshot import Snapshot


def neighbours(snapshot: Snapshot, choice: VaekstChoice) -> Mapping[tuple[str, str], VaekstChoice]:
    """What the map shows with every other measure."""
    return {("show", one): choice.but(show=one) for one in SHOWS if one != choice.show}
