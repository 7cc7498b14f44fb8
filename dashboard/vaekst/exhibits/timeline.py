"""The time line and the agreements."""

from __future__ import annotations

from dashboard.kit.exhibit import Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import published
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.cells import columns, origin, sources_of
from dashboard.vaekst.formatting import period, years_covered
from dashboard.vaekst.measures.timeline import Event, breaks, events, terms
from data.snapshot import Snapshot

SUBJECTS = (
    "evaluering", "niveau", "opgaver", "trin", "potentiale", "maalgruppe", "frist", "saede",
    "ydelser", "bestyrelse", "erhvervsfremmebestyrelse", "metode",
)  # fmt: skip


def timeline(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """Every event and every term, with where it was read."""
    w = words(choice.lang)
    every = [(w("vaekst.tidslinje.event"), event) for event in events(snapshot, choice.lang)] + [
        (w(f"vaekst.tidslinje.subject.{subject}"), term)
        for subject in SUBJECTS
        for term in terms(snapshot, subject, choice.lang)
    ]
    rows = tuple(
        (
            what,
            day(one, w),
            one.title,
            one.text,
            *origin(snapshot, one.confidence, one.source_id, w),
        )
        for what, one in every
    )
    years = [event.window.start[:4] for event in breaks(snapshot, choice.lang)]
    return Exhibit(
        name="tidslinje",
        title=w("vaekst.section.tidslinje"),
        finding=w("vaekst.tidslinje.finding", years=w.listed(years)),
        unit=w("vaekst.tidslinje.unit"),
        period=years_covered([one.window for _, one in every], w),
        table=Table(columns(w, "subject", "window", "title", "text", "confidence", "source"), rows),
        sources=sources_of(rows),
        definition=w("vaekst.tidslinje.definition"),
    )


def day(one: Event, w: Words) -> str:
    """When it was: a moment, a span, or nothing."""
    if one.window.end:
        return period(one.window, w)
    return published(one.window.start, w.lang)
