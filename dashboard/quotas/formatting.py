"""Persons and municipalities in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.kit.words import Words
from dashboard.kit.words.alphabet import alphabetical
from dashboard.kit.words.numbers import number, published
from dashboard.quotas.announced import Newest
from dashboard.quotas.counts import FAMILY_TOTAL, Basis
from dashboard.quotas.lowerings import Lowering

NAMES_SPELLED_OUT = 3


def persons(count: int, w: Words) -> str:
    """A number of persons: `1 person`, `8 personer`."""
    return w.counted("quotas.persons", count)


def who(names: Iterable[str], w: Words) -> str:
    """A few municipalities by name, more by number."""
    named = alphabetical(names)
    if len(named) > NAMES_SPELLED_OUT:
        return w("quotas.and_more", who=named[0], count=len(named) - 1)
    return w.listed(named)


def approximate_sentence(of: Basis, w: Words) -> str:
    """What an approximation is made of, and that its number of family reunified was fitted to one
    year; nothing of the kind is said of a total that a reader has chosen.
    """
    return w(
        "quotas.approximate",
        population_year=of.population_year,
        immigrants_year=of.immigrants_year,
        family=number(of.family_total, 0, w.lang),
        fitted=w(f"quotas.family.{'fitted' if of.family_total == FAMILY_TOTAL else 'own'}"),
    )


def newest_sentence(newest: Newest, w: Words) -> str:
    """The newest landstal with its day, and the years for which none was found."""
    when = published(newest.announcement.announced, w.lang)
    return w(
        f"quotas.newest.{'known' if when else 'unknown'}",
        landstal=number(newest.announcement.persons, 0, w.lang),
        year=newest.quota_year,
        when=when,
        missing=w.listed([*map(str, newest.missing)]),
    )


def lowering_sentence(one: Lowering, w: Words) -> str:
    """That an announcement lowered the landstal, and what the known quotas became."""
    if not one.shares:
        return w("quotas.lowered.untold", **_lowered(one, w))
    key = "told" if one.is_proportional else "apart"
    return w.counted(f"quotas.lowered.{key}", len(one.shares), **_lowered(one, w))


def practice_sentence(several: Iterable[Lowering], w: Words) -> str:
    """What was done each time a landstal was lowered, as far as quotas are known at both; nothing
    unless all of them fell as it did.
    """
    known = [one for one in several if one.shares]
    if not known or not all(one.is_proportional for one in known):
        return ""
    cases = (w.counted("quotas.lowered.case", len(one.shares), **_lowered(one, w)) for one in known)
    return w("quotas.lowered.practice", cases="; ".join(cases))


def _lowered(one: Lowering, w: Words) -> dict[str, str]:
    texts = {
        "year": str(one.quota_year),
        "before": number(one.before.persons, 0, w.lang),
        "after": number(one.after.persons, 0, w.lang),
        "share": number(one.landstal_share, 2, w.lang),
    }
    ends = [number(share, 2, w.lang) for share in (*one.shares[:1], *one.shares[-1:])]
    return texts | {"shares": "–".join(dict.fromkeys(ends))}
