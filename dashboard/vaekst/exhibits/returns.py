"""What came of one krone."""

from __future__ import annotations

from dashboard.kit.exhibit import Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.cells import columns, origin, sources_of
from dashboard.vaekst.formatting import entity, metric, period, plain, years_covered
from dashboard.vaekst.measures.returns import PerKrone, returns
from data.snapshot import Snapshot


def per_krone(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """The returns with their numerators, told apart: they have no chart."""
    w = words(choice.lang)
    found = returns(snapshot, choice.sureness)
    rows = tuple(
        (
            krone(one, w),
            metric(one.evidence.metric, w),
            entity(one.evidence.entity, w),
            period(one.window, w),
            *origin(snapshot, one.evidence.confidence, one.evidence.source_id, w),
        )
        for one in found
    )
    key = "vaekst.afkast.finding" if found else "vaekst.nothing"
    return Exhibit(
        name="afkast",
        title=w("vaekst.section.afkast"),
        finding=w(key, count=len(found)),
        unit=w("vaekst.afkast.unit"),
        period=years_covered([one.window for one in found], w),
        table=Table(
            columns(w, "return", "numerator", "entity", "window", "confidence", "source"), rows
        ),
        sources=sources_of(rows),
        definition=w("vaekst.afkast.definition"),
    )


def krone(one: PerKrone, w: Words) -> str:
    """A return in words: `5,07 kr.`, `4–7 kr.`, `mål: 6 gange`."""
    low, high = plain(one.low, w.lang), plain(one.high, w.lang)
    value = low if one.low == one.high else f"{low}–{high}"
    text = w("vaekst.afkast.times" if one.is_target else "vaekst.afkast.krone", value=value)
    return w(f"vaekst.qualifier.{one.evidence.qualifier}", value=text)
