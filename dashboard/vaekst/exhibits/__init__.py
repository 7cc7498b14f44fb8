"""Everything that `/vaekst` shows, by name: a section each, and the figures beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.kit.exhibit import Exhibit
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.contract import coming_contract
from dashboard.vaekst.exhibits.effect import effect
from dashboard.vaekst.exhibits.houses import houses
from dashboard.vaekst.exhibits.local import municipalities
from dashboard.vaekst.exhibits.returns import per_krone
from dashboard.vaekst.exhibits.series import series
from dashboard.vaekst.exhibits.shares import funding, shares
from dashboard.vaekst.exhibits.targets import goals
from dashboard.vaekst.exhibits.timeline import timeline
from data.snapshot import Snapshot

__all__ = ["EXHIBITS"]

EXHIBITS: Mapping[str, Callable[[Snapshot, VaekstChoice], Exhibit]] = {
    "huse": houses,
    "andel": shares,
    "bevilling": funding,
    "effekt": effect,
    "maal": goals,
    "kontrakt": coming_contract,
    "serier": series,
    "afkast": per_krone,
    "tidslinje": timeline,
    "kommuner": municipalities,
}
