"""The sentences of the front page, computed from its facts."""

from __future__ import annotations

from datetime import date

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.overblik.formatting import due_text, left_text, period_text
from dashboard.overblik.measures import Calendar, EastWest, KeyFigure, LeadQuotas
from dashboard.quotas.formatting import persons

RATE_DECIMALS = 2


def lead_finding(lead: LeadQuotas, today: date, w: Words) -> str:
    """Who was to receive most persons, and how that is by inhabitant, under which announcement."""
    if not lead.by_persons:
        return w("overblik.lead.nothing")
    most, lowest, highest = lead.by_persons[0], lead.by_rate[0], lead.by_rate[-1]
    texts = {
        "when": _announcement(lead, w),
        **_verb(lead, today, w),
        "most": most.name,
        "count": number(most.persons, 0, w.lang),
        "rate": _rate(most.rate, w),
        "lowest": lowest.name,
        "low": _rate(lowest.rate, w),
        "highest": highest.name,
        "high": _rate(highest.rate, w),
        "high_persons": persons(highest.persons, w),
    }
    if most == lowest and lead.region_rate is not None:
        return w("overblik.lead.fewest", region=_rate(lead.region_rate, w), **texts)
    return w("overblik.lead.others", **texts)


def mine_finding(lead: LeadQuotas, code: str, today: date, w: Words) -> str:
    """The same of the reader's own municipality; nothing where it has no quota on the map."""
    one = next((each for each in lead.by_rate if each.code == code), None)
    if one is None:
        return ""
    texts = {
        "when": _announcement(lead, w),
        **_verb(lead, today, w),
        "name": one.name,
        "count": w.counted("overblik.lead.refugees", one.persons),
        "rate": _rate(one.rate, w),
        "rank": one.rank,
        "of": len(lead.by_rate),
    }
    if lead.region_rate is None:
        return w("overblik.lead.mine_alone", **texts)
    return w("overblik.lead.mine", region=_rate(lead.region_rate, w), **texts)


def superseded(lead: LeadQuotas, w: Words) -> str:
    """What a later landstal made of the first quota, and why the map does not show it; nothing
    where the map has the year's last.
    """
    revised, announced = lead.revised, lead.view.announced
    if revised is None or announced is None:
        return ""
    texts = {
        "year": lead.view.choice.year,
        "before": number(announced.persons, 0, w.lang),
        "landstal": number(revised.landstal, 0, w.lang),
        "who": revised.name,
        "known": revised.known,
        "of": revised.of,
    }
    changed = w("overblik.lead.changed", **texts)
    if revised.persons is not None:
        kind = w(f"overblik.lead.kind.{revised.kind}")
        now = number(revised.persons, 0, w.lang)
        changed = w("overblik.lead.revised", kind=kind, persons=now, **texts)
    if not lead.view.is_complete:
        return changed
    return f"{changed} {w('overblik.lead.partial', **texts)}"


def lead_subtitle(lead: LeadQuotas, w: Words) -> str:
    """What the map shows, worked out from what, and the landstal behind it."""
    choice, announced = lead.view.choice, lead.view.announced
    parts = [w(f"overblik.lead.kinds.{choice.kind}"), w("overblik.lead.made", year=choice.year)]
    if announced:
        parts.append(w("overblik.lead.landstal", landstal=number(announced.persons, 0, w.lang)))
    return " · ".join(parts)


def age(lead: LeadQuotas, newest: tuple[KeyFigure, ...], found: Calendar, w: Words) -> str:
    """How new the newest figures are, how old those of the map, and what was not found."""
    year = max(one.period.year for one in newest)
    names = [
        w(f"overblik.newest.{one.name}.in_age", period=period_text(one, w))
        for one in newest
        if one.period.year == year
    ]
    texts = [w("overblik.age.newest", names=w.listed(names))]
    if lead.by_persons:
        complete = "whole" if lead.view.is_complete else "part"
        texts.append(w(f"overblik.age.map_{complete}", year=lead.view.choice.year))
    if found.due[0].landstal is None:
        texts.append(w("overblik.age.no_landstal", year=found.coming_year))
    return " ".join(texts)


def calendar_finding(found: Calendar, w: Words) -> str:
    """Where the coming quota year stands, and what is due next."""
    first, coming = found.due[0], found.coming
    year = found.coming_year
    if first.landstal:
        landstal = number(first.landstal.persons, 0, w.lang)
        stands = w("overblik.due.finding_landstal", year=year, landstal=landstal)
    else:
        stands = w("overblik.due.finding_none", year=year)
    step = w(f"overblik.due.step.{coming.due}", year=coming.quota_year)
    left = left_text(coming, w)
    return f"{stands} {w('overblik.due.next', step=step, day=due_text(coming, w), left=left)}"


def newest_finding(newest: tuple[KeyFigure, ...], w: Words) -> str:
    """How many live in the region, and how many of them are employed."""
    by_name = {one.name: one for one in newest}
    people, work = by_name["befolkning"], by_name["fuldtidsansatte"]
    return w(
        "overblik.newest.finding",
        persons=number(people.value or 0, 0, w.lang),
        day=period_text(people, w),
        employees=number(work.value or 0, 0, w.lang),
        quarter=period_text(work, w),
    )


def employees_finding(facts: EastWest, w: Words) -> str:
    """How east and west have gone in a year, and since the first quarter there is."""
    year = _ways(facts.east.year_change_pct, facts.west.year_change_pct, w)
    since = _ways(facts.east.change_pct, facts.west.change_pct, w)
    lately = w("overblik.employees.year", **year)
    return w("overblik.employees.finding", lately=lately, first=facts.first.year, **since)


def _ways(east: float, west: float, w: Words) -> dict[str, str]:
    """Which way both have gone, and how far: `steget 1,8 pct.`; the way is named once where it is
    the same.
    """
    ways = [_way(round(change, 1)) for change in (east, west)]
    sizes = [number(abs(change), 1, w.lang) for change in (east, west)]
    second = "as_well" if ways[0] == ways[1] != "same" else ways[1]
    return {
        "east": w(f"overblik.way.{ways[0]}", change=sizes[0]),
        "west": w(f"overblik.way.{second}", change=sizes[1]),
    }


def _way(change: float) -> str:
    if change == 0:
        return "same"
    return "up" if change > 0 else "down"


def _announcement(lead: LeadQuotas, w: Words) -> str:
    choice, is_changed = lead.view.choice, bool(lead.view.later)
    if choice.revision:
        return w("overblik.lead.later", revision=choice.revision, year=choice.year)
    return w(f"overblik.lead.{'first' if is_changed else 'only'}", year=choice.year)


def _verb(lead: LeadQuotas, today: date, w: Words) -> dict[str, str]:
    made = "calculated" if lead.view.choice.kind == "beregnet" else "binding"
    tense = "past" if lead.view.choice.year < today.year else "present"
    return {
        "verb": w(f"overblik.lead.verb.{made}_{tense}"),
        "receive": w(f"overblik.lead.verb.{made}_receive"),
    }


def _rate(value: float, w: Words) -> str:
    return number(value, RATE_DECIMALS, w.lang)
