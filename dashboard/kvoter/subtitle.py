"""The lines below the headline: what is shown and from when, and how old the newest figures are."""

from __future__ import annotations

from dashboard.areas import members
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number, published
from dashboard.kvoter.formatting import measured
from dashboard.kvoter.measures.view import QUOTA, QuotaView
from dashboard.quotas.announced import newest_landstal
from dashboard.quotas.sets import available, is_complete
from data.snapshot import Snapshot

OFFICES = frozenset({"Udlændingestyrelsen", "Udlændinge- og Integrationsministeriet"})


def subtitle(view: QuotaView) -> str:
    """Kind and unit, what a figure is worked out from, landstal, and the days of both."""
    w = words(view.choice.lang)
    kinds = w(f"kvoter.kinds.{view.choice.kind}")
    if view.choice.measure == QUOTA:
        parts = [w("kvoter.subtitle.text", what=kinds, unit=view.indicator.unit(w.lang))]
    else:
        made = w(f"kvoter.worked_out.{view.choice.measure}")
        parts = [measured(view), made, kinds.lower()]
    return " · ".join([*parts, *_landstal(view, w), *_dated(view, w)])


def age(snapshot: Snapshot, view: QuotaView) -> str:
    """How old the area's newest figures are, and what was looked for in vain after them."""
    w = words(view.choice.lang)
    where = w(f"kvoter.in_area.{view.choice.area}")
    texts = [*_newest_quotas(snapshot, view.choice.area, where, w), *_newest_landstal(snapshot, w)]
    return " ".join(texts)


def _landstal(view: QuotaView, w: Words) -> list[str]:
    """The landstal, and the day or month it was announced where that is known."""
    one = view.announced
    if one is None:
        return []
    key = "about" if one.is_about else "landstal"
    text = w(f"kvoter.subtitle.{key}", landstal=number(one.persons, 0, w.lang))
    if not one.announced:
        return [text]
    at = "announced_on" if one.announced_on else "announced_in"
    return [w(f"kvoter.subtitle.{at}", landstal=text, day=published(one.announced, w.lang))]


def _dated(view: QuotaView, w: Words) -> list[str]:
    """When the quotas were published by an office of state; otherwise the dates of the sources,
    where every one of them has a date.
    """
    days = sorted({source.published for source in view.quota_sources})
    if not all(days) or not days:
        return []
    first, last = published(days[0], w.lang), published(days[-1], w.lang)
    if len(days) > 1:
        return [w("kvoter.subtitle.sources", first=first, last=last)]
    is_official = all(source.publisher in OFFICES for source in view.quota_sources)
    return [w("kvoter.subtitle.published" if is_official else "kvoter.subtitle.source", day=first)]


def _newest_quotas(snapshot: Snapshot, area: str, where: str, w: Words) -> list[str]:
    """The newest year with every municipality, and the newest with any."""
    sets = available(snapshot, area)
    newest = max((one.quota_year for one in sets), default=0)
    whole = max((one.quota_year for one in sets if is_complete(snapshot, one, area)), default=0)
    of = len(members(snapshot, area, whole or newest))
    if not whole:
        texts = [w("kvoter.age.none_whole", of=of, where=where)]
    else:
        texts = [w("kvoter.age.whole", of=of, where=where, year=whole)]
    if newest <= whole:
        return [*texts, w("kvoter.age.nothing", where=where)]
    codes = members(snapshot, area, newest)
    known = {
        code for one in sets if one.quota_year == newest for code in codes if one.known((code,))
    }
    count = w.counted("kvoter.municipalities", len(known))
    return [*texts, w("kvoter.age.single", known=count, year=newest)]


def _newest_landstal(snapshot: Snapshot, w: Words) -> list[str]:
    """The newest landstal, and the years between that lack one."""
    newest = newest_landstal(snapshot)
    year, one = newest.quota_year, newest.announcement
    texts = [w("kvoter.age.landstal", landstal=number(one.persons, 0, w.lang), year=year)]
    gaps = [str(year) for year in newest.missing]
    return [*texts, w("kvoter.age.gaps", years=w.listed(gaps))] if gaps else texts
