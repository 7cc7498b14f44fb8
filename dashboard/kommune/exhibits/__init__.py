"""What the page shows, by name, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from dashboard.kit.exhibit import Exhibit
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.exhibits.arrivals import came
from dashboard.kommune.exhibits.places import councils, neighbour_borders
from dashboard.kommune.exhibits.quotas import quotas
from dashboard.kommune.exhibits.standings import standings
from dashboard.kommune.exhibits.support import support
from dashboard.kommune.measures.figures import PEOPLE, QUOTAS, TERMS, WORK
from data.snapshot import Snapshot

HISTORY, ARRIVALS, COUNCILS = "kvoter", "modtagne", "inddeling"
NEIGHBOURS, SUPPORT = "naboer", "erhverv"

EXHIBITS: Mapping[str, Callable[[Snapshot, KommuneChoice], Exhibit]] = {
    PEOPLE: partial(standings, PEOPLE),
    WORK: partial(standings, WORK),
    TERMS: partial(standings, TERMS),
    QUOTAS: partial(standings, QUOTAS),
    HISTORY: quotas,
    ARRIVALS: came,
    NEIGHBOURS: neighbour_borders,
    COUNCILS: councils,
    SUPPORT: support,
}
