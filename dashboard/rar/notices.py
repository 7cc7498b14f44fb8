"""What a reader of `/rar` must know before trusting a view."""

from __future__ import annotations

from dashboard.areas import FIRST_DAY, LAST_DAY
from dashboard.kit.words import words
from dashboard.rar.choice import RarChoice
from dashboard.rar.formatting import municipality_name
from dashboard.rar.measures.view import RarView
from data.snapshot import Snapshot


def notices(view: RarView) -> tuple[str, ...]:
    """That the split is drawn in years without councils, and where a line breaks."""
    w = words(view.choice.lang)
    found = []
    if view.breaks:
        names = w.listed([municipality_name(view, code) for code in view.reassigned])
        found.append(w("rar.notice.break", names=names, year=view.breaks[0]))
    if not FIRST_DAY.year <= view.choice.year <= LAST_DAY.year:
        found.append(w("rar.notice.analytical"))
    return (*found, w("rar.notice.law"))


def missed_years(snapshot: Snapshot, asked: RarChoice, choice: RarChoice) -> list[str]:
    """That there are no figures of a year that was asked for, and which year stands instead."""
    w = words(choice.lang)
    return [
        w(f"rar.notice.missed_{name}", missed=getattr(asked, name), year=getattr(choice, name))
        for name in ("year", "base")
        if getattr(asked, name) not in (0, getattr(choice, name)) and getattr(choice, name)
    ]
