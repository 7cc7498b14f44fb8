"""What was measured through the years."""

from __future__ import annotations

from dashboard.kit.words import Words, words
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.measures.accounts.account import (
    Account,
    cited,
    headings,
    sources_of,
    sureness,
    when,
)
from dashboard.vaekst.measures.names import slug
from dashboard.vaekst.measures.said import amount, entity, metric
from dashboard.vaekst.measures.series import Lane, lanes
from dashboard.vaekst.measures.timeline import breaks
from data.snapshot import Snapshot


def chosen(snapshot: Snapshot, choice: VaekstChoice) -> tuple[Lane, ...]:
    """The lanes of the chosen kind and house."""
    return lanes(snapshot, confidence=choice.sureness, kind=choice.kind, house=choice.house)


def series(snapshot: Snapshot, choice: VaekstChoice) -> Account:
    """Every figure of the chosen kind with its whole window."""
    w = words(choice.lang)
    found = chosen(snapshot, choice)
    rows = tuple(
        (
            w(f"vaekst.kind.{lane.kind}"),
            metric(lane.metric, w),
            entity(figure.evidence.entity, w),
            amount(figure, w),
            when(figure.window, w),
            sureness(figure.evidence.confidence, w),
            cited(snapshot, figure.evidence.source_id),
        )
        for lane in found
        for figure in lane.figures
    )
    return Account(
        name="serier",
        finding=_finding(snapshot, found, choice, w),
        subtitle=w("vaekst.serier.subtitle"),
        notices=_notices(found, w),
        headings=headings(
            w, "kind", "measured", "entity", "value", "window", "confidence", "source"
        ),
        rows=rows,
        numeric=(3,),
        sources=sources_of(rows),
    )


def _finding(snapshot: Snapshot, found: tuple[Lane, ...], choice: VaekstChoice, w: Words) -> str:
    """How many times the same thing was measured, and where the series break."""
    figures = [figure for lane in found for figure in lane.figures]
    if not figures:
        return w("vaekst.serier.nothing")
    years = [event.window.start[:4] for event in breaks(snapshot, choice.lang)]
    once = sum(len(lane.figures) == 1 for lane in found)
    names = {figure.evidence.entity for figure in figures}
    who = [entity(name, w) for name in sorted(names) if slug(name) == choice.house]
    key = "house" if who else "country"
    said = {"measures": len(found), "once": once}
    return w(f"vaekst.serier.{key}", who="".join(who), breaks=w.listed(years), **said)


def _notices(found: tuple[Lane, ...], w: Words) -> tuple[str, ...]:
    kinds = {lane.kind for lane in found}
    told = ["netto"] if "netto" in kinds else []
    told += ["tilfredshed"] if "tilfredshed" in kinds else []
    return tuple(w(f"vaekst.serier.notice.{kind}") for kind in told)
