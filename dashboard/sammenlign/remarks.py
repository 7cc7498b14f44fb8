"""What of a choice on `/sammenlign` could not be had, in words."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.indicators import catalogue
from dashboard.kit.words import words
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.formatting import group_text, names_of
from dashboard.sammenlign.resolve import FEWEST, group_of
from data.snapshot import Snapshot


def remarks(snapshot: Snapshot, asked: ComparisonChoice, shown: ComparisonChoice) -> Sequence[str]:
    """A sentence for each wish that was answered with something else."""
    w, first = words(shown.lang), shown.municipalities[:1]
    told = []
    if 0 < len(asked.municipalities) < FEWEST:
        added = [code for code in shown.municipalities if code not in asked.municipalities]
        told.append(w("sammenlign.remark.added", who=names_of(snapshot, added, w)))
    if asked.group != shown.group:
        told.append(
            w(
                "sammenlign.remark.group",
                who=names_of(snapshot, first, w),
                group=group_text(snapshot, group_of(snapshot, shown), w),
            )
        )
    if asked.is_whole and not shown.is_whole:
        told.append(w("sammenlign.remark.whole"))
    every = catalogue()
    told += [
        w("sammenlign.remark.indicator", what=every[got].name(w.lang))
        for wanted, got in (
            (asked.indicator, shown.indicator),
            (asked.x, shown.x),
            (asked.y, shown.y),
        )
        if wanted != got
    ]
    if asked.then not in (0, shown.then) and shown.then:
        told.append(w("sammenlign.remark.then", missed=asked.then, year=shown.then))
    return told
