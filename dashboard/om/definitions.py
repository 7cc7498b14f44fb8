"""The catalogue of indicators for readers: what a figure means, its years and who published it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.indicators import Series, catalogue, series
from dashboard.kit.cache import kept
from dashboard.kit.view.article import unfold
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number, year_spells
from data.indicators import Indicator
from data.snapshot import Snapshot

SUBJECTS = ("kvoter", "arbejdsmarked", "vaekst", "befolkning")
PUBLISHERS_NAMED = 3


def definitions(snapshot: Snapshot, w: Words) -> list[Component]:
    """Every indicator, by subject: name and definition, with the rest on a line below."""
    shown: list[Component] = []
    every = catalogue()
    for subject in SUBJECTS:
        of_subject = [one for one in every.values() if one.subject == subject]
        entries = [part for one in of_subject for part in _entry(one, every, snapshot, w)]
        name = w(f"om.subject.{subject}")
        title = w("om.definitions.unfold", subject=name, count=len(of_subject))
        shown.append(unfold(title, html.Dl(entries, className="definitions")))
    return shown


def publishers(one: Series) -> list[str]:
    """Who published the values of a series, those with most of them first."""
    held = (observed for period in one.periods for observed in one.at(period).values())
    counted = Counter(name for observed in held for name in observed.source_ids)
    by_publisher: Counter[str] = Counter()
    for name, count in counted.items():
        by_publisher[one.snapshot.sources[name].publisher] += count
    return [name for name, _ in by_publisher.most_common() if name]


def _entry(
    one: Indicator, every: Mapping[str, Indicator], snapshot: Snapshot, w: Words
) -> list[Component]:
    notes = [one.definition(w.lang), one.break_note(w.lang)]
    others = [every[name] for name in one.comparable_with]
    return [
        html.Dt(one.name(w.lang), id=one.id),
        html.Dd(
            [
                *(html.P(text) for text in notes if text),
                html.P(" · ".join(_facts(snapshot, one, w.lang)), className="quiet"),
                *([html.P(_comparable(others, w), className="quiet")] if others else []),
            ]
        ),
    ]


@kept
def _facts(snapshot: Snapshot, one: Indicator, lang: str) -> tuple[str, ...]:
    """Unit, decimals, kind, years, the newest value of the region, and who published it."""
    found, w = series(snapshot, one), words(lang)
    facts = [
        w("om.indicator.unit", unit=one.unit(w.lang) or w("om.indicator.no_unit")),
        w("om.indicator.decimals", count=one.decimals),
        w(f"om.indicator.{one.type}"),
        _years(found, w),
        *_newest(series(snapshot, one, "midtjylland"), w),
    ]
    who = publishers(found)
    if who:
        rest = len(who) - PUBLISHERS_NAMED
        more = w("om.indicator.more", count=rest) if rest > 0 else ""
        facts.append(w("om.indicator.source", who="; ".join(who[:PUBLISHERS_NAMED]) + more))
    return tuple(facts)


def _years(found: Series, w: Words) -> str:
    if not found.periods:
        return w("om.indicator.no_values")
    told = year_spells(period.at for period in found.periods)
    return w("om.indicator.years", years=told) if told else w("om.indicator.no_years")


def _newest(found: Series, w: Words) -> list[str]:
    """The region's own value, where it is one that can be said without reservation."""
    if not found.whole_periods:
        return []
    newest = found.whole_periods[-1]
    own = found.own(newest)
    if own is None or not own.is_exact or found.indicator.derive == "share_of_region":
        return []
    value = number(own.value, found.indicator.decimals, w.lang)
    return [w("om.indicator.newest", value=value, year=newest.year)]


def _comparable(others: list[Indicator], w: Words) -> list[Component | str]:
    """The indicators it can be held against, each leading to its own definition."""
    parts: list[Component | str] = [w("om.indicator.comparable"), " "]
    for index, other in enumerate(others):
        parts += [", "] if index else []
        parts.append(html.A(other.name(w.lang), href=f"#{other.id}"))
    return parts
