"""Væksthus Midtjylland among the five: its share of the gross growth, and of the base funding."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.cache import kept
from dashboard.vaekst.measures.kinds import Outcome, ShareOfGrowth, Window
from dashboard.vaekst.measures.rows import effects, sources
from data.snapshot import Snapshot, Source

HOUSE, ALL_HOUSES = "Væksthus Midtjylland", "alle (fem væksthuse)"
FUNDING = "basisbevilling"
ORDER, WHOLE_PCT = list(Outcome), 100.0


@dataclass(frozen=True)
class Funding:
    """A house's base funding of a year, and that of all five."""

    own_mio_kr: float
    every_mio_kr: float
    year: int
    confidence: str
    source_id: str

    @property
    def share_pct(self) -> float:
        """The share, worked out from the two published amounts."""
        return 100 * self.own_mio_kr / self.every_mio_kr

    @property
    def window(self) -> Window:
        """The year of the funding; the growth it stands beside is of other years."""
        return Window(str(self.year), str(self.year))


@dataclass(frozen=True)
class HouseShares:
    """Shares of gross growth as published, and the funding; None when it was not found."""

    growth: tuple[ShareOfGrowth, ...]
    funding: Funding | None
    sources: tuple[Source, ...]


@kept
def house_shares(snapshot: Snapshot, confidence: str = "alle") -> HouseShares:
    """What is published of Væksthus Midtjylland's shares."""
    growth = [
        figure
        for figure in effects(snapshot, confidence)
        if isinstance(figure, ShareOfGrowth) and figure.evidence.entity == HOUSE
    ]
    funding = _funding(snapshot)
    named = {figure.evidence.source_id for figure in growth}
    return HouseShares(
        growth=tuple(sorted(growth, key=lambda one: ORDER.index(one.outcome))),
        funding=funding,
        sources=sources(snapshot, named | ({funding.source_id} if funding else set())),
    )


def _funding(snapshot: Snapshot) -> Funding | None:
    table = snapshot["vaeksthus_targets"]
    rows = table[(table["target_metric"] == FUNDING) & table["target_mio_kr"].notna()]
    granted = {row["entity"]: row for row in rows.sort_values("year_start").to_dict("records")}
    own, every = granted.get(HOUSE), granted.get(ALL_HOUSES)
    if own is None or every is None or own["year_start"] != every["year_start"]:
        return None
    return Funding(
        own_mio_kr=float(own["target_mio_kr"]),
        every_mio_kr=float(every["target_mio_kr"]),
        year=int(own["year_start"]),
        confidence=own["confidence"],
        source_id=own["source_id"],
    )
