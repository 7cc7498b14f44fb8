"""The time line and the agreements."""

from __future__ import annotations

from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import published
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.measures.accounts.account import (
    Account,
    cited,
    headings,
    sources_of,
    sureness,
    when,
)
from dashboard.vaekst.measures.timeline import Told, agreed, breaks, events
from data.snapshot import Snapshot

SUBJECTS = (
    "niveau", "trin", "potentiale", "maalgruppe", "frist", "saede", "bestyrelse", "metode",
)  # fmt: skip


def day(one: Told, w: Words) -> str:
    """When it was: a moment, a span, or nothing."""
    if one.window.end:
        return when(one.window, w)
    return published(one.window.start, w.lang)


def story(snapshot: Snapshot, choice: VaekstChoice) -> Account:
    """Every event and every term, with where it was read."""
    w = words(choice.lang)
    told = [(w("vaekst.tidslinje.event"), event) for event in events(snapshot, choice.lang)] + [
        (w(f"vaekst.tidslinje.subject.{subject}"), term)
        for subject in SUBJECTS
        for term in agreed(snapshot, subject, choice.lang)
    ]
    rows = tuple(
        (
            what,
            day(one, w),
            one.title,
            one.text,
            sureness(one.confidence, w),
            cited(snapshot, one.source_id),
        )
        for what, one in told
    )
    years = [event.window.start[:4] for event in breaks(snapshot, choice.lang)]
    return Account(
        name="tidslinje",
        finding=w("vaekst.tidslinje.finding", years=w.listed(years)),
        subtitle="",
        notices=(),
        headings=headings(w, "subject", "window", "title", "text", "confidence", "source"),
        rows=rows,
        numeric=(),
        sources=sources_of(rows),
    )
