"""What a reader of `/rar` must know before trusting a view, and how old its figures are."""

from __future__ import annotations

from dashboard.areas import FIRST_DAY, LAST_DAY, later_council
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import published
from dashboard.rar.choice import MEASURES, RarChoice
from dashboard.rar.formatting import (
    WEIGHTED,
    gap_text,
    mean_kind,
    municipality_name,
    quarter_text,
)
from dashboard.rar.measures.rates import DAYS
from dashboard.rar.measures.sums import INDICATORS, counts
from dashboard.rar.measures.view import RarView
from dashboard.rar.resolve import known_years
from data.snapshot import Snapshot

MIDDLE_OF_YEAR = DAYS["ledighed"]


def age(snapshot: Snapshot, choice: RarChoice) -> str:
    """The newest figure of every series of the page, and that no newer one was found."""
    w = words(choice.lang)
    newest = [
        w(f"rar.age.{measure}", at=_newest(snapshot, measure, w))
        for measure in MEASURES
        if known_years(snapshot, measure)
    ]
    newest += [
        w(f"rar.age.{name}", at=quarter_text(max(found), w))
        for name in INDICATORS
        if (found := counts(snapshot, name))
    ]
    return w("rar.age.newest", newest=w.listed(newest)) if newest else w("rar.headline.nothing")


def _newest(snapshot: Snapshot, measure: str, w: Words) -> str:
    year, (month, day) = known_years(snapshot, measure)[-1], DAYS[measure]
    if (month, day) == MIDDLE_OF_YEAR:
        return str(year)
    text = f"{year}-{month:02}-{day:02}" if day == 1 else f"{year}-{month:02}"
    return published(text, w.lang)


def notices(snapshot: Snapshot, view: RarView) -> tuple[str, ...]:
    """All there is to mind: of the split, and of the weights."""
    weights = other_weights(view)
    return (*split_notices(snapshot, view), *([weights] if weights else []))


def split_notices(snapshot: Snapshot, view: RarView) -> tuple[str, ...]:
    """Where a line breaks, and what the law did to the councils."""
    w, choice = words(view.choice.lang), view.choice
    found = []
    if view.breaks:
        names = w.listed([municipality_name(view, code) for code in view.reassigned])
        found.append(w("rar.notice.break", names=names, year=view.breaks[0]))
    found.append(w("rar.notice.law", council=successor(snapshot, w)))
    if not FIRST_DAY.year <= choice.year <= LAST_DAY.year:
        found.append(w("rar.notice.analytical"))
    return tuple(found)


def successor(snapshot: Snapshot, w: Words) -> str:
    """The council that the region's municipalities belong to after the two, by its name where the
    tables have it.
    """
    return later_council(snapshot) or w("rar.notice.one_council")


def other_weights(view: RarView) -> str:
    """What the gap would be by all inhabitants, and with each municipality counted once."""
    w, choice = words(view.choice.lang), view.choice
    if choice.is_growth or mean_kind(view) != WEIGHTED:
        return ""
    gaps = {
        kind: view.gaps(kind, without=choice.without).get(choice.year)
        for kind in ("all_ages", "unweighted")
    }
    texts = {
        kind: gap_text(gap, w, with_side=True) for kind, gap in gaps.items() if gap is not None
    }
    if "all_ages" in texts:
        return w("rar.notice.weights", year=choice.year, **texts)
    return w("rar.notice.no_weights", year=choice.year, **texts) if texts else ""


def missed_years(snapshot: Snapshot, asked: RarChoice, choice: RarChoice) -> list[str]:
    """That there are no figures of a year that was asked for, and which year stands instead."""
    w = words(choice.lang)
    return [
        w(f"rar.notice.missed_{name}", missed=getattr(asked, name), year=getattr(choice, name))
        for name in ("year", "base")
        if getattr(asked, name) not in (0, getattr(choice, name)) and getattr(choice, name)
    ]
