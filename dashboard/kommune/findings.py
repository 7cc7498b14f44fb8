"""The sentences of the page. What they say is worked out for every municipality alike."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.areas import Membership, municipality_names
from dashboard.comparison import Standing
from dashboard.comparison.formatting import (
    first_text,
    own_text,
    period_text,
    rank_text,
    rate_text,
    rate_unit,
    value_text,
)
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number, year_spells
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.formatting import (
    announcement_text,
    formal_name,
    persons_text,
    spell_text,
    standing_period,
)
from dashboard.kommune.measures.arrivals import Arrival
from dashboard.kommune.measures.figures import (
    NEWS_YEARS,
    PEOPLE,
    QUOTAS,
    TERMS,
    WORK,
    Figures,
    figures,
    most_remarkable,
    newest_of,
)
from dashboard.kommune.measures.places import Home, Neighbour, home
from dashboard.kommune.measures.quotas import Quota, known_quotas
from dashboard.kommune.measures.support import Fact, Guided
from data.snapshot import Snapshot

INHABITANTS = "befolkning"


def every_group(snapshot: Snapshot, choice: KommuneChoice) -> tuple[Figures, ...]:
    """The groups that the headline is chosen among."""
    return tuple(
        figures(snapshot, group, choice.code, choice.since) for group in (PEOPLE, WORK, TERMS)
    )


def headline(snapshot: Snapshot, choice: KommuneChoice, w: Words) -> str:
    """The most remarkable of the newest figures as a sentence; where none is, how many live there
    and that nothing lies far from the others.
    """
    groups = every_group(snapshot, choice)
    first_year = newest_of(groups).period.year - NEWS_YEARS
    every = [one for group in groups for one in group.standings]
    found = most_remarkable(every, since_year=first_year)
    place = home(snapshot, choice.code)
    if found:
        return standing_sentence(found, place, w)
    people = next(one for one in every if one.indicator.id == INHABITANTS)
    return w(
        "kommune.headline.quiet",
        who=formal_name(place.code, place.name, w),
        people=value_text(people.value, people.indicator, w),
        period=period_text(people.period, w),
        rank=rank_text(people.region.rank, w),
        region=place.region_name,
    )


def standing_sentence(one: Standing, place: Home, w: Words) -> str:
    """A standing as somebody would say it: the rate, the region's own, the place in the region."""
    against = own_text(one.region.own, one.indicator, w)
    return w(
        "kommune.sentence.whole",
        who=formal_name(place.code, place.name, w),
        fact=_fact(one, w),
        against=w("kommune.sentence.against", own=against, region=place.region_name)
        if against
        else "",
        rank=w(
            "kommune.sentence.rank",
            rank=rank_text(one.region.rank, w),
            first=first_text(one.indicator, w),
        )
        if one.region.rank
        else "",
    )


def group_finding(group: Figures, place: Home, w: Words) -> str:
    """The most remarkable figure of a group, or that none lies far from the others; of quotas
    always the one per inhabitant.
    """
    is_quota = group.group == QUOTAS and group.standings
    found = group.standings[0] if is_quota else most_remarkable(group.standings)
    if found:
        return standing_sentence(found, place, w)
    return w("kommune.finding.like", region=place.region_name)


def subtitle(snapshot: Snapshot, choice: KommuneChoice, w: Words) -> str:
    """Name, region, code."""
    place = home(snapshot, choice.code)
    name = formal_name(place.code, place.name, w)
    return w("kommune.subtitle", who=name, region=place.region_name, code=place.code)


def age(snapshot: Snapshot, choice: KommuneChoice, w: Words) -> str:
    """The newest and the oldest figure, and the newest quota."""
    groups = every_group(snapshot, choice)
    newest = newest_of(groups)
    oldest = min(
        (one for group in groups for one in group.standings), key=lambda one: one.period.order
    )
    quotas = known_quotas(snapshot, choice.code)
    return w(
        "kommune.age",
        newest=period_text(newest.period, w),
        what=newest.indicator.name(w.lang),
        oldest=period_text(oldest.period, w),
        quota=w("kommune.age_quota", year=quotas[-1].quota_year)
        if quotas
        else w("kommune.age_no_quota"),
    )


