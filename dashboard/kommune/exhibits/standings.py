"""A group of figures, each with what it is held against."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.areas import MIDTJYLLAND, members, region_names, region_of
from dashboard.comparison import Place, Standing, is_rate
from dashboard.comparison.formatting import (
    change_unit,
    first_text,
    is_relative,
    period_text,
    rank_text,
    rate_decimals,
    rate_unit,
    reason_text,
    verdict_text,
)
from dashboard.indicators import series
from dashboard.kit.exhibit import AS_PUBLISHED, Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.exhibits.columns import columns_of
from dashboard.kommune.exhibits.sources import sources_of
from dashboard.kommune.findings import group_finding
from dashboard.kommune.formatting import standing_period
from dashboard.kommune.measures.figures import Figures, figures
from dashboard.kommune.measures.places import home
from data.snapshot import Snapshot

# The limits of a verdict are told more finely than the figures they are limits of.
FINER = 1
TEXTS = ("indicator", "period", "unit")
NUMBERS = ("value", "rate", "region", "country")
RANKS = ("rank_region", "rank_country", "first", "verdict")
LIMITS = ("median", "low", "high")


def standings(group: str, snapshot: Snapshot, choice: KommuneChoice) -> Exhibit:
    """The figures of a group for the chosen municipality."""
    w = words(choice.lang)
    found = figures(snapshot, group, choice.code, choice.since)
    place = home(snapshot, choice.code)
    return Exhibit(
        name=group,
        title=w(f"kommune.exhibit.{group}"),
        finding=group_finding(found, place, w),
        unit=w("kommune.unit.own"),
        period=_span(found),
        table=Table(_columns(w), tuple(_row(snapshot, one, w) for one in found.standings)),
        sources=sources_of(snapshot, _source_ids(snapshot, found)),
        notices=notices(snapshot, found, w),
        definition=" ".join(_definition(one, w) for one in found.standings),
    )


def notices(snapshot: Snapshot, found: Figures, w: Words) -> tuple[str, ...]:
    """What is held of others alone, what is our own calculation, why no verdict is given, and where
    a series breaks.
    """
    texts = []
    if found.lacking:
        names = w.listed([one.name(w.lang) for one in found.lacking])
        count, others = len(found.lacking), _whom(snapshot, found, w)
        texts.append(w.counted("kommune.notice.lacking", count, names=names, others=others))
    if any(_is_near(one) for one in found.standings):
        texts.append(w("kommune.notice.near"))
    if any(one.indicator.compared_per for one in found.standings):
        texts.append(w("kommune.notice.per"))
    every = found.standings
    silent = _named(((reason_text(one.verdict.silence, w), one) for one in every), w)
    texts += [
        w("kommune.notice.silent", names=names, reason=reason) for reason, names in silent.items()
    ]
    broken = [one for one in every if one.indicator.has_break]
    notes = _named(((one.indicator.break_note(w.lang), one) for one in broken), w)
    texts += [w("kommune.notice.break", names=names, note=note) for note, names in notes.items()]
    return tuple(texts)


def _named(pairs: Iterable[tuple[str, Standing]], w: Words) -> dict[str, str]:
    """The names of the indicators that a text is told of, by the text; blank ones are left out."""
    found: dict[str, list[str]] = {}
    for text, one in pairs:
        if text:
            found.setdefault(text, []).append(one.indicator.name(w.lang))
    return {text: w.listed(names) for text, names in found.items()}


def _whom(snapshot: Snapshot, found: Figures, w: Words) -> str:
    """Whose figures there are of what the municipality lacks: a region's, or some others'."""
    every = [series(snapshot, one) for one in found.lacking]
    held = {code for one in every for period in one.periods for code in one.values(period)}
    if held <= set(members(snapshot, MIDTJYLLAND, 0)):
        return w("kommune.notice.whom.region", region=region_names(snapshot)[MIDTJYLLAND])
    return w("kommune.notice.whom.some")


def _columns(w: Words) -> tuple[Column, ...]:
    return (
        *columns_of(w, *TEXTS),
        *columns_of(w, *NUMBERS[:1], decimals=AS_PUBLISHED),
        *columns_of(w, "rate_unit"),
        *columns_of(w, *NUMBERS[1:], decimals=AS_PUBLISHED),
        *columns_of(w, *RANKS),
        *columns_of(w, *LIMITS, decimals=AS_PUBLISHED),
        Column(w("kommune.column.change"), AS_PUBLISHED, is_signed=True),
        *columns_of(w, "change_unit", "since", "mark", "source"),
    )


def _row(snapshot: Snapshot, one: Standing, w: Words) -> tuple[Cell, ...]:
    indicator, limits = one.indicator, one.verdict.limits
    decimals = rate_decimals(indicator)
    change = one.change
    return (
        indicator.name(w.lang),
        standing_period(one, w),
        indicator.unit(w.lang),
        round(one.value, indicator.decimals),
        rate_unit(indicator, w) if is_rate(indicator) else "",
        _rounded(one.rate, decimals),
        _own(one.region, decimals),
        _own(one.country, decimals),
        rank_text(one.region.rank, w),
        rank_text(one.country.rank, w),
        first_text(indicator, w) if one.region.rank or one.country.rank else "",
        verdict_text(one.verdict, w),
        *(
            _rounded(limit, decimals + FINER)
            for limit in ((limits.median, limits.low, limits.high) if limits else (None,) * 3)
        ),
        _change(one),
        (w("kommune.unit.pct") if is_relative(change) else change_unit(indicator, w))
        if change
        else w(f"comparison.unchanged.{one.unchanged}"),
        period_text(change.since, w) if change else "",
        w(f"chart.mark.{one.observation.mark}"),
        snapshot.sources[one.source_ids[0]],
    )


def _change(one: Standing) -> float | None:
    if one.change is None:
        return None
    if is_relative(one.change):
        return round(one.change.relative_pct or 0.0, 1)
    return round(one.change.difference, one.indicator.decimals)


def _own(place: Place, decimals: int) -> float | None:
    return _rounded(place.own.value, decimals) if place.own else None


def _rounded(value: float | None, decimals: int) -> float | None:
    return None if value is None else round(value, decimals)


def _is_near(one: Standing) -> bool:
    return any(place.own and not place.own.is_exact for place in (one.region, one.country))


def _definition(one: Standing, w: Words) -> str:
    return f"{one.indicator.name(w.lang)}: {one.indicator.definition(w.lang)}"


def _span(found: Figures) -> str:
    years = sorted({str(one.period.year) for one in found.standings})
    return "–".join(dict.fromkeys([*years[:1], *years[-1:]]))


def _source_ids(snapshot: Snapshot, found: Figures) -> list[str]:
    """The municipality's own sources, then those of the others it is held against."""
    own = [name for one in found.standings for name in one.source_ids]
    region = region_of(snapshot)[found.code]
    others = [
        name
        for one in found.standings
        for name in series(snapshot, one.indicator, region).source_ids(one.period)
    ]
    return [*own, *others]
