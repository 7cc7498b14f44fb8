"""How the page names the municipality, its figures' periods, and where a quota came from."""

from __future__ import annotations

from dashboard.comparison import Standing
from dashboard.comparison.formatting import period_text
from dashboard.kit.charts.marks import PROVISIONAL
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number, published
from dashboard.kommune.measures.quotas import Quota
from dashboard.kommune.measures.support import Fact

NOTHING = "–"


def formal_name(code: str, name: str, w: Words) -> str:
    """`Herning Kommune`; two are called otherwise: `Københavns Kommune`."""
    own = f"kommune.formal.{code}"
    return w(own) if w.has(own) else w("kommune.formal.other", name=name)


def standing_period(one: Standing, w: Words) -> str:
    """When a figure is of; a quota's with its announcement and kind."""
    if not one.period.kind:
        return period_text(one.period, w)
    return w(
        "kommune.quota.period",
        year=one.period.at,
        announced=announcement_text(one.period.revision, w),
        kind=w(f"quotas.kind.{one.period.kind}"),
    )


def announcement_text(revision: int | None, w: Words) -> str:
    """`første udmelding`, `ændring 1`, or that the source names none."""
    if revision is None:
        return w("kommune.quota.unnamed")
    return w(f"kommune.quota.{'later' if revision else 'first'}", revision=revision)


def origin_text(one: Quota, w: Words) -> str:
    """Where a quota came from: `første udmelding, 29. september 2014: landstal 4.000`."""
    text = announcement_text(one.revision, w)
    if one.announced:
        text = w("kommune.quota.dated", text=text, day=published(one.announced, w.lang))
    if one.landstal is None:
        return text
    return w("kommune.quota.behind", text=text, landstal=number(one.landstal, 0, w.lang))


def persons_text(one: Quota, w: Words) -> str:
    """A quota's persons, with `omkring` where a newspaper has rounded them."""
    text = w.counted("quotas.persons", one.persons)
    return w("kommune.quota.about", persons=text) if one.mark == PROVISIONAL else text


def fact_text(one: Fact, w: Words) -> str:
    """A fact's figure as it was published: `ca. 9 mio. kr.`, `326`, `ja`."""
    if one.unit == "yes":
        return w("vaekst.flag.yes")
    decimals = 0 if one.value == int(one.value) else 1
    text = w(f"vaekst.unit.{one.unit}", value=number(one.value, decimals, w.lang))
    return w(f"vaekst.qualifier.{one.qualifier or 'exact'}", value=text)


def fact_period(one: Fact, w: Words) -> str:
    """When a fact is of; that it is not told where the source does not say."""
    return spell_text(one.start, one.end, w) or w("kommune.erhverv.undated")


def spell_text(start: str, end: str, w: Words) -> str:
    """From when till when, once where both are the same; blank where neither is known."""
    ends = [published(text, w.lang) for text in (start, end) if text]
    return "–".join(dict.fromkeys(ends))