def quota_finding(quotas: Sequence[Quota], who: str, w: Words) -> str:
    """How many quotas are known, and the highest of them, or that all are alike."""
    if not quotas:
        return w("kommune.quota.none", who=who)
    highest = max(quotas, key=lambda one: one.persons)
    are_alike = len(quotas) > 1 and len({persons_text(one, w) for one in quotas}) == 1
    return w.counted(
        "kommune.quota.alike" if are_alike else "kommune.quota.finding",
        len(quotas),
        who=who,
        years="–".join(dict.fromkeys(str(one.quota_year) for one in (quotas[0], quotas[-1]))),
        persons=persons_text(highest, w),
        year=highest.quota_year,
        announced=announcement_text(highest.revision, w),
    )


def council_finding(place: Home, councils: Sequence[Membership], w: Words) -> str:
    """Region and councils by name, in their order."""
    names = list(dict.fromkeys(one.council for one in councils))
    return w(
        "kommune.inddeling.finding",
        who=formal_name(place.code, place.name, w),
        region=place.region_name,
        councils=w.listed(names) or w("comparison.silence.no_value"),
    )


def neighbour_finding(place: Home, found: Sequence[Neighbour], w: Words) -> str:
    """How many neighbours, and with whom the border is longest."""
    who = formal_name(place.code, place.name, w)
    if not found:
        return w("kommune.naboer.none", who=who)
    return w.counted(
        "kommune.naboer.finding",
        len(found),
        who=who,
        name=found[0].name,
        km=number(found[0].border_km, 1, w.lang),
    )


def support_finding(place: Home, guided: Sequence[Guided], facts: Sequence[Fact], w: Words) -> str:
    """Guided firms where they were put in, that they were not found otherwise, and how much else
    is known.
    """
    who = formal_name(place.code, place.name, w)
    known = [one for one in guided if one.firms is not None]
    rest = w.counted("kommune.erhverv.rest", len(facts)) if facts else w("kommune.erhverv.no_rest")
    if not known:
        return w("kommune.erhverv.not_found", who=who, rest=rest)
    firms = number(known[0].firms or 0, 0, w.lang)
    return w("kommune.erhverv.found", who=who, firms=firms, year=known[0].year, rest=rest)


def arrivals_finding(found: Sequence[Arrival], who: str, w: Words) -> str:
    """How many counts were found and the newest of them, or that none was."""
    if not found:
        return w("kommune.modtagne.none", who=who)
    newest = found[-1]
    persons = newest.persons
    return w.counted(
        "kommune.modtagne.finding",
        len(found),
        who=who,
        years=year_spells([text for one in found for text in (one.start, one.end)]),
        persons=w("chart.mark.not_published")
        if persons is None
        else w.counted("quotas.persons", persons),
        what=w(f"kommune.modtagne.measure.{newest.measure}"),
        period=spell_text(newest.start, newest.end, w),
        accuracy="" if newest.qualifier == "exact" else w("kommune.modtagne.not_exact"),
    )


def name_of(snapshot: Snapshot, code: str, w: Words) -> str:
    """The municipality by its formal name."""
    return formal_name(code, municipality_names(snapshot)[code], w)


def _fact(one: Standing, w: Words) -> str:
    """What of a sentence tells the rate; an indicator without a phrase of its own is named."""
    own, indicator = f"kommune.fact.{one.indicator.id}", one.indicator
    values = {
        "value": rate_text(one.rate or 0.0, indicator, w),
        "period": standing_period(one, w),
    }
    if w.has(own):
        return w(own, **values)
    name, unit = indicator.name(w.lang), rate_unit(indicator, w)
    return w("kommune.fact.other", name=name, unit=unit, **values)
