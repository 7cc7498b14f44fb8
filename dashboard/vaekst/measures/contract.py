"""The resultatkontrakt that KKR makes with Erhvervshus Midtjylland for the coming year."""

from __future__ import annotations

from dashboard.kit.cache import kept
from dashboard.vaekst.measures.goals import Direction, Goal
from dashboard.vaekst.measures.kinds import Evidence, Unit, Window
from dashboard.vaekst.measures.rows import Row, held, surely
from data.snapshot import Snapshot

HOUSE = "Erhvervshus Midtjylland"


@kept
def contract(snapshot: Snapshot, confidence: str = "alle") -> tuple[Goal, ...]:
    """The goals of the newest contract that KKR has put in; none until then."""
    goals = [_goal(row) for row in surely(snapshot["resultatkontrakt"], confidence)]
    newest = max((goal.window.start for goal in goals), default="")
    return tuple(goal for goal in goals if goal.window.start == newest)


def _goal(row: Row) -> Goal:
    units = {prefix: held(row, prefix) for prefix in ("baseline", "target", "latest")}
    used = next((unit for unit, _ in units.values() if unit), Unit.COUNT)
    year = str(row["year"])
    return Goal(
        name=row["kpi"],
        owner=row["owner"],
        unit=used,
        target=units["target"][1],
        result=units["latest"][1],
        baseline=units["baseline"][1],
        window=Window(year, year),
        direction=Direction(row["direction"]),
        evidence=Evidence(
            entity=HOUSE,
            metric=row["kpi"],
            comparison="",
            qualifier="exact",
            mark=row["mark"],
            confidence=row["confidence"],
            note=row["note"],
            source_id=row["source_id"],
        ),
    )
