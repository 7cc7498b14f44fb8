"""What came of one krone."""

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
from dashboard.vaekst.measures.returns import PerKrone, returns
from dashboard.vaekst.measures.said import entity, metric, plain
from data.snapshot import Snapshot


def returned(snapshot: Snapshot, choice: VaekstChoice) -> Account:
    """The returns with their numerators, told apart."""
    w = words(choice.lang)
    found = returns(snapshot, choice.sureness)
    rows = tuple(
        (
            krone(one, w),
            metric(one.evidence.metric, w),
            entity(one.evidence.entity, w),
            when(one.window, w),
            sureness(one.evidence.confidence, w),
            cited(snapshot, one.evidence.source_id),
        )
        for one in found
    )
    key = "vaekst.afkast.finding" if found else "vaekst.afkast.nothing"
    return Account(
        name="afkast",
        finding=w(key, count=len(found)),
        subtitle=w("vaekst.afkast.subtitle"),
        notices=(),
        headings=headings(w, "return", "numerator", "entity", "window", "confidence", "source"),
        rows=rows,
        numeric=(),
        sources=sources_of(rows),
    )


def krone(one: PerKrone, w: Words) -> str:
    """A return in words: `5,07 kr.`, `4–7 kr.`, `mål: 6 gange`."""
    low, high = plain(one.low, w.lang), plain(one.high, w.lang)
    value = low if one.low == one.high else f"{low}–{high}"
    text = w("vaekst.afkast.times" if one.is_target else "vaekst.afkast.krone", value=value)
    return w(f"vaekst.qualifier.{one.evidence.qualifier}", value=text)
