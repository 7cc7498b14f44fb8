"""The choices one step away: what a reader can reach by moving a single control."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.kvoter.choice import MEASURES, METHODS, KvoteChoice
from dashboard.kvoter.resolve import resolve
from dashboard.quotas.sets import available
from data.snapshot import Snapshot

Step = tuple[str, str]


def neighbours(snapshot: Snapshot, choice: KvoteChoice) -> Mapping[Step, KvoteChoice]:
    """Resolved choices by the step that leads to them: (control, its new value).

    Measures, classes, revisions, kinds and years; another area is another map, and is asked for.
    """
    here = resolve(snapshot, choice)
    sets = available(snapshot, here.area)
    in_year = [one for one in sets if one.quota_year == here.year]
    steps: dict[Step, KvoteChoice] = {
        **{("measure", measure): here.but(measure=measure) for measure in MEASURES},
        **{("method", method): here.but(method=method) for method in METHODS},
        **{("revision", str(one.revision)): here.but(revision=one.revision) for one in in_year},
        **{
            ("kind", one.kind): here.but(kind=one.kind)
            for one in in_year
            if one.revision == here.revision
        },
        **{("year", str(one.quota_year)): here.but(year=one.quota_year) for one in sets},
    }
    return {step: resolve(snapshot, there) for step, there in steps.items() if there != here}
