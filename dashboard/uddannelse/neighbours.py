"""The choices one step away from a view of `/uddannelse`."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.uddannelse.choice import MEASURES, PROGRAMMES, EducationChoice
from dashboard.uddannelse.measures.split import inside, split_years
from dashboard.uddannelse.resolve import resolve
from data.snapshot import Snapshot


def neighbours(
    snapshot: Snapshot, choice: EducationChoice
) -> Mapping[tuple[str, str], EducationChoice]:
    """The other measure; of the map of municipalities also programmes, years and who is chosen."""
    here = resolve(snapshot, choice)
    steps = {("measure", one): here.but(measure=one) for one in MEASURES}
    if here.year:
        steps |= {("programme", one): here.but(programme=one) for one in PROGRAMMES}
        steps |= {("year", str(one)): here.but(year=one) for one in split_years(snapshot)}
        steps |= {("selected", one): here.but(selected=one) for one in inside(snapshot)}
    return {step: there for step, there in steps.items() if there != here}
