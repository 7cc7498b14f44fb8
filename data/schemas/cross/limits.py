"""A part is no larger than the whole that is announced with it."""

from __future__ import annotations

from data.faults import Fault
from data.schemas.cross.check import CrossCheck, danish, each
from data.schemas.cross.quotas import ANNOUNCEMENT
from data.schemas.table import Loaded


def no_quota_exceeds_its_landstal(landstal: Loaded, quotas: Loaded) -> list[Fault]:
    """A quota of a region or a municipality is at most the national number it is a part of."""
    rows = quotas.frame.assign(row=range(len(quotas.frame))).dropna(subset=["quota_persons"])
    whole = landstal.frame[[*ANNOUNCEMENT, "landstal_persons"]].dropna()
    both = rows.merge(whole, on=ANNOUNCEMENT)
    return [
        quotas.fault(
            int(one.row),
            "quota_persons",
            one.quota_persons,
            f"er større end landstallet i {landstal.file}",
            f"Landstallet er {danish(one.landstal_persons)}; ret det ene af de to tal.",
        )
        for one in each(both[both["quota_persons"] > both["landstal_persons"]])
    ]


CHECKS = tuple(
    CrossCheck(("landstal", table), no_quota_exceeds_its_landstal)
    for table in ("regionskvoter", "kommunekvoter")
)
