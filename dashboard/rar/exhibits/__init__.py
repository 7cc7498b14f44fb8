"""What `/rar` shows, by name; each with the same numbers as chart, table and file."""

from collections.abc import Callable, Mapping

from dashboard.kit.exhibit import Exhibit
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits.contributions import contributions
from dashboard.rar.exhibits.council import council
from dashboard.rar.exhibits.development import development, gap
from dashboard.rar.exhibits.distribution import distribution, multiples
from dashboard.rar.exhibits.municipalities import municipalities
from dashboard.rar.exhibits.people import growth
from dashboard.rar.exhibits.releases import released
from dashboard.rar.exhibits.sums import indexed, persons
from data.snapshot import Snapshot

EXHIBITS: Mapping[str, Callable[[Snapshot, RarChoice], Exhibit]] = {
    "kommuner": municipalities,
    "udvikling": development,
    "forskel": gap,
    "bidrag": contributions,
    "spredning": distribution,
    "smaa-billeder": multiples,
    "folketal": growth,
    "ansatte": indexed("ansatte"),
    "ansatte-antal": persons("ansatte"),
    "kontanthjaelp": indexed("kontanthjaelp"),
    "kontanthjaelp-antal": persons("kontanthjaelp"),
    "udgivelser": released,
    "raadet": council,
}

__all__ = ["EXHIBITS"]
