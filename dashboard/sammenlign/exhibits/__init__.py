"""What `/sammenlign` shows, by name; each with the same numbers as chart, table and file."""

from collections.abc import Callable, Mapping

from dashboard.kit.exhibit import Exhibit
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.exhibits.alike import most_alike
from dashboard.sammenlign.exhibits.distribution import distribution
from dashboard.sammenlign.exhibits.history import development
from dashboard.sammenlign.exhibits.pairs import against, since
from dashboard.sammenlign.exhibits.table import side_by_side
from data.snapshot import Snapshot

EXHIBITS: Mapping[str, Callable[[Snapshot, ComparisonChoice], Exhibit]] = {
    "tabel": side_by_side,
    "dengang": since,
    "fordeling": distribution,
    "udvikling": development,
    "sammenhaeng": against,
    "lignende": most_alike,
}

__all__ = ["EXHIBITS"]
